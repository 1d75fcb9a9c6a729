import type { FailureCode } from '../domain/failure';
import { auditCheckEn } from './en/audit-check';
import type { Language, Sentence } from './sentence';
import { auditCheckVi } from './vi/audit-check';

/** Sentences of the check of a whole one-stop system. Numbers, days and codes come in written out. */
export interface AuditCheckText {
  readonly title: string;
  readonly intro: string;
  readonly host: {
    readonly title: string;
    readonly label: string;
    readonly looking: string;
    readonly named: (name: string, site: string) => string;
    readonly none: Sentence;
    readonly again: string;
    readonly address: string;
    readonly addressHint: string;
    readonly open: string;
    readonly notOpened: string;
  };
  readonly officer: string;
  readonly officerHint: string;
  readonly officerWrong: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly unit: string;
  readonly allUnits: string;
  readonly depth: string;
  readonly depths: Readonly<
    Record<'list' | 'sample' | 'files', { readonly name: string; readonly hint: string }>
  >;
  readonly speed: string;
  readonly perSecond: (questions: string) => string;
  readonly start: string;
  readonly pause: string;
  readonly pausing: string;
  readonly goOn: string;
  readonly giveUp: string;
  readonly another: string;
  readonly progress: (passed: string, total: string) => string;
  readonly progressOpen: (passed: string) => string;
  readonly minutesLeft: (minutes: string) => string;
  readonly lessThanMinute: string;
  readonly waits: (until: string) => string;
  readonly paused: Sentence;
  readonly stopped: string;
  /** What to do where the usual sentence of a failure speaks of attaching. */
  readonly stops: Readonly<Partial<Record<FailureCode, Sentence>>>;
  readonly done: (checked: string) => Sentence;
  /** After a check that did not read every file. */
  readonly keptFaults: string;
  readonly doneWithFaults: (checked: string, faults: string) => Sentence;
  readonly facts: {
    readonly host: string;
    readonly days: string;
    readonly span: (from: string, until: string) => string;
    readonly started: string;
    readonly finished: string;
    readonly checked: string;
    readonly skipped: string;
    readonly depth: string;
  };
  readonly faults: string;
  readonly fault: string;
  readonly count: string;
  readonly noFaults: string;
  readonly found: string;
  readonly dossier: string;
  readonly component: string;
  readonly all: string;
}

const TEXTS: Readonly<Record<Language, AuditCheckText>> = { vi: auditCheckVi, en: auditCheckEn };

/** The sentences in a language. */
export function auditCheckText(language: Language): AuditCheckText {
  return TEXTS[language];
}
