import type { HandoverComponent } from '../contracts/handover';
import type { Failure } from '../domain/failure';
import type { Flaw } from '../domain/quality';
import type { Behalf, PortalWord, ResultWay } from '../domain/visit';
import { panelHandoverEn } from './en/panel-handover';
import { failureSentence } from './failures';
import type { Language, Sentence } from './sentence';
import { panelHandoverVi } from './vi/panel-handover';

/** Sentences of the panel about kiosks' packages. Functions take numbers, codes, times and names of papers. */
export interface PanelHandoverText {
  /** What leads to them, with how many wait. */
  readonly entry: (waiting: number) => string;
  readonly title: string;
  readonly back: string;
  readonly manage: string;
  readonly list: {
    readonly what: string;
    readonly reading: string;
    readonly none: string;
    readonly search: string;
    readonly searchHint: string;
    readonly open: string;
    readonly openOf: (slip: string) => string;
    readonly discard: string;
    readonly discardOf: (slip: string) => string;
    readonly slip: (slip: string) => string;
    readonly facts: (kiosk: string | undefined, time: string, size: string) => string;
    readonly file: string;
    readonly again: string;
    readonly opening: (name: string) => string;
    readonly several: (packages: number) => string;
    readonly more: (packages: number) => string;
  };
  readonly unset: Sentence;
  readonly notAllowed: (origin: string) => Sentence;
  readonly allow: string;
  readonly openAgain: string;
  readonly discardTitle: string;
  readonly discardWhat: (slip: string) => string;
  readonly discardYes: string;
  readonly keep: string;
  /** The inbox as the officer meets it: for the kiosk the same failures have other sentences. */
  readonly inbox: {
    readonly unreachable: Sentence;
    readonly refused: (status: number) => Sentence;
  };
  readonly opened: {
    readonly title: (slip: string) => string;
    readonly made: (kiosk: string, time: string) => string;
    readonly procedure: string;
    /** The citizen may have filed on the portal before. */
    readonly portal: Readonly<Record<PortalWord, Sentence>>;
    readonly otherProcedure: (here: string) => Sentence;
    readonly who: string;
    readonly nobody: string;
    readonly behalf: Readonly<Record<Behalf, string>>;
    readonly number: string;
    readonly birthDate: string;
    readonly address: string;
    readonly from: Readonly<Record<'card-qr' | 'typed', string>>;
    readonly other: string;
    readonly organisation: string;
    readonly taxCode: string;
    readonly reveal: string;
    readonly conceal: string;
    readonly resultWay: string;
    readonly ways: Readonly<Record<ResultWay, string>>;
    readonly askAtCounter: string;
    readonly phone: string;
    readonly agreed: (version: string, time: string) => string;
    readonly consent: string;
    readonly declaration: string;
    readonly notGiven: string;
    readonly papers: string;
    readonly state: Readonly<Record<HandoverComponent['state'], string>>;
    readonly files: (files: number, pages: number, size: string) => string;
    readonly signed: string;
    readonly notConforming: string;
    readonly finding: (page: number, flaw: string, accepted: boolean) => string;
    readonly brought: string;
    readonly goesTo: (paper: string) => string;
    readonly undecided: string;
    readonly nowhere: string;
    readonly suggested: (row: string) => string;
    readonly agree: string;
    readonly joined: string;
    readonly putIn: (files: number) => string;
    readonly putting: string;
    readonly decideFirst: (papers: number) => string;
    readonly nothing: string;
    readonly noDossier: Sentence;
  };
  /** What can be wrong with a page, in two or three words. */
  readonly flaws: Readonly<Record<Flaw, string>>;
  readonly put: (slip: string, files: number, papers: number) => string;
  readonly putNext: string;
  readonly putRedrawn: (files: number) => string;
  readonly putRefused: (files: number) => string;
  readonly understood: string;
  readonly finished: (slip: string) => Sentence;
  readonly remove: string;
  readonly leave: string;
  readonly removed: (slip: string) => string;
  readonly onPile: (slip: string) => Sentence;
  readonly openSlip: string;
  readonly call: {
    readonly title: (kiosk: string) => string;
    readonly where: (screen: string, component: string | undefined, problem: string | undefined) => string;
    readonly since: (time: string) => string;
    readonly arrived: string;
    readonly arrivedOf: (kiosk: string) => string;
    /** Screens of the kiosk by their names in its flow; one that is not here keeps its own. */
    readonly screens: Readonly<Record<string, string>>;
    /** The kind of trouble by the first word of a failure's code. */
    readonly problems: Readonly<Record<string, string>>;
  };
}

const TEXTS: Readonly<Record<Language, PanelHandoverText>> = { vi: panelHandoverVi, en: panelHandoverEn };

/** The sentences of the panel about kiosks' packages in a language. */
export function panelHandoverText(language: Language): PanelHandoverText {
  return TEXTS[language];
}

/** What went wrong, as the officer at the counter has to hear it. */
export function handoverSentence(failure: Failure, language: Language): Sentence {
  const { inbox } = panelHandoverText(language);
  if (failure.code === 'inbox/unreachable') return inbox.unreachable;
  if (failure.code === 'inbox/refused') return inbox.refused(failure.status);
  return failureSentence(failure, language);
}
