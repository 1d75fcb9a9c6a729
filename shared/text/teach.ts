import type { Control, NameSource } from '../contracts/adapter-rows';
import type { CodePlace } from '../contracts/adapter-data';
import type { Locators } from '../contracts/adapter-locator';
import type { TeachProblem, TeachStep } from '../contracts/teach';
import type { AdapterOrigin } from '../storage/adapter-rows';
import { teachEn } from './en/teach';
import type { Language } from './sentence';
import { teachVi } from './vi/teach';

/** One step of teaching: its name, what to point at, and what is said in the page meanwhile. */
export interface TeachStepText {
  readonly name: string;
  readonly what: string;
  readonly hint: string;
}

/** Every sentence about teaching, checking and keeping adapters. */
export interface TeachText {
  readonly entry: {
    readonly label: string;
    readonly teach: string;
    readonly check: string;
    readonly adapters: string;
  };
  readonly title: string;
  readonly progress: (step: number, of: number) => string;
  readonly steps: Readonly<Record<TeachStep, TeachStepText>>;
  readonly optional: string;
  readonly keys: string;
  readonly point: string;
  readonly pointAgain: string;
  readonly pointing: string;
  readonly stopPointing: string;
  readonly on: string;
  readonly skip: string;
  readonly back: string;
  readonly leave: string;
  readonly another: (number: number, of: number) => string;
  readonly told: (how: string) => string;
  readonly passedOver: string;
  readonly left: string;
  readonly disturbed: string;
  readonly problem: Readonly<Record<TeachProblem, string>>;
  readonly preview: (rows: number, controls: number) => string;
  readonly how: {
    readonly place: (at: Locators) => string;
    readonly name: (source: NameSource) => string;
    readonly code: (place: CodePlace) => string;
    readonly control: (control: Control) => string;
  };
  readonly dryRun: {
    readonly title: string;
    readonly what: string;
    readonly rows: string;
    readonly name: string;
    readonly nameHint: string;
    readonly save: string;
    readonly fix: string;
    readonly notSound: string;
  };
  readonly check: {
    readonly title: string;
    readonly running: string;
    readonly sound: string;
    readonly unsound: string;
    readonly changed: string;
    readonly readOnly: string;
    readonly done: string;
    readonly again: string;
    readonly teachAgain: string;
    readonly without: string;
    readonly nothing: string;
    readonly shipped: string;
  };
  readonly adapters: {
    readonly title: string;
    readonly what: string;
    readonly none: string;
    readonly version: (version: number, origin: AdapterOrigin) => string;
    readonly import: string;
    readonly importHint: string;
    readonly address: string;
    readonly addressHint: string;
    readonly fetch: string;
    readonly addressWrong: string;
    readonly export: string;
    readonly exportOf: (name: string) => string;
    readonly fileName: (id: string, version: number) => string;
    readonly rollBack: (version: number) => string;
    readonly rollBackOf: (name: string, version: number) => string;
    readonly remove: string;
    readonly removeOf: (name: string) => string;
    readonly removeTitle: string;
    readonly removeWhat: (name: string) => string;
    readonly removeYes: string;
    readonly keep: string;
    readonly key: string;
    readonly keyHint: string;
    readonly keySave: string;
    readonly keyManaged: string;
    readonly saved: (name: string, version: number) => string;
    readonly unchanged: (name: string) => string;
    readonly older: (name: string, version: number) => string;
    readonly keySaved: string;
    readonly removed: (name: string) => string;
    readonly more: string;
  };
}

const TEXTS: Readonly<Record<Language, TeachText>> = { vi: teachVi, en: teachEn };

/** Every sentence about teaching, in one language. */
export function teachText(language: Language): TeachText {
  return TEXTS[language];
}
