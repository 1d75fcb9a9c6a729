import { useId, useState } from 'preact/hooks';
import { OVERRIDE_REASONS, type OverrideReason } from '../../../../shared/domain/override';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import { useText } from '../../text-context';
import styles from './override-dialog.module.css';

export interface OverrideDialogProps {
  readonly onGiven: (reason: OverrideReason, said: string) => void;
  readonly onClose: () => void;
}

/** Why a refused page goes all the same: one of the known reasons, or the officer's own words. */
export function OverrideDialog({ onGiven, onClose }: OverrideDialogProps) {
  const { text } = useText();
  const words = text.override;
  const name = useId();
  const [reason, setReason] = useState<OverrideReason>();
  const [said, setSaid] = useState('');
  const ready = reason !== undefined && (reason !== 'other' || said.trim() !== '');
  const give = (): void => {
    if (ready) onGiven(reason, said);
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" disabled={!ready} onClick={give}>
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.what}</p>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <fieldset class={styles['reasons']}>
          <legend class="visually-hidden">{words.title}</legend>
          {OVERRIDE_REASONS.map((one) => (
            <label key={one} class={styles['reason']}>
              <input type="radio" name={name} checked={reason === one} onChange={() => setReason(one)} />
              {words.reason[one]}
            </label>
          ))}
        </fieldset>
        <Field label={words.said} hint={words.saidHint} value={said} onValue={setSaid} />
      </form>
    </Dialog>
  );
}
