import { kioskText, type KioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { KeepOffer } from '../resume/keep-offer';
import styles from './leave.module.css';

interface EndProps {
  readonly language: Language;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

export interface EndDialogProps extends EndProps {
  /** It may be kept until the day is over instead. */
  readonly onKeep?: () => void;
  /** What else is erased, or is not. */
  readonly note?: string;
  readonly dossier: keyof KioskText['end']['dossier'];
}

/** Asked before everything is erased. What has left this machine already is not called lost. */
export function EndDialog({ language, dossier, onKeep, note, onStay, onEnd }: EndDialogProps) {
  const { end: text } = kioskText(language);
  return (
    <Dialog
      title={text.title}
      onClose={onStay}
      actions={
        <>
          <Button size="touch" onClick={onStay}>
            {text.stay}
          </Button>
          <Button size="touch" kind="danger" onClick={onEnd}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p>{text.what}</p>
      <p>{text.dossier[dossier]}</p>
      {note && <p>{note}</p>}
      {onKeep && <KeepOffer language={language} onKeep={onKeep} />}
    </Dialog>
  );
}

export interface IdleDialogProps extends EndProps {
  /** Whole seconds until the wipe. */
  readonly seconds: number;
  /** Seconds from the question to the wipe: what is read aloud, once. */
  readonly limit: number;
  /** What else stands: a call for an officer. */
  readonly note?: string;
}

/** Asked when nobody has touched anything for a while. The seconds are seen, not read aloud one by one. */
export function IdleDialog({ language, seconds, limit, note, onStay, onEnd }: IdleDialogProps) {
  const { end: text } = kioskText(language);
  return (
    <Dialog
      title={text.idleTitle}
      onClose={onStay}
      actions={
        <>
          <Button size="touch" kind="primary" onClick={onStay}>
            {text.idleStay}
          </Button>
          <Button size="touch" onClick={onEnd}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p role="alert">{text.idleWhat(limit)}</p>
      {note && <p>{note}</p>}
      <p class={styles['seconds']} aria-hidden="true">
        {text.idleSeconds(seconds)}
      </p>
    </Dialog>
  );
}
