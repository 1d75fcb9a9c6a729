import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { MarkedPicture } from '../../../../shared/ui/marked-picture';
import type { LargePage } from '../../flow/pile/pile-view';
import { useText } from '../../text-context';
import styles from './pile.module.css';

export interface LargeDialogProps {
  readonly large: LargePage;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** One page of the pile, large; the arrows go on to the next. */
export function LargeDialog({ large, number, of, onStep, onClose }: LargeDialogProps) {
  const { text, language } = useText();
  const words = text.pile;
  const failed = large.failure && failureSentence(large.failure, language);
  return (
    <Dialog
      wide
      title={words.page(number, of)}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        onStep(event.key === 'ArrowLeft' ? -1 : 1);
      }}
      actions={
        <Button kind="primary" onClick={onClose}>
          {text.common.close}
        </Button>
      }
    >
      <div class={styles['large']} aria-busy={!large.picture && !failed}>
        {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
        {large.picture && <MarkedPicture picture={large.picture} alt={words.page(number, of)} />}
      </div>
    </Dialog>
  );
}
