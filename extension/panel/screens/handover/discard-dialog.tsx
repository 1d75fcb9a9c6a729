import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useHandoverText } from './use-handover-text';

export interface DiscardDialogProps {
  readonly slip: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before a package goes from the inbox. */
export function DiscardDialog({ slip, onAnswer }: DiscardDialogProps) {
  const { words } = useHandoverText();
  return (
    <Dialog
      title={words.discardTitle}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{words.keep}</Button>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {words.discardYes}
          </Button>
        </>
      }
    >
      <p>{words.discardWhat(slip)}</p>
    </Dialog>
  );
}
