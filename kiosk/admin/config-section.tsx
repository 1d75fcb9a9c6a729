import { useMemo, useState } from 'preact/hooks';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { FileButton } from '../ui/file-button';
import { SaveLink } from '../ui/save-link';
import styles from './admin.module.css';
import { readConfig, type ConfigFault, type KioskConfig } from './config';
import { Section } from './parts';

export interface ConfigProps {
  readonly language: Language;
  /** Everything that is set, as a file. */
  readonly file: string;
  /** Of the file beside the kiosk. */
  readonly managedFaults: readonly ConfigFault[];
  /** Whether it was kept. */
  readonly onTake: (config: KioskConfig) => Promise<boolean>;
}

/** Everything in one file: to keep, and to read. */
export function ConfigSection({ language, file, managedFaults, onTake }: ConfigProps) {
  const { config: text, test } = kioskAdminText(language);
  const [faults, setFaults] = useState<readonly ConfigFault[]>();
  const blob = useMemo(() => new Blob([file], { type: 'application/json' }), [file]);
  const choose = async ([chosen]: readonly File[]): Promise<void> => {
    if (!chosen) return;
    const read = await readConfig(await chosen.text().catch(() => ''));
    if (!read.ok) setFaults(read.faults);
    else setFaults((await onTake(read.config)) ? [] : undefined);
  };
  return (
    <Section title={text.title}>
      <p class={styles['hint']}>{text.what}</p>
      <div class={styles['row']}>
        <SaveLink blob={blob} fileName="kiosk-config.json">
          {text.save}
        </SaveLink>
        <FileButton accept=".json" name="config" multiple={false} onFiles={(files) => void choose(files)}>
          {text.choose}
        </FileButton>
      </div>
      {faults?.length === 0 && <Alert tone="good" what={text.taken} />}
      {faults && faults.length > 0 && <Faults language={language} what={text.refused} faults={faults} />}
      {managedFaults.length > 0 && (
        <Faults
          language={language}
          what={`${test.parts.config}: ${test.words['config-faulty']}`}
          faults={managedFaults}
        />
      )}
    </Section>
  );
}

interface FaultsProps {
  readonly language: Language;
  readonly what: string;
  readonly faults: readonly ConfigFault[];
}

function Faults({ language, what, faults }: FaultsProps) {
  const { config: text } = kioskAdminText(language);
  return (
    <>
      <Alert tone="bad" what={what} />
      <ul class={styles['faults']} tabIndex={0}>
        {faults.map(({ at, why }, index) => (
          <li key={index}>
            {at || text.whole}: {text.faults[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
