import type { Colour } from '../raster/raster';
import type { Grid } from './grid';
import { onWhite } from './on-white';
import type { PaperLevel } from './paper-level';
import { onSlope } from './slope';

/** Chroma from which a sheet is tinted on purpose. Lamps and sensors tint less. */
const ON_PURPOSE = 5;

/**
 * The colour that bare paper is delivered in. White, also for paper that has yellowed; but a pink, green or blue form
 * keeps its colour.
 */
export function deliveredPaper({ columns, rows }: Grid, { light, tint }: PaperLevel): Colour {
  const cb = onSlope(tint.cb, columns / 2, rows / 2);
  const cr = onSlope(tint.cr, columns / 2, rows / 2);
  const yellowed = cb < 0 && cr > -1.5 && cr < -cb;
  if (Math.hypot(cb, cr) < ON_PURPOSE || yellowed) return [255, 255, 255];
  return onWhite(usualLight(light), cb, cr);
}

/** The middle of all that bare paper is at the blocks of the page. */
function usualLight(light: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < light.length; at += 7) {
    const level = light[at] as number;
    counts[level] = (counts[level] as number) + 1;
  }
  let seen = 0;
  return counts.findIndex((count) => (seen += count) * 14 >= light.length);
}
