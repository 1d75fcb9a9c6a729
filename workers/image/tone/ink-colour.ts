import type { Colour, Planes } from '../raster/raster';
import { BLOCK, type Grid } from './grid';
import { onWhite } from './on-white';
import type { PaperLevel } from './paper-level';
import type { InkPieces } from './pieces-of-ink';
import { onSlope } from './slope';

/** At least so many runs are looked at for a colour, where there are as many. */
const SAMPLES = 1500;
/** Chroma below which ink is taken for grey. */
const GREY = 7;

/** What a colour is taken from. */
export interface ColourSource {
  readonly picture: Planes;
  readonly grid: Grid;
  readonly paper: PaperLevel;
}

/** The colour of a layer's ink as it would be on white paper: the median of the middles of its strokes. Black for none. */
export function inkColour(pieces: InkPieces, layer: number, source: ColourSource): Colour {
  const runs = someRuns(pieces, layer);
  if (runs.length === 0) return [0, 0, 0];
  const samples = samplesAt(runs, pieces, source);
  // The darker half: the rest are rims.
  const sorted = samples.light.slice().sort();
  const half = (runs.length + 1) >> 1;
  const limit = sorted[half - 1] as number;
  const light = Math.min(1, sorted[half >> 1] as number) * 255;
  const cb = medianOf(coresOf(samples.cb, samples.light, limit));
  const cr = medianOf(coresOf(samples.cr, samples.light, limit));
  const grey = Math.hypot(cb, cr) < GREY;
  return onWhite(light, grey ? 0 : cb, grey ? 0 : cr);
}

/** The values of those that are as dark as `limit`. */
function coresOf(values: Float64Array, light: Float64Array, limit: number): Float64Array {
  const cores = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    if ((light[index] as number) <= limit) cores[count++] = values[index] as number;
  }
  return cores.subarray(0, count);
}

/** The numbers of runs of a layer, spread over all that it has. */
function someRuns({ pieceOf, layer }: InkPieces, wanted: number): Int32Array {
  const all = new Int32Array(pieceOf.length);
  let count = 0;
  for (let run = 0; run < pieceOf.length; run++) {
    if (layer[pieceOf[run] as number] === wanted) all[count++] = run;
  }
  const step = Math.max(1, Math.floor(count / SAMPLES));
  const some = new Int32Array(Math.ceil(count / step));
  for (let index = 0; index < some.length; index++) some[index] = all[index * step] as number;
  return some;
}

/** The middles of runs: share of the paper's brightness, and chroma beyond the paper's. */
interface Samples {
  readonly light: Float64Array;
  readonly cb: Float64Array;
  readonly cr: Float64Array;
}

function samplesAt(some: Int32Array, { runs }: InkPieces, { picture, grid, paper }: ColourSource): Samples {
  const { luma, chroma } = picture;
  const light = new Float64Array(some.length);
  const cb = new Float64Array(some.length);
  const cr = new Float64Array(some.length);
  for (let index = 0; index < some.length; index++) {
    const run = 3 * (some[index] as number);
    const y = runs[run] as number;
    const x = ((runs[run + 1] as number) + (runs[run + 2] as number)) >> 1;
    const ground = paper.light[Math.floor(y / BLOCK) * grid.columns + Math.floor(x / BLOCK)] as number;
    const share = (luma.data[y * luma.width + x] as number) / ground;
    light[index] = share;
    if (!chroma) continue;
    const { width, height } = chroma.cb;
    const at = Math.floor((y * height) / luma.height) * width + Math.floor((x * width) / luma.width);
    const tint = Math.min(1, share);
    cb[index] = (chroma.cb.data[at] as number) - 128 - onSlope(paper.tint.cb, x / BLOCK, y / BLOCK) * tint;
    cr[index] = (chroma.cr.data[at] as number) - 128 - onSlope(paper.tint.cr, x / BLOCK, y / BLOCK) * tint;
  }
  return { light, cb, cr };
}

function medianOf(values: Float64Array): number {
  return values.sort()[values.length >> 1] ?? 0;
}
