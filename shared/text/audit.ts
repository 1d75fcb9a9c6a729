import type { DossierOrder } from '../contracts/audit';
import type { Colour } from '../domain/indicators/figure';
import type { Confidence } from '../domain/procedure';
import type { AgencyLevel } from '../domain/targets';
import type { AuditDossierText } from './audit-dossier';
import type { AuditSourcesText } from './audit-sources';
import { auditEn } from './en/audit';
import type { Language } from './sentence';
import { auditVi } from './vi/audit';

/** Sentences of the supervisor's page. Numbers, dates and codes come in written out. */
export interface AuditText extends AuditDossierText, AuditSourcesText {
  readonly product: string;
  readonly switchLanguage: string;
  readonly title: string;
  readonly nav: {
    readonly label: string;
    readonly overview: string;
    readonly dossiers: string;
    readonly today: string;
    readonly sources: string;
    readonly office: string;
    readonly check: string;
    readonly report: string;
    readonly inspect: string;
    readonly skip: string;
  };
  readonly common: {
    readonly loading: string;
    readonly close: string;
    readonly none: string;
    readonly unknown: string;
    readonly percent: (percent: string) => string;
    readonly ratio: (numerator: string, denominator: string) => string;
    readonly level: Readonly<Record<AgencyLevel, string>>;
    readonly colour: Readonly<Record<Colour, string>>;
    readonly month: (month: string, year: string) => string;
    readonly shortMonth: (month: string, year: string) => string;
    readonly printed: (at: string) => string;
  };
  readonly filters: {
    readonly label: string;
    readonly period: string;
    readonly from: string;
    readonly until: string;
    readonly dayHint: string;
    readonly dayError: string;
    readonly custom: string;
    readonly periods: Readonly<
      Record<
        'this-month' | 'last-month' | 'this-quarter' | 'six-months' | 'this-year' | 'twelve-months',
        string
      >
    >;
    readonly unit: string;
    readonly allUnits: string;
    readonly level: string;
    readonly allLevels: string;
    readonly procedure: string;
    readonly officer: string;
    readonly all: string;
    readonly colours: string;
    readonly open: string;
    readonly faulty: string;
    readonly code: string;
    readonly codeHint: string;
    readonly codeError: string;
    readonly find: string;
    readonly clear: string;
    readonly several: (count: string) => string;
  };
  readonly overview: {
    readonly title: string;
    readonly empty: { readonly title: string; readonly what: string; readonly later: string };
    readonly nothing: { readonly what: string; readonly next: string };
    readonly asOf: (time: string) => string;
    readonly counted: (dossiers: string, units: string) => string;
    readonly unknown: (dossiers: string) => string;
    readonly faultySources: (sources: string) => string;
    readonly faultyNext: string;
    readonly toSources: string;
    readonly figures: string;
    readonly allFigures: (count: string) => string;
    readonly legend: string;
    readonly legendNote: string;
    readonly from: (percent: string) => string;
    readonly below: (percent: string) => string;
    readonly noPercent: string;
    readonly matrix: string;
    readonly matrixWhat: string;
    readonly columns: {
      readonly rank: string;
      readonly unit: string;
      readonly level: string;
      readonly trend: string;
      readonly whole: string;
    };
    readonly cell: (unit: string, month: string, percent: string, colour: string, dossiers: string) => string;
    readonly sortBy: (column: string) => string;
  };
  readonly figure: {
    readonly columns: {
      readonly name: string;
      readonly percent: string;
      readonly counts: string;
      readonly target: string;
      readonly score: string;
      readonly rule: string;
    };
    /** From how many percent on it is reached. */
    readonly target: (percent: string) => string;
    readonly targetBy: Readonly<Record<'office' | 'province' | 'nation', string>>;
    readonly reached: string;
    readonly notReached: string;
    readonly explain: string;
    readonly of: (what: string, figure: string) => string;
    readonly numerator: string;
    readonly denominator: string;
    readonly result: string;
    readonly notAvailable: string;
    readonly score: (score: string, max: string) => string;
    readonly rule: string;
    readonly formula: string;
    readonly holds: (from: string, until: string | undefined) => string;
    readonly basis: string;
    readonly source: string;
    readonly confidence: string;
    readonly confidences: Readonly<Record<Confidence, string>>;
  };
  readonly unit: {
    readonly rank: (rank: string, of: string) => string;
    readonly missing: { readonly what: string; readonly next: string };
    readonly back: string;
    readonly months: string;
    readonly chartAlt: (unit: string, points: string) => string;
    readonly byOfficer: string;
    readonly byProcedure: string;
    readonly toDossiers: (count: string) => string;
    readonly toInspect: string;
    readonly toOpen: string;
    readonly month: string;
    readonly dossiers: string;
    readonly unknown: string;
    readonly noTallies: string;
    readonly allTallies: (count: string) => string;
  };
  readonly dossiers: {
    readonly title: string;
    readonly count: (count: string) => string;
    readonly keys: string;
    readonly csv: string;
    readonly csvBusy: string;
    readonly sort: string;
    readonly order: Readonly<Record<DossierOrder, string>>;
    readonly columns: {
      readonly code: string;
      readonly unit: string;
      readonly received: string;
      readonly procedure: string;
      readonly officer: string;
      readonly settled: string;
      readonly required: string;
      readonly open: string;
      readonly faults: string;
      readonly percent: string;
    };
    readonly none: { readonly what: string; readonly next: string };
    readonly rowLoading: string;
    readonly print: string;
    readonly printList: string;
    readonly printCut: (rows: string, all: string) => string;
    readonly unknownPapers: string;
  };
  readonly today: {
    readonly title: string;
    readonly what: (from: string, until: string) => string;
    readonly none: { readonly what: string; readonly next: string };
    readonly byOfficer: string;
    readonly byProcedure: string;
    readonly list: (shown: string, all: string) => string;
    readonly missing: (papers: string) => string;
    readonly due: (day: string) => string;
    readonly overdue: (day: string) => string;
    readonly all: string;
    readonly only: (what: string) => string;
    readonly columns: { readonly key: string; readonly dossiers: string; readonly papers: string };
  };
}

const TEXTS: Readonly<Record<Language, AuditText>> = { vi: auditVi, en: auditEn };

/** The sentences of the supervisor's page in a language. */
export function auditText(language: Language): AuditText {
  return TEXTS[language];
}
