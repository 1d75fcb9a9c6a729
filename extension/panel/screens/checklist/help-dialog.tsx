import { useState } from 'preact/hooks';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';
import styles from './help-dialog.module.css';

export interface HelpDialogProps {
  /** Hands the evidence log to the officer as a file; answers what prevented it. */
  readonly onSaveEvidence: () => Promise<Failure | undefined>;
  readonly onClose: () => void;
}

/** Every key that does something, and the evidence log for whoever wants to check it. */
export function HelpDialog({ onSaveEvidence, onClose }: HelpDialogProps) {
  const { text, language } = useText();
  const [failure, setFailure] = useState<Failure>();
  const sentence = failure && failureSentence(failure, language);
  return (
    <Dialog
      title={text.help.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.close}</Button>
          <Button onClick={() => void onSaveEvidence().then(setFailure)}>{text.evidence.save}</Button>
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
      <section class={styles['evidence']}>
        <h3 class={styles['heading']}>{text.evidence.title}</h3>
        <p class={styles['note']}>{text.evidence.what}</p>
        {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
      </section>
    </Dialog>
  );
}
