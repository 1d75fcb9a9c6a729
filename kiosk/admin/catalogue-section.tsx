import { useState } from 'preact/hooks';
import { importCatalogueCsv } from '../../shared/catalogue/csv-import';
import type { CatalogueImport } from '../../shared/catalogue/import-report';
import { importCatalogueJson } from '../../shared/catalogue/json';
import { vietnameseDay } from '../../shared/domain/dates';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import { FileButton } from '../ui/file-button';
import styles from './admin.module.css';
import type { KeptCatalogue } from './kept-catalogue';
import { Section } from './parts';

export interface CatalogueProps {
  readonly language: Language;
  readonly kept: KeptCatalogue | undefined;
  /** Procedures that ship. */
  readonly shipped: number;
  readonly onTake: (procedures: KeptCatalogue['procedures']) => void;
  readonly onDrop: () => void;
}

/** Which catalogue is in use, and a new one: read first, its faults shown row by row, taken on a second press. */
export function CatalogueSection({ language, kept, shipped, onTake, onDrop }: CatalogueProps) {
  const { catalogue: text } = kioskAdminText(language);
  const [read, setRead] = useState<CatalogueImport>();
  const choose = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const content = await file.text().catch(() => '');
    setRead(/\.json$/i.test(file.name) ? importCatalogueJson(content) : importCatalogueCsv(content));
  };
  return (
    <Section title={text.title}>
      <p>
        {kept ? text.kept(kept.procedures.length, vietnameseDay(new Date(kept.at))) : text.shipped(shipped)}
      </p>
      <div class={styles['row']}>
        <FileButton
          accept=".csv,.json"
          name="catalogue"
          multiple={false}
          onFiles={(files) => void choose(files)}
        >
          {text.choose}
        </FileButton>
        {kept && (
          <Button size="touch" onClick={onDrop}>
            {text.drop}
          </Button>
        )}
      </div>
      {read && (
        <Report
          language={language}
          read={read}
          onTake={() => {
            onTake(read.procedures);
            setRead(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface ReportProps {
  readonly language: Language;
  readonly read: CatalogueImport;
  readonly onTake: () => void;
}

function Report({ language, read: { procedures, errors }, onTake }: ReportProps) {
  const { catalogue: text } = kioskAdminText(language);
  const some = procedures.length > 0;
  return (
    <>
      <Alert tone={some ? 'good' : 'bad'} what={some ? text.found(procedures.length) : text.none} />
      {errors.length > 0 && (
        <>
          <p>{text.faults(errors.length)}</p>
          <ul class={styles['faults']} tabIndex={0}>
            {errors.map(({ row, column, message }, index) => (
              <li key={index}>
                {text.row(row, column)}: {message[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {some && (
        <Button size="touch" onClick={onTake}>
          {text.take}
        </Button>
      )}
    </>
  );
}
