import type { CodeModules } from '../../../shared/contracts/slip-worker';
import type { StoredOfficeKey } from '../../../shared/storage/records';
import type { HandoverPageText } from '../../../shared/text/handover-page';
import { Button } from '../../../shared/ui/button';
import { CodePicture } from './code-picture';
import styles from './sections.module.css';

export interface PublicKeyProps {
  readonly words: HandoverPageText;
  readonly value: StoredOfficeKey;
  readonly code?: CodeModules;
  readonly busy: boolean;
  readonly onCopy: () => void;
  readonly onExport: () => void;
}

/** The public half of a key, for the kiosk's own settings: as text and as a QR code. It is no secret. */
export function PublicKey({ words, value, code, busy, onCopy, onExport }: PublicKeyProps) {
  const text = words.key;
  return (
    <div class={styles['key']}>
      {code && <CodePicture code={code} label={text.codeLabel} />}
      <div class={styles['keyText']}>
        <p>
          <strong>{text.id(value.id)}</strong>
        </p>
        <p class={styles['soft']}>{text.publicWhat}</p>
        <output class={styles['public']} aria-label={text.publicLabel}>
          {value.publicKey}
        </output>
        <div class={styles['acts']}>
          <Button size="small" disabled={busy} onClick={onCopy}>
            {text.copy}
          </Button>
          <Button size="small" kind="quiet" disabled={busy} onClick={onExport}>
            {text.export}
          </Button>
        </div>
      </div>
    </div>
  );
}
