import type { Behalf, PortalWord, ResultWay } from '../domain/visit';
import { kioskFilingEn } from './en/kiosk-filing';
import type { Language } from './sentence';
import { kioskFilingVi } from './vi/kiosk-filing';

/** A way of handing in: its name, and in one sentence what happens next. */
export interface WayText {
  readonly name: string;
  readonly what: string;
}

/** What the kiosk says from the check to the end. Nothing is called filed that is not filed. */
export interface KioskFilingText {
  readonly check: {
    readonly title: string;
    readonly enough: string;
    readonly enoughNext: string;
    readonly missing: (count: number) => string;
    readonly missingNext: string;
    readonly review: (count: number) => string;
    /** All papers are shown at the counter. `office`: whose; may be empty. */
    readonly inPerson: string;
    readonly inPersonNext: (office: string) => string;
    readonly toSlip: string;
    readonly reading: string;
    readonly procedure: string;
    readonly who: string;
    readonly whoSkipped: string;
    readonly behalf: Readonly<Record<Behalf, string>>;
    readonly number: (masked: string) => string;
    readonly answers: string;
    readonly papers: string;
    readonly goOn: string;
    readonly goOnAnyway: string;
  };
  readonly declare: {
    readonly title: string;
    readonly words: readonly string[];
    readonly box: string;
    readonly required: string;
    readonly optional: string;
    readonly boxMissing: string;
    readonly next: string;
    readonly result: string;
    readonly resultHint: string;
    readonly resultWays: Readonly<Record<ResultWay | 'asked', string>>;
    readonly phone: string;
    readonly phoneHint: string;
    readonly phoneLabel: string;
    readonly phoneConsent: string;
    readonly phoneWrong: string;
    readonly phoneNotAgreed: string;
  };
  readonly file: {
    readonly title: string;
    readonly enough: string;
    readonly enoughNext: string;
    readonly missing: (count: number) => string;
    readonly missingNext: string;
    readonly review: (count: number) => string;
    readonly reviewNext: string;
    readonly unlisted: string;
    readonly unlistedNext: string;
    readonly making: (done: number, of: number) => string;
    readonly makingNext: string;
    readonly failed: (count: number) => string;
    readonly failedNext: string;
    readonly retry: string;
    readonly ways: Readonly<Record<'portal' | 'counter' | 'stick' | 'home', WayText>>;
    /** Whether the portal's "submit" was pressed, before the papers go another way. */
    readonly asked: {
      readonly title: string;
      readonly what: string;
      readonly next: string;
      readonly words: Readonly<Record<PortalWord | 'not-pressed', string>>;
    };
    readonly sealing: string;
    readonly sending: string;
    readonly stop: string;
    readonly sendAgain: string;
    readonly toStick: string;
    readonly leave: string;
    readonly leaveWhat: string;
    readonly sealed: string;
    readonly sealedNext: string;
    readonly save: string;
    readonly saved: string;
    readonly otherWay: string;
  };
  readonly portal: {
    readonly title: string;
    readonly opening: string;
    readonly openingNext: string;
    readonly password: string;
    readonly leading: (attached: number, of: number) => string;
    readonly notFiled: string;
    readonly notFiledNext: string;
    readonly confirmed: (dossier: string) => string;
    readonly confirmedNext: string;
    readonly toSlip: string;
    readonly again: string;
    readonly other: string;
  };
  readonly rate: {
    readonly title: string;
    readonly hint: string;
    readonly faces: readonly [string, string, string, string, string];
    readonly thanks: string;
    readonly thanksNext: string;
    readonly skip: string;
    readonly end: string;
  };
}

const TEXTS: Record<Language, KioskFilingText> = { vi: kioskFilingVi, en: kioskFilingEn };

/** The kiosk's sentences about filing in a language. */
export function kioskFilingText(language: Language): KioskFilingText {
  return TEXTS[language];
}
