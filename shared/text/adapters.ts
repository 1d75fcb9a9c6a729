import type { AdapterChange, AdapterCheck } from '../contracts/adapter-check';
import type { AdapterFlaw, AdapterFlawCode } from '../domain/adapter-flaw';
import { adaptersEn } from './en/adapters';
import type { Language } from './sentence';
import { adaptersVi } from './vi/adapters';

/** Sentences about what is known of foreign sites. */
export interface AdapterText {
  /** What is wrong with an adapter's data: where it stands, and what to do. */
  readonly flaw: (flaw: AdapterFlaw) => string;
  /** "12/12 ô đính kèm nhận ra": the outcome of a check in one line. */
  readonly checked: (check: AdapterCheck) => string;
  /** Each thing that a check found wrong, one sentence each. */
  readonly complaints: (check: AdapterCheck) => readonly string[];
  /** What is different from an earlier check, one sentence each. */
  readonly change: (change: AdapterChange) => string;
  /** Said beside a site whose adapter is unproven. */
  readonly unproven: string;
}

/** What a language gives for flaws: the sentence without the place. */
export type FlawText = Readonly<Record<AdapterFlawCode, (found: string) => string>>;

const TEXTS: Readonly<Record<Language, AdapterText>> = { vi: adaptersVi, en: adaptersEn };

/** Every sentence about adapters, in one language. */
export function adapterText(language: Language): AdapterText {
  return TEXTS[language];
}
