import { reduceBy } from '../geometry/reduce-by';
import { blocksByKernel, meansAtByKernel, type BlockStatistics } from '../kernels/blocks';
import { emptyBytes } from '../kernels/kernels';
import type { Plane, Planes } from '../raster/raster';

/*
 * Everywhere in this folder `as number` stands behind an index that the loop's own bounds keep inside the array: a
 * check for undefined in the hottest loops costs a fifth of their time.
 */

/** Side of a block in pixels. Nearly every decision about a page is taken on blocks, one sixteenth of its pixels. */
export const BLOCK = 4;

/** A page at a quarter of its size: what is in each block of 4 × 4 pixels, row by row. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Mean, standard deviation and darkest sample of the luma. */
  readonly mean: Uint8Array<ArrayBuffer>;
  readonly spread: Uint8Array<ArrayBuffer>;
  readonly darkest: Uint8Array<ArrayBuffer>;
  /** Mean chroma; absent on a grey picture. */
  readonly chroma?: { readonly cb: Uint8Array<ArrayBuffer>; readonly cr: Uint8Array<ArrayBuffer> };
}

/** Measures the blocks of a picture in one pass. The last blocks of a row and of a column may be narrower. */
export function gridOf({ luma, chroma }: Planes): Grid {
  const columns = Math.ceil(luma.width / BLOCK);
  const rows = Math.ceil(luma.height / BLOCK);
  const grid = {
    columns,
    rows,
    mean: emptyBytes(columns * rows),
    spread: emptyBytes(columns * rows),
    darkest: emptyBytes(columns * rows),
  };
  const wholeColumns = Math.floor(luma.width / BLOCK);
  const wholeRows = Math.floor(luma.height / BLOCK);
  if (!blocksByKernel(luma, grid)) {
    for (let row = 0; row < wholeRows; row++) wholeBlocks(luma, row, wholeColumns, grid);
  }
  for (let row = 0; row < rows; row++) {
    const from = row < wholeRows ? wholeColumns : 0;
    for (let column = from; column < columns; column++) partBlock(luma, column, row, grid);
  }
  if (!chroma) return grid;
  return {
    ...grid,
    chroma: { cb: sized(chroma.cb, columns, rows), cr: sized(chroma.cr, columns, rows) },
  };
}

/**
 * A row of blocks, line by line within each: sixteen samples that need no arrays between. What the kernel is held
 * against, and what stands in for it.
 */
export function wholeBlocks({ width, data }: Plane, row: number, count: number, grid: BlockStatistics): void {
  const { columns, mean, spread, darkest } = grid;
  let to = row * columns;
  const first = row * BLOCK * width;
  const fourLines = BLOCK * width;
  for (let left = first, end = first + count * BLOCK; left < end; left += BLOCK, to++) {
    let sum = 0;
    let squares = 0;
    let least = 255;
    for (let at = left; at < left + fourLines; at += width) {
      const a = data[at] as number;
      const b = data[at + 1] as number;
      const c = data[at + 2] as number;
      const d = data[at + 3] as number;
      sum += a + b + c + d;
      squares += Math.imul(a, a) + Math.imul(b, b) + Math.imul(c, c) + Math.imul(d, d);
      least = Math.min(least, a, b, c, d);
    }
    mean[to] = (sum + 8) >> 4;
    // 256 times the variance.
    const variance = 16 * squares - sum * sum;
    spread[to] = variance > 255 ? Math.sqrt(variance) >> 4 : 0;
    darkest[to] = least;
  }
}

function partBlock({ width, height, data }: Plane, column: number, row: number, grid: Grid): void {
  const right = Math.min(width, (column + 1) * BLOCK);
  const bottom = Math.min(height, (row + 1) * BLOCK);
  let [sum, squares, least, count] = [0, 0, 255, 0];
  for (let y = row * BLOCK; y < bottom; y++) {
    for (let x = column * BLOCK; x < right; x++, count++) {
      const value = data[y * width + x] as number;
      sum += value;
      squares += value * value;
      if (value < least) least = value;
    }
  }
  const to = row * grid.columns + column;
  const average = sum / count;
  grid.mean[to] = average + 0.5;
  grid.spread[to] = Math.sqrt(Math.max(0, squares / count - average * average));
  grid.darkest[to] = least;
}

/** A chroma plane, one sample a block. Enlarged pictures have fewer samples than two to a block. */
function sized(plane: Plane, columns: number, rows: number): Uint8Array<ArrayBuffer> {
  const { width, height } = plane;
  if (columns === width >> 1 && rows === height >> 1) return reduceBy(plane, 2).data;
  const out = new Uint8Array(columns * rows);
  if (columns !== (width + 1) >> 1 || rows !== (height + 1) >> 1) {
    return meansAtByKernel(plane, columns, rows) ?? meansAt(plane, columns, rows);
  }
  const whole = columns > 1 && rows > 1 ? halved(plane, out, columns) : { columns: 0, rows: 0 };
  for (let y = 0; y < rows; y++) {
    for (let x = y < whole.rows ? whole.columns : 0; x < columns; x++) {
      out[y * columns + x] = meanAt(plane, 2 * x, 2 * y);
    }
  }
  return out;
}

/**
 * Means of 2 × 2 samples, from `columns` × `rows` places on that are spread over a plane. What the kernel is held
 * against, and what stands in for it.
 */
export function meansAt(plane: Plane, columns: number, rows: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const top = Math.floor((y * plane.height) / rows);
    for (let x = 0; x < columns; x++) {
      out[y * columns + x] = meanAt(plane, Math.floor((x * plane.width) / columns), top);
    }
  }
  return out;
}

/** The mean of 2 × 2 samples; the last row and column stand for those behind them. */
function meanAt({ width, height, data }: Plane, left: number, top: number): number {
  const upper = top * width;
  const lower = top + 1 < height ? upper + width : upper;
  const right = left + 1 < width ? left + 1 : left;
  const above = (data[upper + left] as number) + (data[upper + right] as number);
  return (above + (data[lower + left] as number) + (data[lower + right] as number) + 2) >> 2;
}

/** Puts the whole squares of 2 × 2 into `out`, and says how many there are. */
function halved(plane: Plane, out: Uint8Array, columns: number): { columns: number; rows: number } {
  const small = reduceBy(plane, 2);
  for (let y = 0, at = 0; y < small.height; y++, at += small.width) {
    out.set(small.data.subarray(at, at + small.width), y * columns);
  }
  return { columns: small.width, rows: small.height };
}
