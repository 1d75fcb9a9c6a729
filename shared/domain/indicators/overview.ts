import type { AgencyLevel } from '../targets';
import type { Colour, Figure } from './figure';

/** One cell of the matrix: a unit in a month. */
export interface AuditCell {
  readonly unit: string;
  /** `2026-11` */
  readonly month: string;
  readonly dossiers: number;
  /** Dossiers whose required papers nobody knows: in no share. */
  readonly unknown: number;
  readonly completeness: Figure;
  /** Absent where there is no percent. */
  readonly colour?: Colour;
}

/** A unit over the whole period. */
export interface AuditUnitRow {
  readonly unit: string;
  /** As the office calls it; its code where it has no name. */
  readonly name: string;
  readonly level?: AgencyLevel;
  /** Place by completeness, equals share one; absent without a percent. */
  readonly rank?: number;
  readonly cells: readonly AuditCell[];
  readonly figures: readonly Figure[];
  readonly colour?: Colour;
}

/** What the first view shows. */
export interface AuditOverview {
  readonly months: readonly string[];
  readonly units: readonly AuditUnitRow[];
  /** Over all units together. */
  readonly figures: readonly Figure[];
  readonly dossiers: number;
  readonly unknown: number;
  /** Time of the newest line of all, ISO 8601; absent where there is none. */
  readonly asOf?: string;
}

/** A row of the list of dossiers. */
export interface AuditDossierRow {
  readonly code: string;
  readonly procedure: string;
  readonly unit: string;
  readonly receivedOn: string;
  readonly officer?: string;
  readonly required: number;
  readonly settled: number;
  /** Codes of open required components. */
  readonly open: readonly string[];
  readonly faults: number;
  readonly percent?: number;
  readonly colour?: Colour;
}
