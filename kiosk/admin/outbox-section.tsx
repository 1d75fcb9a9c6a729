import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../shared/storage/outbox-store';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Button } from '../../shared/ui/button';
import { SaveLink } from '../ui/save-link';
import tones from '../../shared/ui/tones.module.css';
import styles from './admin.module.css';
import { Section } from './parts';

/** A package that waits, and its sealed bytes once they were asked for. */
export interface ShownEntry extends OutboxEntry {
  readonly bytes?: Blob;
}

export interface OutboxProps {
  readonly language: Language;
  readonly entries: readonly ShownEntry[];
  readonly onCopy: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Sealed packages that did not reach the counter: to take along on a stick, or to remove, which is asked twice. */
export function OutboxSection({ language, entries, onCopy, onRemove }: OutboxProps) {
  const { outbox: text } = kioskAdminText(language);
  return (
    <Section title={text.title}>
      {entries.length === 0 && <p>{text.none}</p>}
      <ul class={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.header.id}>
            <span
              class={`${styles['verdict'] ?? ''} ${tones[entry.state === 'failed' ? 'bad' : 'wait'] ?? ''}`}
            >
              {text[entry.state]}
            </span>
            <Entry language={language} entry={entry} onCopy={onCopy} onRemove={onRemove} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface EntryProps extends Omit<OutboxProps, 'entries'> {
  readonly entry: ShownEntry;
}

function Entry({ language, entry, onCopy, onRemove }: EntryProps) {
  const { outbox: text } = kioskAdminText(language);
  const [asked, setAsked] = useState(false);
  const { id, slip } = entry.header;
  const since = new Date(entry.since).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <div class={styles['said']}>
      <p>{text.entry(slip, Math.ceil(entry.size / 1_000), since)}</p>
      <div class={styles['row']}>
        {entry.bytes ? (
          <SaveLink blob={entry.bytes} fileName={entry.fileName}>
            {entry.fileName}
          </SaveLink>
        ) : (
          <Button size="touch" onClick={() => onCopy(id)}>
            {text.save}
          </Button>
        )}
        <Button size="touch" kind="danger" onClick={() => (asked ? onRemove(id) : setAsked(true))}>
          {asked ? text.removeSure : text.remove}
        </Button>
        {asked && (
          <Button size="touch" onClick={() => setAsked(false)}>
            {text.keep}
          </Button>
        )}
      </div>
    </div>
  );
}
