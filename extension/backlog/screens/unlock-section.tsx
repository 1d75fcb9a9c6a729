import { useState } from 'preact/hooks';
import blocks from '../../../shared/ui/blocks.module.css';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import type { SectionProps } from './section-props';

/** Lists lie behind the panel's passphrase. */
export function UnlockSection({ desk, state, words }: SectionProps) {
  const [passphrase, setPassphrase] = useState('');
  if (state.vault === 'reading') return <p>{words.vault.reading}</p>;
  if (state.vault === 'missing') return <Alert tone="wait" {...words.vault.missing} />;
  return (
    <form
      class={blocks['box']}
      aria-busy={state.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void desk.unlock(passphrase);
      }}
    >
      <p>{words.vault.what}</p>
      <Field
        type="password"
        autoFocus
        label={words.vault.passphrase}
        value={passphrase}
        onValue={setPassphrase}
      />
      <Button kind="primary" submit disabled={state.busy}>
        {words.vault.unlock}
      </Button>
    </form>
  );
}
