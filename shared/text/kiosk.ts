import type { OutcomeKind } from '../domain/visit';
import type { Language } from './sentence';
import { kioskEn } from './en/kiosk';
import { kioskVi } from './vi/kiosk';

/** Every sentence of the kiosk. Functions take numbers and names of papers, never a person's data. */
export interface KioskText {
  readonly header: {
    readonly product: string;
    readonly tools: string;
    readonly largeText: string;
    readonly highContrast: string;
    readonly end: string;
    readonly progress: (step: number, of: number, name: string) => string;
    readonly steps: readonly [string, string, string, string, string];
  };
  readonly common: {
    readonly back: string;
    readonly next: string;
    readonly cancel: string;
    readonly understood: string;
    readonly originalsAndCopies: (originals: number, copies: number) => string;
    readonly pages: (pages: number) => string;
  };
  readonly welcome: {
    readonly title: string;
    readonly what: string;
    readonly start: string;
    readonly points: readonly [string, string, string];
    readonly language: string;
    readonly update: string;
    readonly updateNow: string;
  };
  readonly choose: {
    readonly title: string;
    readonly search: string;
    readonly hint: string;
    readonly popular: string;
    readonly all: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly noneNext: string;
    readonly code: (code: string) => string;
  };
  readonly questions: {
    readonly title: string;
    readonly none: string;
    readonly intro: (count: number) => string;
    readonly yes: string;
    readonly no: string;
    readonly leftOut: (pages: number) => string;
    readonly leftOutNext: string;
    readonly unanswered: (count: number) => string;
    readonly deadline: string;
    readonly workingDays: (days: number, cutOffHour: number | undefined) => string;
    readonly fee: string;
    readonly free: string;
    readonly dong: (dong: number) => string;
    readonly askOffice: string;
  };
  readonly status: {
    readonly missing: string;
    readonly reading: string;
    readonly review: string;
    readonly ready: string;
    readonly bring: string;
    readonly reuse: string;
    readonly notSubmitted: string;
  };
  readonly checklist: {
    readonly title: string;
    readonly intro: string;
    readonly required: string;
    readonly optional: string;
    readonly open: string;
    readonly bringWhy: string;
    readonly reuseWhy: string;
    readonly unlisted: string;
    readonly unlistedNext: string;
    readonly lastTask: string;
    readonly lastTaskWhy: string;
    readonly lastTaskInPerson: string;
    readonly next: string;
  };
  readonly paper: {
    readonly files: string;
    readonly filesHint: string;
    readonly camera: string;
    readonly dropHere: string;
    readonly accepted: string;
    readonly empty: string;
    readonly pageName: (position: number) => string;
    readonly pdfName: (position: number) => string;
    readonly rotate: (name: string) => string;
    readonly earlier: (name: string) => string;
    readonly later: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly removed: string;
    readonly undo: string;
    readonly signed: string;
    readonly wholePdf: string;
    readonly sharp: (dpi: number) => string;
    readonly blurred: (dpi: number) => string;
    readonly dpiGuessed: string;
    readonly turnedUpright: string;
    readonly chooseAgain: (name: string) => string;
    readonly chooseAgainShort: string;
    readonly shootAgain: (name: string) => string;
    readonly shootAgainShort: string;
    readonly useAnyway: string;
    readonly turnPage: string;
    readonly removePage: string;
    readonly keepBoth: string;
    readonly addMissing: string;
    readonly noneMissing: string;
    readonly reading: (name: string) => string;
    readonly readingPages: (done: number, of: number) => string;
    readonly stopReading: (name: string) => string;
    readonly lowDpi: (dpi: number, minimum: number) => string;
    readonly lowDpiNext: string;
    readonly confirmSigned: string;
    readonly confirmSignedNext: string;
    readonly notConforming: string;
    readonly notConformingNext: string;
    readonly duplicate: string;
    readonly duplicateNext: string;
    readonly tooMuch: (megabytes: number) => string;
    readonly tooMuchNext: string;
    readonly rebuilt: string;
    readonly rebuiltNext: string;
    readonly done: string;
    readonly announceAdded: (pages: number) => string;
  };
  readonly end: {
    readonly title: string;
    readonly what: string;
    /** What becomes of the dossier. 'leading': the portal is open, and what was done there is not known. */
    readonly dossier: Readonly<Record<OutcomeKind | 'leading', string>>;
    readonly confirm: string;
    readonly stay: string;
    readonly idleTitle: string;
    readonly idleWhat: (seconds: number) => string;
    readonly idleStay: string;
    readonly idleSeconds: (seconds: number) => string;
  };
  readonly crash: { readonly what: string; readonly next: string; readonly restart: string };
  readonly elsewhere: { readonly what: string; readonly next: string };
}

const TEXTS: Record<Language, KioskText> = { vi: kioskVi, en: kioskEn };

/** The kiosk's sentences in a language. */
export function kioskText(language: Language): KioskText {
  return TEXTS[language];
}
