import { handoverSentence } from '../../../../shared/text/panel-handover';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../text-context';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import type { InboxView } from '../../flow/handover/handover-state';
import { useHandoverText } from './use-handover-text';

/** Why nothing is listed, and what to do about it. */
export function InboxNotice({ desk, inbox }: { readonly desk: HandoverDesk; readonly inbox: InboxView }) {
  const { words, language } = useHandoverText();
  const { text } = useText();
  switch (inbox.at) {
    case 'reading':
      return <p role="status">{words.list.reading}</p>;
    case 'unset':
      return (
        <Alert tone="calm" {...words.unset}>
          <Button size="small" onClick={() => desk.manage()}>
            {words.manage}
          </Button>
        </Alert>
      );
    case 'not-allowed':
      return (
        <Alert tone="wait" {...words.notAllowed(inbox.origin)}>
          <Button size="small" onClick={() => void desk.allow()}>
            {words.allow}
          </Button>
        </Alert>
      );
    case 'failed':
      return (
        <Alert tone="bad" {...handoverSentence(inbox.failure, language)}>
          <Button size="small" onClick={() => void desk.show()}>
            {text.common.again}
          </Button>
        </Alert>
      );
    case 'read':
      return inbox.packages.length === 0 ? (
        <Alert tone="calm" what={words.list.none}>
          <Button size="small" onClick={() => void desk.show()}>
            {words.list.again}
          </Button>
        </Alert>
      ) : null;
    default:
      return inbox satisfies never;
  }
}
