import type { EvidenceFacts } from '../domain/evidence';
import type { SourceFault } from '../domain/evidence-file/report';
import type { Colour } from '../domain/indicators/figure';
import type { AuditOffice } from '../domain/indicators/office';
import type { AuditDossierRow, AuditOverview } from '../domain/indicators/overview';
import type { DossierRecord } from '../domain/indicators/record';
import type { ObservationFacts } from '../domain/observation';
import type { Result } from '../domain/result';
import type { AgencyLevel } from '../domain/targets';
import type { Report, ReportPeriod } from './report';

export type { AuditOffice, AuditUnit, Faces } from '../domain/indicators/office';
export type { AuditCell, AuditDossierRow, AuditOverview, AuditUnitRow } from '../domain/indicators/overview';

/** Which dossiers a view is about. Every field narrows; all of them stand in the page's address. */
export interface AuditQuery {
  /** Days of receipt, ISO dates, both included. */
  readonly from: string;
  readonly until: string;
  readonly units?: readonly string[];
  readonly level?: AgencyLevel;
  /** National codes. */
  readonly procedures?: readonly string[];
  readonly officers?: readonly string[];
  readonly colours?: readonly Colour[];
  /** Only dossiers of which something required is open. */
  readonly open?: true;
  /** Only dossiers with a fault that a check of the host found. */
  readonly faulty?: true;
  /** Part of a dossier's code. */
  readonly code?: string;
}

/** By what a list of dossiers is sorted. 'open': the number of open papers, most first. */
export type DossierOrder = 'open' | 'received' | 'code' | 'unit';

/** A window of a list. */
export interface AuditDossiers {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly AuditDossierRow[];
}

/** How many open papers an officer, a procedure, a unit or a component of a procedure has. */
export interface AuditTally {
  /** Of a component: `1.001193/TP01`. */
  readonly key: string;
  /** Dossiers of the query in this group; of a component those in which it is open. */
  readonly dossiers: number;
  readonly openPapers: number;
}

export type { SourceFault } from '../domain/evidence-file/report';

/** One device whose evidence is known, and what is wrong with it. */
export interface AuditSource {
  /**
   * Id of the device's key, 16 digits of its SHA-256, with `-check` behind it for its checks; `local` and `local-check`
   * for this machine; `unsigned-` and 16 digits of its first line's hash for a log that nobody signed.
   */
  readonly id: string;
  readonly kind: 'counter' | 'check';
  readonly name: string;
  readonly unit?: string;
  readonly lines: number;
  /** Hash of its last line. */
  readonly last: string;
  readonly newest?: string;
  /**
   * Whether its lines count. This machine's own always do; those of others from when the office has named their device:
   * else whoever makes a key could make a perfect unit.
   */
  readonly counted: boolean;
  readonly faults: readonly SourceFault[];
}

/** What came of one file. */
export interface ImportReport {
  readonly source: AuditSource;
  /** Lines that were not known before. */
  readonly added: number;
  /** Lines that were known already, byte for byte. */
  readonly known: number;
}

/** How far an import is. */
export interface ImportProgress {
  readonly bytes: number;
  readonly ofBytes: number;
  readonly lines: number;
  /** All is read; what it makes of the figures is being written. */
  readonly writing?: true;
}

/** The engine behind the audit's page: lines in, figures out. Implemented in workers/audit. */
export interface AuditWorkerApi {
  /** Opens what this device knows. `today`: ISO date. */
  open(office: AuditOffice, today: string): Promise<Result<readonly AuditSource[]>>;
  setOffice(office: AuditOffice): Promise<Result<void>>;
  /**
   * Takes a file of lines. The same file twice adds nothing. Of a file whose signature does not hold nothing is kept.
   * What stands before a fault in its chain is kept as a log that nobody signed. 'storage/busy-elsewhere' while another
   * tab takes one in; 'file/unreadable' where it cannot be read to its end: then nothing of it is kept either.
   */
  importFile(file: Blob, progress?: (at: ImportProgress) => void): Promise<Result<ImportReport>>;
  /** Takes what this machine's own log, or its checks, have since the last time. */
  importLocal(): Promise<Result<readonly ImportReport[]>>;
  sources(): Promise<Result<readonly AuditSource[]>>;
  /** Forgets a source and everything that was counted from it. */
  forget(source: string): Promise<Result<void>>;
  overview(query: AuditQuery): Promise<Result<AuditOverview>>;
  dossiers(
    query: AuditQuery,
    order: DossierOrder,
    from: number,
    count: number,
  ): Promise<Result<AuditDossiers>>;
  dossier(code: string): Promise<Result<DossierRecord | undefined>>;
  /** Every line of a dossier that counts, oldest first. All lines are searched: only for whoever asks for it. */
  lines(code: string): Promise<Result<readonly (EvidenceFacts | ObservationFacts)[]>>;
  tallies(
    query: AuditQuery,
    by: 'officer' | 'procedure' | 'unit' | 'component',
  ): Promise<Result<readonly AuditTally[]>>;
  /** Every dossier of a query, for a sample or a check. */
  records(query: AuditQuery): Promise<Result<readonly DossierRecord[]>>;
  /**
   * The report of a period, reckoned where the dossiers are: a hundred thousand of them never cross to the page. Its
   * dossiers, sources and office are of one moment. `day`: ISO date on which it is made.
   */
  report(period: ReportPeriod, day: string): Promise<Result<Report>>;
  /**
   * Adds lines to this machine's own chain of observations, on the disk before it answers, and counts them at once. The
   * answer: number of the last line.
   */
  observe(facts: readonly ObservationFacts[]): Promise<Result<number>>;
  /** Everything that is known of a source, as a file that can be imported elsewhere. */
  exportSource(source: string): Promise<Result<Blob>>;
}
