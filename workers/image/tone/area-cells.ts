import { brightestByKernel, type BrightestBlocks } from '../kernels/colour';
import type { ColourField } from './colour-excess';
import type { Grid } from './grid';
import type { PaperLevel } from './paper-level';

/** Side of a cell in blocks: 1.35 mm at 300 dpi. Some paper shows between the letters in nearly every cell of text. */
export const CELL = 4;
/** Blocks of a cell, the brightest ones, that tell what the strokes stand on. */
const BRIGHTEST = 3;
/** A cell whose ground is darker than this share of the paper, or more coloured than this, is no bare paper. */
const DARKER = 0.93;
const COLOURED = 7;

export interface Cells {
  readonly across: number;
  readonly down: number;
  /** Share of the paper's brightness, and chroma, of the ground. */
  readonly light: Float32Array;
  readonly cb: Float32Array;
  readonly cr: Float32Array;
  readonly marked: Uint8Array<ArrayBuffer>;
}

export function cellsOf(grid: Grid, paper: PaperLevel, colour: ColourField | undefined): Cells {
  const across = Math.ceil(grid.columns / CELL);
  const down = Math.ceil(grid.rows / CELL);
  const size = across * down;
  const cells = {
    across,
    down,
    light: new Float32Array(size),
    cb: new Float32Array(size),
    cr: new Float32Array(size),
    marked: new Uint8Array(size),
  };
  const brightest = brightestByKernel(grid.mean, grid.columns, grid.rows);
  const best = new Int32Array(BRIGHTEST);
  for (let cell = 0; cell < size; cell++) {
    const row = Math.floor(cell / across);
    const column = cell - row * across;
    if (brightest && column < brightest.across && row < brightest.down) {
      knownBlocks(brightest, column, row, grid.columns, best);
    } else brightestBlocks(grid, column * CELL, row * CELL, best);
    let luma = 0;
    let level = 0;
    let cb = 0;
    let cr = 0;
    for (let k = 0; k < BRIGHTEST; k++) {
      const at = best[k] as number;
      luma += grid.mean[at] as number;
      level += paper.light[at] as number;
      if (!colour) continue;
      cb += colour.cb[at] as number;
      cr += colour.cr[at] as number;
    }
    const share = luma / Math.max(1, level);
    cells.light[cell] = share;
    cells.cb[cell] = cb / BRIGHTEST;
    cells.cr[cell] = cr / BRIGHTEST;
    const strength = Math.sqrt(cb * cb + cr * cr) / BRIGHTEST;
    if (share < DARKER || strength >= COLOURED) cells.marked[cell] = 1;
  }
  return cells;
}

/** Where the kernel found them. */
function knownBlocks(
  { across, keys }: BrightestBlocks,
  column: number,
  row: number,
  columns: number,
  best: Int32Array,
): void {
  const from = row * CELL * columns + column * CELL;
  for (let k = 0; k < BRIGHTEST; k++) {
    const key = (keys[k] as Uint16Array)[row * across + column] as number;
    const index = 15 - (key & 15);
    best[k] = from + (index >> 2) * columns + (index & 3);
  }
}

/** What the kernel is held against, and what does the cells that are cut by the edge. */
export function brightestBlocks(
  grid: Pick<Grid, 'columns' | 'rows' | 'mean'>,
  left: number,
  top: number,
  best: Int32Array,
): void {
  best.fill(top * grid.columns + left);
  let first = -1;
  let second = -1;
  let third = -1;
  const right = Math.min(left + CELL, grid.columns);
  const bottom = Math.min(top + CELL, grid.rows);
  for (let y = top; y < bottom; y++) {
    for (let at = y * grid.columns + left, end = y * grid.columns + right; at < end; at++) {
      const light = grid.mean[at] as number;
      if (light <= third) continue;
      if (light > first) {
        third = second;
        second = first;
        first = light;
        best[2] = best[1] as number;
        best[1] = best[0] as number;
        best[0] = at;
      } else if (light > second) {
        third = second;
        second = light;
        best[2] = best[1] as number;
        best[1] = at;
      } else {
        third = light;
        best[2] = at;
      }
    }
  }
}
