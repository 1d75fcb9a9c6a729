import { catalogueImport as english } from './en/catalogue-import';
import { catalogueImport as vietnamese } from './vi/catalogue-import';

/** What can be wrong with a row of a catalogue that is brought in. */
export type ImportFault =
  | 'not-json'
  | 'not-csv'
  | 'too-large'
  | 'no-columns'
  | 'missing'
  | 'unknown-field'
  | 'type'
  | 'text'
  | 'separator'
  | 'id'
  | 'code'
  | 'date'
  | 'dates'
  | 'confidence'
  | 'number'
  | 'hour'
  | 'fee'
  | 'requirement'
  | 'question'
  | 'excludes'
  | 'delivery'
  | 'filing'
  | 'component-code'
  | 'component-twice'
  | 'overlap'
  | 'conflict'
  | 'orphan';

/** A sentence for each fault. */
export type CatalogueImportText = Readonly<Record<ImportFault, string>>;

/** A fault in both languages, as it is shown beside its row. */
export function importFault(fault: ImportFault): { readonly vi: string; readonly en: string } {
  return { vi: vietnamese[fault], en: english[fault] };
}

/** Whether a text is the name of a fault. */
export function isImportFault(text: string): text is ImportFault {
  return Object.hasOwn(vietnamese, text);
}
