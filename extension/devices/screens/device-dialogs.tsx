import { useState } from 'preact/hooks';
import type { KnownScanner } from '../../../shared/contracts/scanner';
import { visibleText } from '../../../shared/domain/file-name';
import type { DevicesText } from '../../../shared/text/devices';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import { MAX_SCANNER_NAME } from '../../capture/scanner-shapes';

export interface RenameDialogProps {
  readonly scanner: KnownScanner;
  readonly words: DevicesText['renameDialog'];
  /** The new name; nothing where it stays as it is. */
  readonly onAnswer: (name?: string) => void;
}

/** What a scanner is called at this counter. */
export function RenameDialog({ scanner, words, onAnswer }: RenameDialogProps) {
  const [name, setName] = useState(scanner.name);
  const [error, setError] = useState<string>();
  const save = (): void => {
    const characters = Array.from(visibleText(name)).length;
    const tooLong = characters > MAX_SCANNER_NAME ? words.tooLong(characters, MAX_SCANNER_NAME) : undefined;
    const wrong = characters === 0 ? words.missing : tooLong;
    setError(wrong);
    if (!wrong) onAnswer(name);
  };
  return (
    <Dialog
      title={words.title}
      onClose={() => onAnswer()}
      actions={
        <>
          <Button onClick={() => onAnswer()}>{words.cancel}</Button>
          <Button kind="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={words.name}
          value={name}
          onValue={setName}
          autoFocus
          {...(error === undefined ? {} : { error })}
        />
      </form>
    </Dialog>
  );
}

export interface RemoveDialogProps {
  readonly scanner: KnownScanner;
  readonly words: DevicesText['removeDialog'];
  readonly onAnswer: (yes: boolean) => void;
}

/** Whether a scanner goes from the list. The safe answer is the first one and Escape. */
export function RemoveDialog({ scanner, words, onAnswer }: RemoveDialogProps) {
  return (
    <Dialog
      title={words.title(scanner.name)}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.what}</p>
    </Dialog>
  );
}
