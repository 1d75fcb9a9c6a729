import { recogniseProcedureCode } from '../domain/codes';
import type { Procedure } from '../domain/procedure';
import type { Language } from '../text/sentence';
import { catalogueOn } from './catalogue';
import { fold, isWithin, withoutTypingKeys, words } from './fold';
import { indexOf, type IndexedProcedure, type SearchIndex } from './search-index';

export interface SearchOptions {
  /** ISO date on which the procedures must hold. */
  readonly on: string;
  /** Searched instead of the shipped catalogue; keep the array, its index is made once. */
  readonly within?: readonly Procedure[];
  /** English words are understood besides the Vietnamese ones where this is English. */
  readonly language?: Language;
}

/** Words that say nothing of what is wanted. */
const FILLERS = new Set(
  'toi muon xin can lam cho de di thu tuc ho so o dau nhu the nao gi va cua la em anh chi minh nop ve mot'.split(
    ' ',
  ),
);
/** The same in English; only where English is asked for, for some of them are Vietnamese words without marks. */
const ENGLISH_FILLERS = new Set(
  'a an the my our i we of for to in on is was need want get make do how please have his her'.split(' '),
);
/** Least share of a query's weight that a procedure must answer. */
const LEAST_COVER = 0.5;
const MAX_QUERY = 200;

const EXACT = 1;
const BEGINNING = 0.8;
const TYPO = 0.55;

/**
 * Procedures for what a person typed, best first: a code or part of one, the name, everyday words; without marks,
 * with the keys of Telex or VNI left over, with small slips. An empty query gives the whole catalogue.
 */
export function searchProcedures(query: string, options: SearchOptions): readonly Procedure[] {
  const { on, within, language = 'vi' } = options;
  const procedures = within ?? catalogueOn(on);
  const asked = query.slice(0, MAX_QUERY).trim();
  if (asked === '') return procedures;
  const index = indexOf(procedures, language);
  return byCode(asked, index) ?? byWords(asked, index, language);
}

/** Answers for a query that holds a code or is a piece of one; undefined for any other query. */
function byCode(asked: string, { entries }: SearchIndex): readonly Procedure[] | undefined {
  const whole = recogniseProcedureCode(/\d\.\d{6}(?!\d)/.exec(asked)?.[0] ?? '');
  if (whole)
    return entries.flatMap(({ procedure }) => (procedure.code === whole.national ? [procedure] : []));
  const digits = asked.replace(/[.\s]/g, '');
  if (!/^\d{2,}$/.test(digits)) return undefined;
  return ranked(entries, (entry) => {
    if (entry.digits.startsWith(digits)) return 3;
    if (entry.digits.endsWith(digits)) return 2;
    return entry.digits.includes(digits) ? 1 : 0;
  });
}

function byWords(asked: string, index: SearchIndex, language: Language): readonly Procedure[] {
  const folded = fold(asked);
  const typed = words(folded).map((word) => (index.weights.has(word) ? word : readable(word, index)));
  const english = language === 'en' ? ENGLISH_FILLERS : undefined;
  const meaning = typed.filter((word) => !FILLERS.has(word) && !english?.has(word));
  const asks = (meaning.length > 0 ? meaning : typed).map((word) => matchesOf(word, index));
  const phrase = typed.join(' ');
  return ranked(index.entries, (entry) => cover(asks, entry) + likeness(phrase, entry));
}

/** The word without typing keys where that makes it a word of the catalogue or one's beginning. */
function readable(word: string, { weights }: SearchIndex): string {
  const plain = withoutTypingKeys(word);
  if (plain === word || plain === '') return word;
  return FILLERS.has(plain) || [...weights.keys()].some((known) => known.startsWith(plain)) ? plain : word;
}

/** What a word of the query stands for in the catalogue, how well, and how much it tells. */
interface Ask {
  readonly matches: ReadonlyMap<string, number>;
  readonly weight: number;
}

function matchesOf(word: string, { weights }: SearchIndex): Ask {
  const matches = new Map<string, number>();
  for (const known of weights.keys()) {
    if (known === word) matches.set(known, EXACT);
    else if (known.startsWith(word)) matches.set(known, BEGINNING);
  }
  if (matches.size === 0) {
    for (const known of weights.keys()) if (isSlipOf(word, known)) matches.set(known, TYPO);
  }
  const told = [...matches.keys()].map((known) => weights.get(known) ?? 0);
  return { matches, weight: told.length > 0 ? Math.max(...told) : Math.log(1 + weights.size) / 2 };
}

function isSlipOf(word: string, known: string): boolean {
  if (Math.min(word.length, known.length) < 3) return false;
  return isWithin(word, known, word.length >= 8 ? 2 : 1);
}

/** Share of what was asked that the procedure answers, 0 below the least share. */
function cover(asks: readonly Ask[], { words: known }: IndexedProcedure): number {
  let answered = 0;
  let asked = 0;
  for (const { matches, weight } of asks) {
    let best = 0;
    for (const [word, quality] of matches) best = Math.max(best, quality * (known.get(word) ?? 0));
    answered += best * weight;
    asked += weight;
  }
  const share = asked > 0 ? answered / asked : 0;
  return share >= LEAST_COVER ? share : 0;
}

/** How much the words stand together as in the name or an alias; also finds words typed without blanks. */
function likeness(phrase: string, { phrases, joined }: IndexedProcedure): number {
  if (phrases.includes(phrase)) return 1;
  if (phrases.some((known) => ` ${known} `.includes(` ${phrase} `))) return 0.6;
  if (phrases.some((known) => ` ${phrase} `.includes(` ${known} `))) return 0.5;
  const compact = phrase.replaceAll(' ', '');
  return compact.length >= 4 && joined.some((known) => known.includes(compact)) ? 0.4 : 0;
}

/** Best first; of equals the shorter name, then the catalogue's order. Zero is no answer. */
function ranked(
  entries: readonly IndexedProcedure[],
  scoreOf: (entry: IndexedProcedure) => number,
): readonly Procedure[] {
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.entry.nameLength - other.entry.nameLength)
    .map(({ entry }) => entry.procedure);
}
