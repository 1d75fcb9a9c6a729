import type { OutcomeKind } from '../domain/visit';
import { kioskSlipEn } from './en/kiosk-slip';
import type { Language } from './sentence';
import { kioskSlipVi } from './vi/kiosk-slip';

/** What the kiosk says where the slip is shown. 'portal' alone may say that something is filed. */
export interface KioskSlipText {
  readonly title: string;
  readonly making: string;
  readonly number: (code: string) => string;
  /** `dossier`: the code that the portal gave. */
  readonly state: Readonly<Record<OutcomeKind, (dossier: string) => string>>;
  readonly stepsTitle: string;
  readonly steps: Readonly<Record<OutcomeKind, readonly string[]>>;
  readonly print: string;
  readonly printAgain: string;
  readonly printing: string;
  readonly printed: string;
  readonly save: string;
  readonly preview: string;
  readonly phone: string;
  readonly phoneTitle: string;
  readonly phoneWhat: string;
  readonly phoneCode: string;
  readonly close: string;
  readonly documents: string;
  readonly documentsHint: string;
  readonly documentMaking: string;
  readonly documentConforms: string;
  readonly documentDiffers: string;
  readonly documentSigned: string;
  readonly documentsSplit: (files: number, size: string) => string;
  readonly documentTooLarge: (size: string) => string;
  readonly documentTooLargeNext: string;
  readonly saveDocument: (paper: string) => string;
  readonly savePart: (paper: string, part: number, of: number) => string;
  readonly part: (part: number, of: number) => string;
  readonly nothingToSave: string;
  readonly retry: string;
  readonly end: string;
}

const TEXTS: Record<Language, KioskSlipText> = { vi: kioskSlipVi, en: kioskSlipEn };

/** The sentences of the slip's screen in a language. */
export function kioskSlipText(language: Language): KioskSlipText {
  return TEXTS[language];
}
