import type { AgencyLevel } from '../targets';
import type { ColourThresholds, FigureId } from './figure';

/** A unit as the office names it. Units that no one named are shown by their code. */
export interface AuditUnit {
  /** `H40.12` */
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
}

/** How many citizens gave each of the five faces, worst first. */
export type Faces = readonly [number, number, number, number, number];

/** Faces of one month: of one unit's kiosks, or, without a unit, of the office's as a whole. */
export interface MonthRatings {
  /** `2026-11` */
  readonly month: string;
  readonly unit?: string;
  readonly faces: Faces;
}

/** What an office sets for its audit: one JSON file, kept on this device. */
export interface AuditOffice {
  /** Heading of the report: the agency above, and the one that reports. */
  readonly parentAgency: string;
  readonly agency: string;
  readonly place: string;
  readonly province?: string;
  readonly units: readonly AuditUnit[];
  readonly thresholds: ColourThresholds;
  /** Targets of the office's own, in percent. */
  readonly targets: Partial<Readonly<Record<FigureId, number>>>;
  /** Procedures (national codes) whose result is no paper: they do not count in 4.1 and in results. */
  readonly withoutPaperResult: readonly string[];
  /** Whether a result counts only when it bears a signature. */
  readonly signedResults?: boolean;
  /** Faces of the kiosks' citizens by month: how many gave 1 … 5. */
  readonly ratings: readonly MonthRatings[];
  /** Devices whose signature is believed: id of the key and what the office calls it. */
  readonly devices: readonly { readonly key: string; readonly name: string; readonly unit?: string }[];
}
