import type { SetAside } from '../domain/backlog/entry';
import type { BacklogCounts, BacklogTarget, Forecast } from '../domain/backlog/progress';
import type { RowState } from '../domain/backlog/row-state';
import type { AgencyLevel } from '../domain/targets';
import type { BacklogBringText } from './backlog-bring';
import { backlogEn } from './en/backlog';
import type { Language, Sentence } from './sentence';
import { backlogVi } from './vi/backlog';

/** Sentences about earlier results that are to be digitised. Functions take numbers, codes, days and names of papers. */
export interface BacklogText extends BacklogBringText {
  readonly product: string;
  readonly switchLanguage: string;
  readonly cancel: string;
  readonly close: string;
  readonly title: string;
  readonly intro: string;
  readonly vault: {
    readonly reading: string;
    readonly missing: Sentence;
    readonly what: string;
    readonly passphrase: string;
    readonly unlock: string;
  };
  readonly work: {
    readonly title: string;
    readonly list: string;
    /** A list whose name opens no more. */
    readonly unnamed: (day: string) => string;
    readonly shown: string;
    readonly choices: Readonly<Record<'left' | 'aside' | 'done', (rows: number) => string>>;
    readonly place: (nth: number, of: number) => string;
    readonly none: Readonly<Record<'left' | 'aside' | 'done', Sentence>>;
    readonly paper: (number: string | undefined) => string;
    readonly fetch: string;
    readonly search: string;
    readonly expired: (day: string) => Sentence;
    readonly lost: Sentence;
    readonly states: Readonly<Record<RowState, string>>;
    readonly proven: (day: string, sha256: string) => string;
    readonly steps: readonly string[];
    readonly claim: string;
    readonly copyCode: string;
    readonly copyNumber: string;
    readonly release: string;
    readonly takeBack: string;
    readonly next: string;
    readonly previous: string;
    readonly reasons: Readonly<Record<SetAside, string>>;
    readonly skip: string;
    readonly skipTitle: string;
    readonly skipWhat: string;
    readonly skipReason: string;
    readonly skipNote: string;
    readonly skipNoteHint: string;
    readonly skipYes: string;
    readonly note: (note: string) => string;
    readonly keys: string;
  };
  readonly done: {
    readonly taken: (added: number, known: number, again: number) => string;
    readonly joined: (news: number) => string;
    readonly settled: (rows: number) => string;
    readonly copied: string;
    readonly 'not-copied': string;
    readonly removed: string;
    readonly 'progress-saved': string;
    readonly 'state-saved': string;
  };
  readonly progress: {
    readonly title: string;
    readonly bar: (counts: BacklogCounts) => string;
    readonly figures: (counts: BacklogCounts) => readonly string[];
    readonly others: (part: number, of: number, done: number, rows: number, day: string) => string;
    readonly together: (done: number, all: number) => string;
    readonly level: string;
    readonly levels: Readonly<Record<AgencyLevel, string>>;
    readonly chooseLevel: string;
    readonly target: (target: BacklogTarget) => string;
    readonly forecast: (forecast: Forecast) => string;
    /** Nothing was done yet, or nothing lately. */
    readonly noForecast: Readonly<Record<'first' | 'idle', string>>;
    readonly days: string;
    readonly day: string;
    readonly papers: string;
  };
  readonly files: {
    readonly title: string;
    readonly state: string;
    readonly stateNamed: string;
    readonly stateNamedWhat: string;
    readonly stateNamedYes: string;
    readonly progress: string;
    readonly join: string;
    readonly joinWhat: string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeWhat: string;
    readonly removeYes: string;
  };
  readonly table: {
    readonly columns: readonly string[];
    readonly named: readonly string[];
    readonly states: Readonly<Record<RowState, string>>;
    readonly reasons: Readonly<Record<SetAside, string>>;
    readonly fileName: (day: string) => string;
  };
  readonly progressFile: { readonly fileName: (part: number, of: number, day: string) => string };
  readonly panel: {
    readonly working: (paper: string) => Sentence;
    /** Below `working`: another paper waits in the same place. */
    readonly crowded: string;
    readonly free: (paper: string) => Sentence;
    readonly claim: string;
    readonly other: (paper: string) => Sentence;
    readonly link: string;
    readonly place: string;
    readonly choosePlace: string;
    readonly done: (paper: string) => string;
    readonly understood: string;
    readonly entry: string;
  };
}

const TEXTS: Readonly<Record<Language, BacklogText>> = { vi: backlogVi, en: backlogEn };

/** The sentences in a language. */
export function backlogText(language: Language): BacklogText {
  return TEXTS[language];
}
