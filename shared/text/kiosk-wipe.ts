import type { Trace } from '../domain/trace';
import { kioskWipeEn } from './en/kiosk-wipe';
import type { Language } from './sentence';
import { kioskWipeVi } from './vi/kiosk-wipe';

/** What is said of the erasure after a visit. */
export interface KioskWipeText {
  readonly wiped: string;
  /** These two are said where a part stays, which is named between them. */
  readonly wipedElse: string;
  readonly checkedElse: (places: readonly string[]) => string;
  /** What was looked at and found clean. */
  readonly checked: (places: readonly string[]) => string;
  readonly found: string;
  readonly foundNext: (places: readonly string[]) => string;
  readonly restart: string;
  readonly places: Readonly<Record<Trace, string>>;
}

const TEXTS: Record<Language, KioskWipeText> = { vi: kioskWipeVi, en: kioskWipeEn };

/** The sentences about the erasure in a language. */
export function kioskWipeText(language: Language): KioskWipeText {
  return TEXTS[language];
}
