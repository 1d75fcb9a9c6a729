import type { ReuseSource, SharedDatabase } from '../domain/reuse-source';
import { reuseEn } from './en/reuse';
import type { Language } from './sentence';
import { reuseVi } from './vi/reuse';

/** From where a paper is used again, in words: for the counter, the supervisor and the report. */
export interface ReuseText {
  readonly database: Readonly<Record<SharedDatabase, string>>;
  /** As a heading of many. */
  readonly source: Readonly<Record<'other-dossier' | 'unknown', string>>;
  readonly fromData: (database: string) => string;
  readonly fromDossier: (dossier: string) => string;
  /** What is known of the file there. */
  readonly sight: Readonly<Record<'host' | 'log' | 'none', string>>;
  readonly signed: string;
  readonly unsigned: string;
  /** Of a line that names no source. */
  readonly unknown: string;
}

const TEXTS: Readonly<Record<Language, ReuseText>> = { vi: reuseVi, en: reuseEn };

/** The words for sources of reuse, in one language. */
export function reuseText(language: Language): ReuseText {
  return TEXTS[language];
}

/** A source as one sentence or two; the second says what of it was held against a file, and what was not. */
export function reuseSentence(reuse: ReuseSource | undefined, language: Language): string {
  const words = TEXTS[language];
  if (!reuse) return words.unknown;
  if (reuse.source === 'shared-data') return words.fromData(words.database[reuse.database]);
  const { from, file } = reuse;
  const said = [words.fromDossier(from), words.sight[file?.seen ?? 'none']];
  if (file?.signed !== undefined) said.push(file.signed ? words.signed : words.unsigned);
  return said.join(' ');
}
