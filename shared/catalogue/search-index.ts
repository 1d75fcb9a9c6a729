import type { Procedure } from '../domain/procedure';
import { PROCEDURES_EN } from '../text/en/procedures';
import type { Language } from '../text/sentence';
import { fold, words } from './fold';

/** A procedure prepared for search: all texts folded. */
export interface IndexedProcedure {
  readonly procedure: Procedure;
  /** Name and aliases, the name first. */
  readonly phrases: readonly string[];
  /** The phrases without blanks, for `khaisinh`. */
  readonly joined: readonly string[];
  /** Every word of the phrases and, telling less, of the sector. */
  readonly words: ReadonlyMap<string, number>;
  readonly nameLength: number;
  /** Digits of the national code, empty where there is none. */
  readonly digits: string;
}

/** What a search needs to know of a catalogue. */
export interface SearchIndex {
  readonly entries: readonly IndexedProcedure[];
  /** How much a word tells: the rarer, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

/** How much a word of the sector counts beside one of the name. */
const SECTOR = 0.6;

const indexes: Readonly<Record<Language, WeakMap<readonly Procedure[], SearchIndex>>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
};

/** The index of a list of procedures in a language, made once per list: English has English words besides. */
export function indexOf(procedures: readonly Procedure[], language: Language): SearchIndex {
  const known = indexes[language].get(procedures);
  if (known) return known;
  const entries = procedures.map((procedure) => indexed(procedure, language));
  const index = { entries, weights: weightsOf(entries) };
  indexes[language].set(procedures, index);
  return index;
}

function indexed(procedure: Procedure, language: Language): IndexedProcedure {
  const english = language === 'en' ? PROCEDURES_EN[procedure.id] : undefined;
  const inEnglish = english ? [english.name, ...english.words] : [];
  const phrases = [procedure.name, ...procedure.aliases, ...inEnglish].map(fold);
  return {
    procedure,
    phrases,
    joined: phrases.map((phrase) => phrase.replaceAll(' ', '')),
    words: new Map([
      ...words(fold(procedure.sector)).map((word) => [word, SECTOR] as const),
      ...phrases.flatMap(words).map((word) => [word, 1] as const),
    ]),
    nameLength: words(phrases[0] ?? '').length,
    digits: (procedure.code ?? '').replace(/\D/g, ''),
  };
}

function weightsOf(entries: readonly IndexedProcedure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const word of entry.words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + entries.length / count)]));
}
