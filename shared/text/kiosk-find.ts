import type { FinderAnswer, LifeEvent } from '../domain/finding';
import type { HolidayName } from '../domain/holidays';
import type { FilingPlace } from '../domain/procedure';
import type { Unscannable } from '../domain/unscannable';
import { kioskFindEn } from './en/kiosk-find';
import type { Language } from './sentence';
import { kioskFindVi } from './vi/kiosk-find';

/** What the kiosk says while a procedure is looked for, about its facts, and about papers that are not scanned. */
export interface KioskFindText {
  readonly events: {
    readonly title: string;
    readonly intro: string;
    readonly names: Readonly<Record<LifeEvent, string>>;
    readonly hints: Readonly<Record<LifeEvent, string>>;
    readonly notHere: string;
  };
  readonly finder: {
    readonly open: string;
    readonly openHint: string;
    readonly step: (step: number) => string;
    readonly questions: readonly [string, string, string];
    readonly answers: Readonly<Record<FinderAnswer, string>>;
    readonly found: string;
    readonly foundIntro: string;
    readonly counter: string;
    readonly counterNext: string;
  };
  readonly facts: {
    /** `day` is an ISO date. */
    readonly expected: (day: string) => string;
    /** A day with its weekday: `thứ Năm 26/11/2026`. */
    readonly day: (day: string) => string;
    readonly receivedLater: Readonly<Record<'hour' | 'closed', (day: string, hour: number) => string>>;
    readonly unsettled: (day: string, name: HolidayName) => string;
    readonly holidaysUnknown: string;
    readonly binding: string;
    readonly where: string;
    readonly counterOnly: string;
    readonly places: Readonly<Record<FilingPlace, string>>;
  };
  readonly questions: {
    /** The answer was given by that of another question. */
    readonly settled: (question: string) => string;
  };
  readonly papers: {
    readonly toBring: string;
    /** Before the rule, as it is cited. */
    readonly toBringWhy: string;
    readonly notNeeded: string;
    readonly notNeededWhy: string;
    readonly perhapsReused: string;
  };
  readonly unscannable: {
    readonly open: string;
    readonly openHint: string;
    readonly title: string;
    readonly what: string;
    readonly why: string;
    readonly reasons: Readonly<Record<Unscannable, string>>;
    readonly declaration: string;
    readonly agree: string;
    readonly choose: string;
    readonly close: string;
    readonly notYet: string;
    readonly kept: (reason: Unscannable) => string;
    readonly keptNext: string;
  };
}

const TEXTS: Record<Language, KioskFindText> = { vi: kioskFindVi, en: kioskFindEn };

/** The kiosk's sentences about finding a procedure, its facts and its papers in a language. */
export function kioskFindText(language: Language): KioskFindText {
  return TEXTS[language];
}
