import { useState } from 'preact/hooks';
import type { Result } from '../../../../shared/domain/result';
import { failureSentence } from '../../../../shared/text/failures';
import { inFours } from '../../../../shared/text/in-fours';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';
import styles from './help-dialog.module.css';

export interface HelpDialogProps {
  /** Hands the evidence log to the officer as a file; answers the id of this device's key. */
  readonly onSaveEvidence: () => Promise<Result<string>>;
  /** Opens the page of signing. Absent where nothing is signed. */
  readonly onSigning?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Every key that does something, and the evidence log for whoever wants to check it. */
export function HelpDialog({ onSaveEvidence, onSigning, onClose }: HelpDialogProps) {
  const { text, language } = useText();
  const [saved, setSaved] = useState<Result<string>>();
  const sentence = saved?.ok === false ? failureSentence(saved.failure, language) : undefined;
  return (
    <Dialog
      title={text.help.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.close}</Button>
          <Button onClick={() => void onSaveEvidence().then(setSaved)}>{text.evidence.save}</Button>
        </>
      }
    >
      <dl class={styles['keys']}>
        {text.help.keys.map(([keys, what]) => (
          <div key={keys} class={styles['row']}>
            <dt>
              <kbd class={styles['key']}>{keys}</kbd>
            </dt>
            <dd class={styles['what']}>{what}</dd>
          </div>
        ))}
      </dl>
      {onSigning && (
        <section class={styles['evidence']}>
          <h3 class={styles['heading']}>{text.signing.heading}</h3>
          <p class={styles['note']}>{text.signing.settingsWhat}</p>
          <Button size="small" onClick={onSigning}>
            {text.signing.settings}
          </Button>
        </section>
      )}
      <section class={styles['evidence']}>
        <h3 class={styles['heading']}>{text.evidence.title}</h3>
        <p class={styles['note']}>{text.evidence.what}</p>
        {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
        {saved?.ok && (
          <Alert tone="calm" what={text.evidence.key(inFours(saved.value))} next={text.evidence.tellKey} />
        )}
      </section>
    </Dialog>
  );
}
