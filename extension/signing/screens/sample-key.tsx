import { useRef, useState } from 'preact/hooks';
import type { SigningPageText } from '../../../shared/text/signing-page';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import sections from '../../handover/screens/sections.module.css';
import type { SigningDesk } from '../flow/signing-desk';

export interface SampleKeyProps {
  readonly desk: SigningDesk;
  readonly words: SigningPageText;
  readonly busy: boolean;
}

/** Asks for the key file, remembered by the browser where it can, and for its password, which nothing remembers. */
export function SampleKey({ desk, words, busy }: SampleKeyProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState('');
  const text = words.sample;
  const name = file?.name ?? desk.state.value.keyName;
  const pick = desk.pickKey ?? (() => picker.current?.click());
  return (
    <form
      class={sections['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setPassword('');
        void desk.trySample({ password, ...(file && { file }) });
      }}
    >
      {name !== undefined && <p>{text.picked(name)}</p>}
      <div class={sections['acts']}>
        <Button disabled={busy} onClick={() => void pick()}>
          {name === undefined ? text.pick : text.pickAnother}
        </Button>
        {!file && name !== undefined && (
          <Button kind="quiet" disabled={busy} onClick={() => void desk.forgetKey()}>
            {text.forget}
          </Button>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".p12,.pfx,application/x-pkcs12"
        hidden
        aria-label={text.keyFile}
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
      />
      <Field
        type="password"
        label={text.password}
        hint={text.passwordHint}
        value={password}
        disabled={busy}
        onValue={setPassword}
      />
      <Button submit disabled={busy || name === undefined || password === ''}>
        {text.sign}
      </Button>
    </form>
  );
}
