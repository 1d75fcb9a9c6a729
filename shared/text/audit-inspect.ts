import type { KappaLevel } from '../domain/sampling/agreement';
import { auditInspectEn } from './en/audit-inspect';
import type { Language, Sentence } from './sentence';
import { auditInspectVi } from './vi/audit-inspect';

/** Sentences of the random sample and its inspection. Numbers, days and codes come in written out. */
export interface AuditInspectText {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly again: string;
  readonly wish: {
    readonly title: string;
    readonly from: string;
    readonly until: string;
    readonly unit: string;
    readonly allUnits: string;
    readonly confidence: string;
    readonly margin: string;
    readonly percent: (value: string) => string;
    readonly plusMinus: (value: string) => string;
    readonly seed: string;
    readonly seedHint: string;
    readonly seedWrong: string;
    readonly draw: string;
    readonly drawing: string;
    readonly nothing: Sentence;
    readonly how: string;
    readonly steps: readonly string[];
    readonly source: (source: string) => string;
    readonly take: string;
    readonly notASheet: Sentence;
  };
  readonly sample: {
    readonly title: string;
    readonly id: string;
    readonly seed: string;
    readonly days: string;
    readonly span: (from: string, until: string) => string;
    readonly units: string;
    readonly drawnAt: string;
    readonly population: string;
    readonly size: string;
    readonly sizeOf: (size: string, confidence: string, margin: string) => string;
    readonly save: string;
    readonly compare: string;
    readonly comparing: string;
    readonly compared: Readonly<Record<'same' | 'other-frame' | 'other-draw', Sentence>>;
    readonly giveUp: string;
    readonly giveUpSure: Sentence;
    readonly giveUpYes: string;
    readonly keep: string;
  };
  readonly rounds: {
    readonly title: string;
    readonly first: string;
    readonly second: string;
    readonly secondHint: (percent: string) => string;
    readonly progress: (done: string, of: string) => string;
    readonly officer: string;
    readonly officerHint: string;
    readonly officerWrong: string;
    readonly sameOfficer: string;
    readonly begin: Readonly<Record<1 | 2, string>>;
    readonly goOn: Readonly<Record<1 | 2, string>>;
    readonly done: Readonly<Record<1 | 2, string>>;
    readonly unopened: (count: string) => Sentence;
    readonly noHost: Sentence;
  };
  readonly look: {
    readonly title: Readonly<Record<1 | 2, string>>;
    readonly progress: (number: string, of: string) => string;
    readonly fileOf: (number: string, of: string) => string;
    readonly previousFile: string;
    readonly nextFile: string;
    readonly fetching: string;
    readonly verdicts: string;
    readonly verdict: (key: string, name: string) => string;
    readonly keys: string;
    readonly cannotOpen: string;
    readonly cannotOpenHint: string;
    readonly undo: string;
    readonly pause: string;
    readonly noFile: Sentence;
    readonly writing: string;
  };
  readonly result: {
    readonly title: string;
    readonly what: string;
    readonly columns: Readonly<
      Record<'unit' | 'population' | 'drawn' | 'inspected' | 'good' | 'share' | 'interval', string>
    >;
    readonly all: string;
    readonly interval: (low: string, high: string) => string;
    readonly found: string;
    readonly verdict: string;
    readonly count: string;
    readonly nothing: string;
    readonly agreement: string;
    readonly raw: string;
    readonly agreed: (agreed: string, pairs: string, percent: string) => string;
    readonly kappa: string;
    readonly kappaNone: string;
    readonly kappaIs: (value: string, level: string) => string;
    readonly level: Readonly<Record<KappaLevel, string>>;
    /** Too few pairs for a kappa to mean much. */
    readonly fewPairs: (pairs: string, least: string) => Sentence;
    readonly noPairs: string;
    readonly differ: string;
    readonly dossier: string;
    readonly component: string;
    readonly firstSays: string;
    readonly secondSays: string;
  };
}

const TEXTS: Readonly<Record<Language, AuditInspectText>> = { vi: auditInspectVi, en: auditInspectEn };

/** The sentences in a language. */
export function auditInspectText(language: Language): AuditInspectText {
  return TEXTS[language];
}
