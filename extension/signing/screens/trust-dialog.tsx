import type { TrustEntry } from '../../../shared/contracts/sign-worker';
import type { SigningPageText } from '../../../shared/text/signing-page';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import sections from '../../handover/screens/sections.module.css';
import styles from './signing.module.css';

export interface TrustDialogProps {
  readonly offered: readonly TrustEntry[];
  readonly words: SigningPageText;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before what a file holds is trusted, and shows by what it can be told from a forgery. */
export function TrustDialog({ offered, words, onAnswer }: TrustDialogProps) {
  const text = words.trust;
  return (
    <Dialog
      title={text.addTitle}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
          <Button kind="primary" onClick={() => onAnswer(true)}>
            {text.addYes}
          </Button>
        </>
      }
    >
      {offered.some(({ kind }) => kind === 'root') && <p>{text.addWhat}</p>}
      <ul class={styles['entries']}>
        {offered.map(({ id, name, kind }) => (
          <li key={id} class={styles['entry']}>
            <div class={styles['facts']}>
              <strong>{name}</strong>
              <span class={sections['soft']}>{text.kinds[kind]}</span>
              <span class={sections['soft']}>{text.fingerprint}:</span>
              <code class={styles['fingerprint']}>{inPairs(id)}</code>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** As issuers print it: `3A:0F:…`. */
function inPairs(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
