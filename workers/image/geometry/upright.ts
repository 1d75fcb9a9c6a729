import type { Turn } from '../../../shared/domain/turn';
import { components } from '../codec/components';
import type { Plane } from '../raster/raster';
import { inkOf } from './ink';
import { drawn, lettersAmong, type Letters } from './letters';
import { reduceBy } from './reduce-by';
import { skewFactor, skewOf, type LineSkew } from './skew';
import { lineShapes, type LineShape } from './text-lines';

/** By how much a page has to be turned clockwise to stand upright. */
export interface Upright {
  readonly turn: Turn;
  /** 0–1; turn it only above `SURE_TURN`. */
  readonly certainty: number;
}

/** On the pages measured no turn was wrong above this. */
export const SURE_TURN = 0.8;

/** Lines that are this many times sharper one way than the other need no second look. */
const CLEAR_LEAD = 4;
/** The same in numbers of lines found. */
const LINES_LEAD = [1.5, 3] as const;
/** Standard errors by which letters reach higher than they hang: below the first it is chance, above the second sure. */
const EVIDENCE = [1, 4] as const;
const FEWEST_LINES = 4;
/** Before anything is seen, lines are taken to differ by so much, with the weight of so many lines. */
const PRIOR = { deviation: 0.35, lines: 3 } as const;

/**
 * From the shape of text: Latin letters reach above their line far more often than below it, and Vietnamese ones with
 * their marks more than any. Numbers, capitals, photographs and blank pages say nothing.
 */
export function measureUpright(luma: Plane, dpi: number): Upright {
  const factor = skewFactor(luma, dpi);
  const reduced = dpi / factor;
  const small = reduceBy(luma, factor);
  const letters = lettersAmong(components(inkOf(small)), small, reduced);
  return uprightOf(letters, reduced, skewOf(drawn(letters)));
}

/** The same from a picture's letters and their skew. */
export function uprightOf(letters: Letters, dpi: number, skew: LineSkew): Upright {
  const slope = Math.tan((skew.certainty >= 0.5 ? skew.degrees : 0) * (Math.PI / 180));
  const clear = skew.certainty >= 0.5 && skew.lead >= CLEAR_LEAD ? skew.lines : undefined;
  const across = clear === 'down' ? [] : lineShapes(letters, 'across', dpi, slope);
  const down = clear === 'across' ? [] : lineShapes(letters, 'down', dpi, slope);
  const [lines, others] = across.length >= down.length ? [across, down] : [down, across];
  const evidence = evidenceOf(lines);
  const certainty =
    ramp(Math.abs(evidence), EVIDENCE) * ramp(lines.length / Math.max(1, others.length), LINES_LEAD);
  if (lines === across) return { turn: evidence < 0 ? 180 : 0, certainty };
  return { turn: evidence < 0 ? 270 : 90, certainty };
}

/** How far the mean of the lines stands from nought, in standard errors; positive: letters reach upwards. */
function evidenceOf(lines: readonly LineShape[]): number {
  if (lines.length < FEWEST_LINES) return 0;
  const count = lines.length;
  const shares = new Float64Array(count);
  let [sum, total, weighted] = [0, 0, 0];
  for (const [index, { above, below, body }] of lines.entries()) {
    const weight = above + below + 0.1 * body;
    const share = (above - below) / (weight || 1);
    shares[index] = share;
    sum += share;
    total += weight;
    weighted += share * weight;
  }
  const mean = sum / count;
  const heavy = weighted / total;
  let spread = PRIOR.lines * PRIOR.deviation ** 2;
  for (const share of shares) spread += (share - mean) ** 2;
  const error = Math.sqrt(spread / (count + PRIOR.lines) / count);
  // Long lines say more than short ones, but one long line must not speak for all.
  return (mean + heavy) / 2 / error;
}

function ramp(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
