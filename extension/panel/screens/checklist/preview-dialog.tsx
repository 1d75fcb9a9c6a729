import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import type { PlanPreview } from '../../flow/state';
import { useText } from '../../text-context';
import styles from './preview-dialog.module.css';

export interface PreviewDialogProps {
  readonly plans: readonly PlanPreview[];
  readonly onClose: () => void;
}

/** Every step that would be run on the page, before any is. */
export function PreviewDialog({ plans, onClose }: PreviewDialogProps) {
  const { text, language } = useText();
  const words = text.preview;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.common.close}</Button>}
    >
      <p>{plans.length === 0 ? words.none : words.what}</p>
      {plans.map(({ component, plan, failure }) => {
        const sentence = failure && failureSentence(failure, language);
        return (
          <section key={component} class={styles['plan']}>
            <h3 class={styles['name']}>{component}</h3>
            {plan && (
              <>
                <p class={styles['file']}>{plan.fileName}</p>
                <ol class={styles['steps']}>
                  {plan.steps.map((step, index) => (
                    <li key={index}>
                      {step.label}
                      {step.do === 'type' && step.ifEmpty && (
                        <>
                          {' → '}
                          <q>{step.text}</q>
                        </>
                      )}
                    </li>
                  ))}
                </ol>
              </>
            )}
            {sentence && <Alert tone="bad" live={false} what={sentence.what} next={sentence.next} />}
          </section>
        );
      })}
    </Dialog>
  );
}
