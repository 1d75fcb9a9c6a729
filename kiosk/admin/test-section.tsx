import { kioskAdminText, type TestedPart } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Button } from '../../shared/ui/button';
import tones from '../../shared/ui/tones.module.css';
import styles from './admin.module.css';
import { Section } from './parts';
import type { Verdict } from './self-test';

export interface TestProps {
  readonly language: Language;
  readonly verdicts: readonly Verdict[];
  readonly running: boolean;
  readonly portal: string | undefined;
  readonly onBegin: () => void;
}

const ORDER: readonly TestedPart[] = [
  'camera',
  'scanner',
  'printer',
  'storage',
  'server',
  'inbox',
  'portal',
  'key',
  'config',
];

/** Every part of the machine with a verdict in words. */
export function TestSection({ language, verdicts, running, portal, onBegin }: TestProps) {
  const { test: text } = kioskAdminText(language);
  return (
    <Section title={text.title}>
      <div class={styles['row']}>
        <Button size="touch" disabled={running} onClick={onBegin}>
          {running ? text.running : text.begin}
        </Button>
        {portal && (
          <a class={styles['link']} href={portal} target="_blank" rel="noreferrer">
            {text.openPortal}
          </a>
        )}
      </div>
      <ul class={styles['list']} aria-live="polite">
        {inOrder(verdicts).map(({ part, is, word, detail }, index) => (
          <li key={index}>
            <span class={`${styles['verdict'] ?? ''} ${tones[is] ?? ''}`}>{text.verdicts[is]}</span>
            <span class={styles['said']}>
              <strong>{text.parts[part]}</strong>
              {detail && ` (${detail})`}: {text.words[word]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each at its own place, whichever answered first. */
function inOrder(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((one, other) => ORDER.indexOf(one.part) - ORDER.indexOf(other.part));
}
