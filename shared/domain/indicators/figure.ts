import type { Confidence } from '../procedure';

/**
 * Every figure of the audit. The national ones bear the number of QĐ 766/QĐ-TTg. How each counts, and what it leaves
 * out because nobody says it, stands in docs/audit.md.
 */
export type FigureId =
  /** Required components that are settled, of all required components. */
  | 'completeness'
  /** Dossiers of which no required component is open, of all whose required papers are known. */
  | 'complete-dossiers'
  /** Verified files that are PDF ≥ 1.4, in colour, ≥ 200 dpi, with their pages, of all of which that is known. */
  | 'quality'
  /** Verified components proven by reading back, of all verified ones. */
  | 'read-back'
  /** Exempt components whose exemption is in the table and held on the day, of all exempt ones. */
  | 'exempt-with-reason'
  /** Components with a file, of all that are ticked as received on paper and not settled without a file. */
  | 'ticked-with-file'
  /** Dossiers settled on the day of receipt or the working day after it, of all that are settled at a known time. */
  | 'attached-in-time'
  /** Dossiers for which the citizen was asked for more papers at most once, of all of which the host says how often. */
  | 'few-supplements'
  /** Dossiers whose paper result is there as a file that counts, of all finished and all whose last day is over. */
  | 'results'
  /** Results of which every proven file is signed, of all of which that is known, where the office wants signatures. */
  | 'signed-results'
  | '4.1'
  | '4.2'
  | '4.3'
  | '4.4'
  /** Of all dossiers of which the host says how they came in. */
  | 'online'
  /** Dossiers with a kiosk's package, of all that a counter's log knows. */
  | 'kiosk'
  /** Finished by the day that was promised, of all finished and all that are late. */
  | 'on-time'
  /** Citizens who gave the best or second best face, of all who gave one. */
  | 'satisfaction'
  /** Components of which every inspection says 'good', of all inspected. */
  | 'inspected-good';

/** Every figure in the order in which they are shown. */
export const FIGURE_IDS: readonly FigureId[] = [
  'completeness',
  'complete-dossiers',
  'quality',
  'read-back',
  'exempt-with-reason',
  'ticked-with-file',
  'attached-in-time',
  'few-supplements',
  'inspected-good',
  'results',
  'signed-results',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  'on-time',
  'online',
  'kiosk',
  'satisfaction',
];

/** A share. Nothing to share means no percent: N/A, never 0 and never 100. */
export interface Figure {
  readonly id: FigureId;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–100 with two decimals. */
  readonly percent?: number;
  /** Points of QĐ 766/QĐ-TTg and the most that can be had, where the figure has any. */
  readonly score?: number;
  readonly maxScore?: number;
}

/** What a figure means between two dates, and where that stands. The words are in `shared/text`. */
export interface FigureRule {
  readonly id: FigureId;
  /** ISO dates; `until` is the first day on which it no longer holds. */
  readonly from: string;
  readonly until?: string;
  readonly basis: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Points that can be had, and the percent from which on they are all given. */
  readonly points?: { readonly max: number; readonly fullFrom: number };
}

/** The four colours, best first: xanh, vàng, cam, đỏ. */
export type Colour = 'green' | 'yellow' | 'orange' | 'red';

/** From how many percent on a figure has which colour; below the last it is red. The office's own data. */
export interface ColourThresholds {
  readonly green: number;
  readonly yellow: number;
  readonly orange: number;
}
