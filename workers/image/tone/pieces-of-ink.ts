import { inkRuns } from '../codec/ink-runs';
import type { Bitmap, Plane } from '../raster/raster';
import { BLOCK, type Grid } from './grid';

/** The connected pieces of ink of a mask, numbered from 0; a page has thousands, so that each is an index, no object. */
export interface InkPieces {
  readonly count: number;
  /** Three numbers a run: row, first column, column behind the last; from the top, in a row from the left. */
  readonly runs: Int32Array;
  /** For each run its piece. */
  readonly pieceOf: Int32Array;
  /** Pixels of each piece. */
  readonly area: Int32Array;
  /** Brightness of the core of each piece as a share of what it stands on, 0–1. */
  readonly tone: Float64Array;
  /** The layer that each piece goes to; `NO_LAYER` when it was taken out of the mask. */
  readonly layer: Uint8Array;
}

export const NO_LAYER = 255;

/** The pieces of a mask, with their tone: half way between the darkest sample and the mean of the middles of the runs. */
export function piecesOfInk(mask: Bitmap, luma: Plane, grid: Grid, ground: Uint8Array): InkPieces {
  const { runs, pieces: pieceOf, count } = inkRuns(mask);
  const area = new Int32Array(count);
  const sums = new Int32Array(count);
  const lengths = new Int32Array(count);
  const darkest = new Uint8Array(count).fill(255);
  const left = new Int32Array(count).fill(mask.width);
  const top = new Int32Array(count).fill(-1);
  for (let run = 0, at = 0; run < pieceOf.length; run++, at += 3) {
    const piece = pieceOf[run] as number;
    const y = runs[at] as number;
    const start = runs[at + 1] as number;
    const end = runs[at + 2] as number;
    const light = luma.data[y * luma.width + ((start + end) >> 1)] as number;
    area[piece] = (area[piece] as number) + end - start;
    sums[piece] = (sums[piece] as number) + light;
    lengths[piece] = (lengths[piece] as number) + 1;
    if (light < (darkest[piece] as number)) darkest[piece] = light;
    if (start < (left[piece] as number)) left[piece] = start;
    if (top[piece] === -1) top[piece] = y;
  }
  const tone = new Float64Array(count);
  for (let piece = 0; piece < count; piece++) {
    const column = Math.floor((left[piece] as number) / BLOCK);
    const block = Math.floor((top[piece] as number) / BLOCK) * grid.columns + column;
    const mean = (sums[piece] as number) / (lengths[piece] as number);
    tone[piece] = (mean + (darkest[piece] as number)) / 2 / (ground[block] as number);
  }
  return { count, runs, pieceOf, area, tone, layer: new Uint8Array(count) };
}

/** Takes the pixels of a run, by its number, out of a mask. */
export function clearRun({ bits, stride }: Bitmap, { runs }: Pick<InkPieces, 'runs'>, run: number): void {
  const row = (runs[3 * run] as number) * stride;
  for (let x = runs[3 * run + 1] as number, end = runs[3 * run + 2] as number; x < end; x++) {
    const byte = row + (x >> 3);
    bits[byte] = (bits[byte] as number) & ~(0x80 >> (x & 7));
  }
}

/** Puts the pixels of a run into a mask. */
export function drawRun({ bits, stride }: Bitmap, { runs }: Pick<InkPieces, 'runs'>, run: number): void {
  const row = (runs[3 * run] as number) * stride;
  for (let x = runs[3 * run + 1] as number, end = runs[3 * run + 2] as number; x < end; x++) {
    const byte = row + (x >> 3);
    bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
  }
}
