import type { Turn } from '../../../shared/domain/turn';
import type { Finding } from '../../../shared/domain/quality';
import { MIN_DPI } from '../../../shared/domain/limits';
import { DOUBT_ABOUT_TURN, SURE_OF_TURN } from '../../../shared/domain/page-quality';

/** What is known of how a page lies, before anything on it is looked at. */
export interface SheetFacts {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** The resolution was derived from the size of paper, so the size of the paper proves nothing. */
  readonly dpiIsGuess: boolean;
  readonly skewLeftDegrees: number;
  readonly skewCertainty: number;
  readonly upright: { readonly turn: Turn; readonly certainty: number };
}

/** A guessed resolution is off by as much as the paper is from the guess. */
const GUESS_MARGIN_DPI = 220;
const MOST_SKEW_DEGREES = 0.5;
const SURE_OF_SKEW = 0.5;
const MM_PER_INCH = 25.4;
/** Long sides of ISO 216 sheets, A0 (plans) to A6, in mm. */
const A_SERIES = [1189, 841, 594, 420, 297, 210, 148];
const A_SHAPE = Math.SQRT2;
const SHAPE_TOLERANCE = 0.012;
const SIZE_TOLERANCE = 0.05;
const LONGEST_MM = 1_300;
/** Long side of the smallest paper: a card. */
const SHORTEST_MM = 60;

/** Resolution, skew, turn and size: what is wrong with the sheet as a whole. */
export function judgeSheet(facts: SheetFacts): readonly Finding[] {
  return [...resolution(facts), ...skew(facts), ...turn(facts), ...size(facts)];
}

function resolution({ dpi, dpiIsGuess }: SheetFacts): readonly Finding[] {
  const measured = Math.floor(dpi + 0.5);
  if (measured < MIN_DPI) {
    return [{ flaw: 'low-resolution', severity: 'fail', certainty: dpiIsGuess ? 0.7 : 1, measured }];
  }
  if (!dpiIsGuess || measured > GUESS_MARGIN_DPI) return [];
  return [{ flaw: 'low-resolution', severity: 'rescan', certainty: 0.6, measured }];
}

function skew({ skewLeftDegrees, skewCertainty }: SheetFacts): readonly Finding[] {
  if (Math.abs(skewLeftDegrees) <= MOST_SKEW_DEGREES || skewCertainty < SURE_OF_SKEW) return [];
  return [{ flaw: 'skewed', severity: 'rescan', certainty: skewCertainty, measured: skewLeftDegrees }];
}

/** A sure turn is proposed and applied elsewhere; here only the doubt is said. */
function turn({ upright }: SheetFacts): readonly Finding[] {
  const { certainty } = upright;
  if (upright.turn === 0 || certainty < DOUBT_ABOUT_TURN || certainty >= SURE_OF_TURN) return [];
  return [{ flaw: 'upside-down', severity: 'rescan', certainty }];
}

/**
 * A sheet of the A series' shape that has none of its sizes was scanned at another resolution than stated; so was one
 * larger than A0 or smaller than a card. Other odd shapes are odd papers, which are in order.
 */
function size({ width, height, dpi, dpiIsGuess }: SheetFacts): readonly Finding[] {
  if (dpiIsGuess) return [];
  const long = (Math.max(width, height) / dpi) * MM_PER_INCH;
  const short = (Math.min(width, height) / dpi) * MM_PER_INCH;
  const odd = long > LONGEST_MM || long < SHORTEST_MM || (isAShape(long / short) && !isASize(long));
  return odd ? [{ flaw: 'odd-size', severity: 'rescan', certainty: 0.7, measured: Math.round(long) }] : [];
}

function isAShape(ratio: number): boolean {
  return Math.abs(ratio / A_SHAPE - 1) <= SHAPE_TOLERANCE;
}

function isASize(longMm: number): boolean {
  return A_SERIES.some((side) => Math.abs(longMm / side - 1) <= SIZE_TOLERANCE);
}
