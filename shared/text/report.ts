import type { ReportForm, ReportSpan } from '../contracts/report';
import { reportEn } from './en/report';
import type { Language, Sentence } from './sentence';
import { reportVi } from './vi/report';

/** Sentences of the screen on which a report is made. Numbers and days come in written out. */
export interface ReportText {
  readonly title: string;
  readonly what: string;
  readonly period: {
    readonly legend: string;
    readonly kind: string;
    readonly span: Readonly<Record<ReportSpan, string>>;
    /** What is chosen in a span, for one field. */
    readonly which: Readonly<Record<Exclude<ReportSpan, 'days'>, string>>;
    readonly month: (month: string, year: string) => string;
    readonly quarter: (quarter: string, year: string) => string;
    readonly year: (year: string) => string;
    readonly from: string;
    readonly until: string;
    readonly wrong: string;
    readonly counted: (from: string, until: string) => string;
    readonly toDate: string;
  };
  readonly reckoning: string;
  readonly figures: {
    readonly title: string;
    readonly dossiers: (dossiers: string) => string;
    readonly unknown: (dossiers: string) => string;
    readonly asOf: (time: string) => string;
    readonly noData: Sentence;
    readonly doubtful: (sources: string) => Sentence;
  };
  readonly parts: {
    readonly title: string;
    readonly open: (dossiers: string) => string;
    readonly citizenFiles: (procedures: string) => string;
    readonly exemptions: (components: string) => string;
    readonly reuses: (components: string) => string;
    readonly difficulties: (times: string) => string;
    readonly sources: (sources: string) => string;
  };
  readonly note: {
    readonly label: string;
    readonly hint: string;
    readonly left: (characters: string) => string;
    readonly tooLong: (limit: string) => string;
    readonly personal: string;
  };
  readonly save: {
    readonly title: string;
    readonly what: string;
    readonly form: Readonly<Record<ReportForm, string>>;
    readonly writing: string;
    readonly saved: (name: string) => Sentence;
  };
}

const TEXTS: Readonly<Record<Language, ReportText>> = { vi: reportVi, en: reportEn };

/** The sentences of the screen of reports in a language. */
export function reportText(language: Language): ReportText {
  return TEXTS[language];
}
