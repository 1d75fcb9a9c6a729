import { useRef } from 'preact/hooks';
import { slashedDay } from '../../../shared/domain/dates';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { failureSentence } from '../../../shared/text/failures';
import type { SigningPageText } from '../../../shared/text/signing-page';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import sections from '../../handover/screens/sections.module.css';
import type { TrustView } from '../flow/state';
import type { SectionProps } from './signing-page';
import styles from './signing.module.css';
import { TrustDialog } from './trust-dialog';

/** Roots and revocation lists: those that are there, and how one comes and goes. */
export function TrustSection({ desk, words, language }: SectionProps) {
  const { trust, trustFailure, removed, added, offered } = desk.state.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const text = words.trust;
  const sentence = trustFailure && failureSentence(trustFailure, language);
  return (
    <section class={blocks['box']} aria-labelledby="trust">
      <h2 id="trust" tabIndex={-1} ref={heading}>
        {text.title}
      </h2>
      <p>{text.what}</p>
      {!trust.some(({ kind }) => kind === 'root') && <Alert tone="wait" {...text.none} live={false} />}
      {trust.length > 0 && (
        <ul class={styles['entries']} aria-label={text.list}>
          {trust.map((entry) => (
            <Entry
              key={entry.id}
              {...{ entry, words }}
              onRemove={() => {
                heading.current?.focus();
                void desk.removeTrust(entry.id);
              }}
            />
          ))}
        </ul>
      )}
      {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
      {added !== undefined && <Alert tone="good" what={text.added(added)} />}
      {removed && (
        <Alert tone="calm" what={text.removed(removed.name)}>
          <Button size="small" onClick={() => void desk.undoRemove()}>
            {text.undo}
          </Button>
        </Alert>
      )}
      <div class={sections['acts']}>
        <Button onClick={() => picker.current?.click()}>{text.add}</Button>
        <input
          ref={picker}
          type="file"
          accept=".cer,.crt,.pem,.der,.crl,.p7b,.p7c"
          hidden
          aria-label={text.add}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void desk.offerFile(file);
            // The same file can be chosen once more.
            currentTarget.value = '';
          }}
        />
      </div>
      {offered && (
        <TrustDialog
          {...{ offered, words }}
          onAnswer={(yes) => (yes ? void desk.takeOffered() : desk.leaveOffered())}
        />
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: TrustView;
  readonly words: SigningPageText;
  readonly onRemove: () => void;
}

function Entry({ entry, words, onRemove }: EntryProps) {
  const text = words.trust;
  const day = entry.until === undefined ? undefined : slashedDay(vietnamDay(entry.until));
  return (
    <li class={styles['entry']}>
      <div class={styles['facts']}>
        <strong>{entry.name}</strong>
        <span class={sections['soft']}>
          {[text.kinds[entry.kind], entry.byOffice && text.byOffice].filter(Boolean).join(' · ')}
        </span>
        {day !== undefined && (
          <span class={entry.past ? styles['past'] : sections['soft']}>
            {(entry.past ? text.past : text.until)(entry.kind, day)}
          </span>
        )}
      </div>
      {!entry.byOffice && (
        <Button size="small" label={text.removeLabel(entry.name)} onClick={onRemove}>
          {text.remove}
        </Button>
      )}
    </li>
  );
}
