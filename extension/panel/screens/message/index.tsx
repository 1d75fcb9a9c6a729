import { Button } from '../../../../shared/ui/button';
import type { IconName } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import { Frame } from '../frame';

export interface MessageScreenProps {
  readonly icon: IconName;
  readonly title: string;
  readonly what: string;
  readonly next?: string;
  readonly onAgain?: () => void;
  readonly onLanguage: () => void;
}

/** Nothing can be done here right now: why, and what to do. */
export function MessageScreen(props: MessageScreenProps) {
  const { text } = useText();
  return (
    <Frame icon={props.icon} title={props.title} onLanguage={props.onLanguage}>
      <p>{props.what}</p>
      {props.next && <p>{props.next}</p>}
      {props.onAgain && (
        <Button kind="primary" wide onClick={props.onAgain}>
          {text.common.again}
        </Button>
      )}
    </Frame>
  );
}
