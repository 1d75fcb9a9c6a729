import type { PersonalNumberWarning } from '../domain/personal-number';
import type { Behalf } from '../domain/visit';
import { kioskVisitEn } from './en/kiosk-visit';
import type { Language } from './sentence';
import { kioskVisitVi } from './vi/kiosk-visit';

/** Whom a citizen may ask, as the office named them. The only names in the kiosk's sentences: they are public. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** What the kiosk says before a procedure is chosen: purpose and consent, and the person. */
export interface KioskVisitText {
  readonly consent: {
    readonly title: string;
    /** What for, what is read, where it goes, how long, whom to ask. */
    readonly parts: (
      contact: Contact | undefined,
    ) => readonly { readonly head: string; readonly says: string }[];
    readonly law: string;
    readonly choices: string;
    readonly required: string;
    readonly requiredTag: string;
    readonly askedLater: string;
    readonly missing: string;
    readonly missingNext: string;
    readonly agree: string;
    readonly decline: string;
  };
  readonly declined: {
    readonly title: string;
    readonly what: string;
    readonly next: string;
    readonly again: string;
    readonly leave: string;
  };
  readonly who: {
    readonly title: string;
    readonly intro: string;
    readonly behalf: Readonly<Record<Behalf, { readonly name: string; readonly hint: string }>>;
    readonly self: string;
    readonly helper: string;
    readonly card: string;
    readonly cardHow: string;
    readonly camera: string;
    readonly cameraTitle: string;
    readonly cameraWhat: string;
    readonly cameraPicture: string;
    readonly cameraLooking: string;
    readonly cameraClose: string;
    readonly cameraAgain: string;
    readonly wasRead: string;
    readonly forget: string;
    readonly garbled: string;
    readonly garbledNext: string;
    readonly foreign: string;
    readonly foreignNext: string;
    readonly typed: string;
    readonly name: string;
    readonly number: string;
    readonly numberHint: string;
    readonly warnings: Readonly<Record<PersonalNumberWarning, string>>;
    readonly goesOn: string;
    readonly other: string;
    readonly otherName: string;
    readonly otherNumber: string;
    readonly otherHint: string;
    readonly organisation: string;
    readonly organisationName: string;
    readonly taxCode: string;
    readonly taxCodeFlaw: string;
    readonly missing: Readonly<Record<'behalf' | 'person' | 'other' | 'organisation', string>>;
    readonly orSkip: string;
    readonly skip: string;
  };
}

const TEXTS: Record<Language, KioskVisitText> = { vi: kioskVisitVi, en: kioskVisitEn };

/** The kiosk's sentences about consent and the person in a language. */
export function kioskVisitText(language: Language): KioskVisitText {
  return TEXTS[language];
}
