import { useState } from 'preact/hooks';
import type { SealedPackage } from '../../../shared/contracts/handover';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { SaveLink } from '../../ui/save-link';
import styles from './file.module.css';
import type { ShownSending } from './index';

export interface SendingStateProps {
  readonly language: Language;
  readonly sending: ShownSending;
  readonly onCounter: () => void;
  readonly onStick: () => void;
  readonly onLeave: () => void;
  readonly onStop: () => void;
  readonly onSaved: () => void;
}

/** A package that is being sealed and sent, that could not be sent, or that waits to be saved on a stick. */
export function SendingState(props: SendingStateProps) {
  const { language, sending, onStop } = props;
  const { file: text } = kioskFilingText(language);
  if (sending.failure) return <Unsent {...props} />;
  if (sending.sealed) return <ToSave {...props} sealed={sending.sealed} />;
  return (
    <div class={styles['making']}>
      <Progress label={sending.by === 'inbox' ? text.sending : text.sealing} done={0} />
      <Button size="touch" onClick={onStop}>
        {text.stop}
      </Button>
    </div>
  );
}

/** What can be done instead: again, on a stick, or later by the machine itself. */
function Unsent({ language, sending, onCounter, onStick, onLeave }: SendingStateProps) {
  const { file: text } = kioskFilingText(language);
  const { failure, by } = sending;
  if (!failure) return null;
  return (
    <Alert tone="bad" {...kioskFailureSentence(failure, language)}>
      <Button size="touch" onClick={by === 'inbox' ? onCounter : onStick}>
        {text.sendAgain}
      </Button>
      {by === 'inbox' && (
        <>
          <Button size="touch" onClick={onStick}>
            {text.toStick}
          </Button>
          <Button size="touch" onClick={onLeave}>
            {text.leave}
          </Button>
          <p>{text.leaveWhat}</p>
        </>
      )}
    </Alert>
  );
}

/** The browser does not tell whether a file was saved: the citizen does, after pressing the link at least. */
function ToSave({
  language,
  sealed,
  onSaved,
  onStop,
}: SendingStateProps & { readonly sealed: SealedPackage }) {
  const { file: text } = kioskFilingText(language);
  const [pressed, setPressed] = useState(false);
  return (
    <Alert tone="wait" what={text.sealed} next={text.sealedNext}>
      <span onClick={() => setPressed(true)}>
        <SaveLink blob={sealed.bytes} fileName={sealed.fileName}>
          {text.save}
        </SaveLink>
      </span>
      <Button size="touch" kind="primary" disabled={!pressed} onClick={onSaved}>
        {text.saved}
      </Button>
      <Button size="touch" onClick={onStop}>
        {text.otherWay}
      </Button>
    </Alert>
  );
}
