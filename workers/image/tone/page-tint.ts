import type { Colour } from '../raster/raster';
import type { Grid } from './grid';
import { onWhite } from './on-white';
import type { PaperLevel } from './paper-level';
import { onSlope } from './slope';

/** Chroma from which a sheet is tinted on purpose. Lamps and sensors tint less. */
const ON_PURPOSE = 5;

/**
 * The colour that bare paper is delivered in. White, also for paper that has yellowed; but a pink, green or blue form
 * stays pink, green or blue.
 */
export function deliveredPaper({ columns, rows }: Grid, { tint }: PaperLevel): Colour {
  const cb = onSlope(tint.cb, columns / 2, rows / 2);
  const cr = onSlope(tint.cr, columns / 2, rows / 2);
  const yellowed = cb < 0 && cr > -1.5 && cr < -cb;
  if (Math.hypot(cb, cr) < ON_PURPOSE || yellowed) return [255, 255, 255];
  const colour = onWhite(230, cb, cr);
  const brightest = Math.max(...colour);
  const [red, green, blue] = colour.map((value) => Math.round((value * 255) / brightest)) as [
    number,
    number,
    number,
  ];
  return [red, green, blue];
}
