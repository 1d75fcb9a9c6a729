import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';

export interface EraseDialogProps {
  /** Pages and documents that would be lost. */
  readonly items: number;
  readonly onAnswer: (yes: boolean) => void;
}

/** The way on after a forgotten passphrase: what goes, what stays. The safe answer is the first one and Escape. */
export function EraseDialog({ items, onAnswer }: EraseDialogProps) {
  const { text } = useText();
  const words = text.unlock;
  const no = (): void => onAnswer(false);
  return (
    <Dialog
      title={words.eraseTitle}
      onClose={no}
      actions={
        <>
          <Button onClick={no}>{text.common.cancel}</Button>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {words.eraseYes}
          </Button>
        </>
      }
    >
      <p>{words.eraseGoes(items)}</p>
      <p>{words.eraseStays}</p>
      <p>{words.eraseNext}</p>
    </Dialog>
  );
}
