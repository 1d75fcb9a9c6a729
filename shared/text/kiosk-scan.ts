import { kioskScanEn } from './en/kiosk-scan';
import type { Language } from './sentence';
import { kioskScanVi } from './vi/kiosk-scan';

/** What the kiosk says beside a scanner. */
export interface KioskScanText {
  /** On the button, where there is one scanner or it has no name. */
  readonly scanner: string;
  readonly hint: string;
  /** In a paper that has no page yet. */
  readonly empty: string;
  readonly goOn: string;
  readonly goOnHint: string;
  readonly busy: string;
  readonly waiting: string;
  readonly received: (pages: number) => string;
  readonly stopping: (pages: number) => string;
  readonly stop: string;
  /** What a page is called while it is read. */
  readonly page: (number: number) => string;
}

const TEXTS: Record<Language, KioskScanText> = { vi: kioskScanVi, en: kioskScanEn };

/** The kiosk's sentences about a scanner in a language. */
export function kioskScanText(language: Language): KioskScanText {
  return TEXTS[language];
}
