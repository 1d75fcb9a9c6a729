import { kioskAdminEn } from './en/kiosk-admin';
import type { Language } from './sentence';
import { kioskAdminVi } from './vi/kiosk-admin';

/** What can be wrong with a configuration file. */
export type ConfigFaultName =
  | 'not-json'
  | 'form'
  | 'unknown'
  | 'missing'
  | 'type'
  | 'too-long'
  | 'choice'
  | 'id'
  | 'twice'
  | 'address'
  | 'key'
  | 'catalogue';

/** What the self-test looks at. */
export type TestedPart =
  'camera' | 'scanner' | 'printer' | 'storage' | 'server' | 'inbox' | 'portal' | 'key' | 'config';

/** What the self-test says of a part. */
export type TestWord =
  | 'camera-works'
  | 'camera-none'
  | 'camera-failed'
  | 'scanner-works'
  | 'scanner-failed'
  | 'scanner-none'
  | 'printer-system'
  | 'printer-works'
  | 'printer-failed'
  | 'storage-works'
  | 'storage-may-go'
  | 'storage-tight'
  | 'storage-failed'
  | 'server-works'
  | 'server-silent'
  | 'inbox-works'
  | 'inbox-absent'
  | 'inbox-silent'
  | 'portal-set'
  | 'portal-unguided'
  | 'portal-none'
  | 'key-set'
  | 'key-none'
  | 'config-none'
  | 'config-taken'
  | 'config-faulty';

/** Every sentence of the administration, which an officer reads at the machine. */
export interface KioskAdminText {
  readonly title: string;
  readonly close: string;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  /** The disk did not take it. */
  readonly notKept: string;
  readonly notKeptNext: string;
  readonly pin: {
    readonly setTitle: string;
    readonly setWhat: string;
    /** No PIN is set, and it cannot be set from here. */
    readonly unset: string;
    readonly unsetNext: string;
    readonly enterTitle: string;
    readonly pin: string;
    readonly again: string;
    readonly hint: string;
    readonly set: string;
    readonly enter: string;
    readonly checking: string;
    readonly shape: string;
    readonly differs: string;
    readonly wrong: (left: number) => string;
    readonly shut: (minutes: number) => string;
    readonly change: string;
    readonly changed: string;
  };
  readonly office: {
    readonly title: string;
    readonly office: string;
    readonly kiosk: string;
    readonly kioskHint: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly hotline: string;
    readonly language: string;
  };
  readonly devices: {
    readonly title: string;
    readonly scanners: string;
    readonly scannersHint: string;
    readonly printer: string;
    readonly system: string;
    readonly thermal: string;
    readonly roll: string;
    readonly millimetres: (width: number) => string;
    readonly choosePrinter: string;
    readonly testPrint: string;
    readonly printed: string;
  };
  readonly ways: {
    readonly title: string;
    readonly portal: string;
    readonly portalHint: string;
    readonly counterKey: string;
    readonly counterKeyHint: string;
    readonly keyId: (id: string) => string;
  };
  readonly resume: {
    readonly title: string;
    readonly what: string;
    readonly allow: string;
    readonly no: string;
    readonly yes: string;
    readonly keptTitle: string;
    readonly none: string;
    readonly kept: (visits: number, size: string) => string;
    readonly remove: string;
    readonly removeSure: string;
    readonly stay: string;
  };
  readonly catalogue: {
    readonly title: string;
    readonly shipped: (count: number) => string;
    readonly kept: (count: number, day: string) => string;
    readonly choose: string;
    readonly drop: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly faults: (count: number) => string;
    readonly row: (row: number, column: string | undefined) => string;
    readonly take: string;
  };
  readonly config: {
    readonly title: string;
    readonly what: string;
    readonly save: string;
    readonly choose: string;
    readonly taken: string;
    readonly refused: string;
    readonly whole: string;
    readonly faults: Readonly<Record<ConfigFaultName, string>>;
  };
  readonly test: {
    readonly title: string;
    readonly begin: string;
    readonly running: string;
    readonly parts: Readonly<Record<TestedPart, string>>;
    readonly words: Readonly<Record<TestWord, string>>;
    readonly verdicts: { readonly good: string; readonly wait: string; readonly bad: string };
    readonly openPortal: string;
  };
  readonly outbox: {
    readonly title: string;
    readonly none: string;
    readonly waiting: string;
    readonly failed: string;
    readonly entry: (slip: string, kilobytes: number, since: string) => string;
    readonly save: string;
    readonly remove: string;
    readonly removeSure: string;
    readonly keep: string;
  };
  readonly diagnostics: {
    readonly title: string;
    readonly what: string;
    readonly save: string;
    readonly ratings: string;
    readonly noRatings: string;
    readonly ratingsWhat: string;
    readonly saveRatings: string;
    readonly rated: (counts: readonly number[]) => string;
  };
}

const TEXTS: Record<Language, KioskAdminText> = { vi: kioskAdminVi, en: kioskAdminEn };

/** The sentences of the administration in a language. */
export function kioskAdminText(language: Language): KioskAdminText {
  return TEXTS[language];
}
