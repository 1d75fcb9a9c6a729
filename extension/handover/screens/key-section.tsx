import { useState } from 'preact/hooks';
import type { HandoverPageText } from '../../../shared/text/handover-page';
import { failureSentence } from '../../../shared/text/failures';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import type { MailboxDesk } from '../flow/mailbox-desk';
import { ExportDialog, ImportDialog, NewKeyDialog } from './key-dialogs';
import styles from './sections.module.css';
import { PublicKey } from './public-key';

export interface SectionProps {
  readonly desk: MailboxDesk;
  readonly words: HandoverPageText;
  readonly language: Language;
}

/** The key that packages are sealed for: making it, giving its public half to kiosks, carrying it to other counters. */
export function KeySection({ desk, words, language }: SectionProps) {
  const { vault, keys, code, busy, done, failure } = desk.state.value;
  const [asked, setAsked] = useState<'make' | 'import' | 'export'>();
  const text = words.key;
  const [newest, ...older] = keys;
  const sentence = failure && failureSentence(failure, language);
  return (
    <section class={blocks['box']} aria-labelledby="office-key" aria-busy={busy || vault === 'reading'}>
      <h2 id="office-key">{text.title}</h2>
      <p>{text.what}</p>
      {vault === 'reading' && <p>{text.reading}</p>}
      {vault === 'missing' && <Alert tone="wait" {...text.noVault} />}
      {vault === 'locked' && <Unlock {...{ desk, words, busy }} />}
      {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
      {done && <Alert tone={done === 'not-copied' ? 'wait' : 'good'} {...text.done[done]} />}
      {vault === 'open' && newest && (
        <PublicKey
          {...{ words, busy }}
          value={newest}
          {...(code ? { code } : {})}
          onCopy={() => void desk.copy(newest.publicKey)}
          onExport={() => setAsked('export')}
        />
      )}
      {older.length > 0 && <p class={styles['soft']}>{text.older(older.map(({ id }) => id))}</p>}
      {vault === 'open' && (
        <div class={styles['acts']}>
          <Button
            kind={newest ? 'plain' : 'primary'}
            disabled={busy}
            onClick={() => (newest ? setAsked('make') : void desk.make())}
          >
            {newest ? text.makeAnother : text.make}
          </Button>
          <Button disabled={busy} onClick={() => setAsked('import')}>
            {text.import}
          </Button>
        </div>
      )}
      {asked === 'make' && (
        <NewKeyDialog
          words={words}
          onAnswer={(yes) => {
            setAsked(undefined);
            if (yes) void desk.make();
          }}
        />
      )}
      {asked === 'import' && (
        <ImportDialog
          words={words}
          onAnswer={(given) => {
            setAsked(undefined);
            if (given) void desk.importKey(given.file, given.passphrase);
          }}
        />
      )}
      {asked === 'export' && newest && (
        <ExportDialog
          words={words}
          onAnswer={(passphrase) => {
            setAsked(undefined);
            if (passphrase !== undefined) void desk.exportKey(newest.id, passphrase);
          }}
        />
      )}
    </section>
  );
}

function Unlock({ desk, words, busy }: Omit<SectionProps, 'language'> & { readonly busy: boolean }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setPassphrase('');
        void desk.unlock(passphrase);
      }}
    >
      <Field
        type="password"
        label={words.key.passphrase}
        hint={words.key.passphraseHint}
        value={passphrase}
        disabled={busy}
        onValue={setPassphrase}
      />
      <Button kind="primary" submit disabled={busy || passphrase === ''}>
        {words.key.unlock}
      </Button>
    </form>
  );
}
