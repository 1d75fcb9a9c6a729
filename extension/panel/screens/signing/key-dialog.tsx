import { useEffect, useRef, useState } from 'preact/hooks';
import { failureSentence } from '../../../../shared/text/failures';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import { Icon } from '../../../../shared/ui/icon';
import type { KeyQuestion } from '../../flow/signing/signing-view';
import { useText } from '../../text-context';
import styles from './key-dialog.module.css';
import type { SigningScreenActs } from './signing-acts';

export interface KeyDialogProps extends Pick<SigningScreenActs, 'answerKey' | 'chooseKey'> {
  readonly question: KeyQuestion;
}

/** Asks for the key file and its password. What is wrong is said in its place; going back leaves everything as it is. */
export function KeyDialog({ question, answerKey, chooseKey }: KeyDialogProps) {
  const { text, language } = useText();
  const words = text.signing;
  const picker = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState('');
  const [given, setGiven] = useState<File>();
  const name = given?.name ?? question.file;
  const ready = name !== undefined && password !== '' && !question.busy;
  useEffect(() => {
    if (question.failure) form.current?.querySelector('input')?.focus();
  }, [question.failure]);
  const choose = async (): Promise<void> => {
    if (!(await chooseKey())) picker.current?.click();
  };
  const open = (): void => {
    if (!ready) return;
    // Nowhere longer than it takes to open the key.
    setPassword('');
    answerKey({ password, ...(given && { file: given }) });
  };
  const wrong = question.failure && failureSentence(question.failure, language);
  return (
    <Dialog
      title={words.keyTitle}
      onClose={() => answerKey(undefined)}
      actions={
        <>
          <Button onClick={() => answerKey(undefined)}>{words.notNow}</Button>
          <Button kind="primary" disabled={!ready} onClick={open}>
            {question.busy ? words.opening : words.open}
          </Button>
        </>
      }
    >
      <p>{words.keyWhat(question.asked)}</p>
      <div class={styles['file']}>
        {name !== undefined && (
          <p class={styles['name']}>
            <Icon name="lock" />
            <span>{words.keyFile(name)}</span>
          </p>
        )}
        <Button size="small" disabled={question.busy} onClick={() => void choose()}>
          {name === undefined ? words.chooseKey : words.chooseOtherKey}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".p12,.pfx,application/x-pkcs12"
          aria-label={words.chooseKey}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) setGiven(file);
          }}
        />
      </div>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Field
          type="password"
          label={words.password}
          hint={words.passwordHint}
          value={password}
          autoFocus={name !== undefined}
          onValue={setPassword}
          {...(wrong && { error: `${wrong.what} ${wrong.next}` })}
        />
      </form>
    </Dialog>
  );
}
