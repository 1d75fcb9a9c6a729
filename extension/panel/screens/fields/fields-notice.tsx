import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { lackingFields } from '../../flow/fields/confirmed-fields';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';

export interface FieldsNoticeProps {
  readonly component: ComponentView;
  readonly locked: boolean;
  readonly onOpen: () => void;
}

/** On a result that is about to go: what of its metadata nobody has confirmed yet. It may go all the same. */
export function FieldsNotice({ component, locked, onOpen }: FieldsNoticeProps) {
  const { text } = useText();
  const { host, items } = component;
  const lacking = host.part === 'result' && items.length > 0 ? lackingFields(items) : [];
  if (lacking.length === 0) return null;
  const names = lacking.map((field) => text.fields.names[field].toLowerCase());
  return (
    <Alert tone="wait" what={text.fields.lacking(names)} next={text.fields.lackingNext} live={false}>
      <Button size="small" shortcut="I" disabled={locked} onClick={onOpen}>
        {text.fields.look}
      </Button>
    </Alert>
  );
}
