import { useRef, useState } from 'preact/hooks';
import { passphraseProblem } from '../../../shared/storage/key-wrapping';
import type { HandoverPageText } from '../../../shared/text/handover-page';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Field } from '../../../shared/ui/field';
import styles from './sections.module.css';

interface WithWords {
  readonly words: HandoverPageText;
}

/** Asks before another key takes the place of the one that kiosks have. */
export function NewKeyDialog({ words, onAnswer }: WithWords & { readonly onAnswer: (yes: boolean) => void }) {
  const text = words.key;
  return (
    <Dialog
      title={text.anotherTitle}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
          <Button kind="primary" onClick={() => onAnswer(true)}>
            {text.anotherYes}
          </Button>
        </>
      }
    >
      <p>{text.anotherWhat}</p>
    </Dialog>
  );
}

/** Asks for the passphrase that a key is carried with, twice. Undefined: nothing is exported. */
export function ExportDialog({
  words,
  onAnswer,
}: WithWords & { readonly onAnswer: (passphrase: string | undefined) => void }) {
  const text = words.key;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [error, setError] = useState<string>();
  const submit = (): void => {
    if (passphraseProblem(first)) setError(text.tooShort);
    else if (first !== second) setError(text.notSame);
    else onAnswer(first);
  };
  return (
    <Dialog
      title={text.exportTitle}
      onClose={() => onAnswer(undefined)}
      actions={
        <>
          <Button onClick={() => onAnswer(undefined)}>{words.cancel}</Button>
          <Button kind="primary" onClick={submit}>
            {text.exportYes}
          </Button>
        </>
      }
    >
      <p>{text.exportWhat}</p>
      <div class={styles['form']}>
        <Field type="password" label={text.carried} value={first} autoFocus onValue={setFirst} />
        <Field
          type="password"
          label={text.carriedAgain}
          value={second}
          onValue={setSecond}
          {...(error === undefined ? {} : { error })}
        />
      </div>
    </Dialog>
  );
}

/** Asks for a key's file and the passphrase that it is carried with. Undefined: nothing is imported. */
export function ImportDialog({
  words,
  onAnswer,
}: WithWords & {
  readonly onAnswer: (given: { readonly file: File; readonly passphrase: string } | undefined) => void;
}) {
  const text = words.key;
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Dialog
      title={text.importTitle}
      onClose={() => onAnswer(undefined)}
      actions={
        <>
          <Button onClick={() => onAnswer(undefined)}>{words.cancel}</Button>
          <Button
            kind="primary"
            disabled={!file || passphrase === ''}
            onClick={() => file && onAnswer({ file, passphrase })}
          >
            {text.importYes}
          </Button>
        </>
      }
    >
      <p>{text.importWhat}</p>
      <div class={styles['form']}>
        <Button onClick={() => picker.current?.click()}>{file ? file.name : text.chooseFile}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.chooseFile}
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
        />
        <Field type="password" label={text.carried} value={passphrase} onValue={setPassphrase} />
      </div>
    </Dialog>
  );
}
