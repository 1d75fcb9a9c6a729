import type { Colour, Figure, FigureId, FigureRule } from '../domain/indicators/figure';
import type { DossierRecord } from '../domain/indicators/record';
import type { RecordFault } from '../domain/indicators/results';
import type { OverrideCode } from '../domain/override';
import type { ReuseSource, SharedDatabase } from '../domain/reuse-source';
import type { Result } from '../domain/result';
import type { AgencyLevel } from '../domain/targets';
import type { AuditOffice, AuditSource } from './audit';

/** How long a period is. 'days': from any day to any other. */
export type ReportSpan = 'month' | 'quarter' | 'year' | 'days';

/** Which days of receipt a report is about. ISO dates, both ends included. */
export interface ReportPeriod {
  readonly span: ReportSpan;
  /** As `periodOf` reads it: with the day of the report it gives the same days again. */
  readonly name: string;
  readonly from: string;
  /** The last day that counts: the period's own last day, or the day of the report where that is earlier. */
  readonly until: string;
  /** False where the period went on after the day of the report: its figures are those "to date". */
  readonly complete: boolean;
}

/** A unit of the office over the whole period. */
export interface ReportUnit {
  readonly unit: string;
  readonly name: string;
  readonly level?: AgencyLevel;
  readonly dossiers: number;
  /** Dossiers whose required papers nobody knows: in no share. */
  readonly unknown: number;
  /** Place by completeness, equals share one; absent without a percent. */
  readonly rank?: number;
  readonly colour?: Colour;
  readonly figures: readonly Figure[];
}

/** A dossier of which something required is open. Codes only. */
export interface OpenDossier {
  readonly unit: string;
  readonly code: string;
  readonly procedure: string;
  readonly receivedOn: string;
  readonly required: number;
  readonly open: readonly string[];
}

/** A procedure of which components come as files that the citizen brings and answers for. */
export interface CitizenFileProcedure {
  /** National code. */
  readonly procedure: string;
  /** Of the catalogue; absent where it does not know the code. */
  readonly name?: string;
  /** Codes of the components, as the log and the catalogue have them. */
  readonly components: readonly string[];
  /** Dossiers of the period in which such an exemption was used. */
  readonly dossiers: number;
  /** Whether the catalogue says so; otherwise the use of an exemption is all there is. */
  readonly inCatalogue: boolean;
}

/** One exemption of the table and how often it was used. */
export interface ExemptionUse {
  readonly exemption: string;
  readonly components: number;
  readonly dossiers: number;
  /** Components for which it did not hold on the day of receipt, or holds in another province. */
  readonly outsideItsTime: number;
  readonly units: readonly { readonly unit: string; readonly components: number }[];
}

/** From where papers were used again, and how often. 'unknown': the log or the host says that, and not from where. */
export interface ReuseUse {
  readonly source: ReuseSource['source'] | 'unknown';
  readonly database?: SharedDatabase;
  readonly components: number;
  readonly dossiers: number;
  /** Components whose file was read on the host when that was said. */
  readonly read: number;
}

/** How often something got in the way. */
export interface Counted<Code extends string> {
  readonly code: Code;
  readonly count: number;
}

/** What made work hard, as the logs and the checks of the host tell it. Most frequent first. */
export interface ReportDifficulties {
  /** Documents that went against the quality gate, by the officer's reason. */
  readonly overrides: readonly Counted<OverrideCode>[];
  /** Components whose last failure has not been mended, by the failure's code. */
  readonly failures: readonly Counted<string>[];
  /** Components with a fault that a check of the host found, or that the office's rules make one. */
  readonly faults: readonly Counted<RecordFault>[];
}

/**
 * Everything that a report states, as plain data: the same records, office, period and day always give the same
 * report, on the page and on the command line. It has no field in which a person's name or number could stand.
 */
export interface Report {
  readonly format: 1;
  readonly period: ReportPeriod;
  /** ISO date on which it was made. */
  readonly day: string;
  readonly head: Pick<AuditOffice, 'parentAgency' | 'agency' | 'place'>;
  readonly dossiers: number;
  readonly unknown: number;
  /** Time of the newest line of all; absent where there is none. */
  readonly asOf?: string;
  /** Over all units together. */
  readonly figures: readonly Figure[];
  /** Percent that the office or a rule wants. */
  readonly targets: Partial<Readonly<Record<FigureId, number>>>;
  /** What each figure means at the end of the period. */
  readonly rules: readonly FigureRule[];
  readonly units: readonly ReportUnit[];
  readonly open: readonly OpenDossier[];
  readonly citizenFiles: readonly CitizenFileProcedure[];
  readonly exemptions: readonly ExemptionUse[];
  readonly reuses: readonly ReuseUse[];
  readonly difficulties: ReportDifficulties;
  /** Whose lines were counted, with the hash of each last line: who has the same files gets the same figures. */
  readonly sources: readonly AuditSource[];
}

/** What a report is about. */
export interface ReportAbout {
  readonly office: AuditOffice;
  readonly period: ReportPeriod;
  /** ISO date. */
  readonly day: string;
}

/** What a report is made of. */
export interface ReportInput extends ReportAbout {
  /** Every dossier that was received in the period; others are left out. */
  readonly records: readonly DossierRecord[];
  readonly sources: readonly AuditSource[];
}

/** Forms in which a report can be saved. */
export type ReportForm = 'pdf' | 'xlsx' | 'csv';

/** A report and what the supervisor wrote under "difficulties": plain text, kept nowhere but in the file. */
export interface ComposeReport {
  readonly report: Report;
  readonly form: ReportForm;
  readonly note: string;
}

/** What the report worker can do. Implemented in workers/report, called through workers/report.ts. */
export interface ReportWorkerApi {
  compose(request: ComposeReport): Promise<Result<Blob>>;
}
