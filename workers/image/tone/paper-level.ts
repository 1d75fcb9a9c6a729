import { brightCellsByKernel, spreadByKernel } from '../kernels/paper';
import type { Grid } from './grid';
import { fillGaps } from './fill-gaps';
import { slopeThrough, type Slope } from './slope';

/** Side of a cell in blocks: 2.7 mm at 300 dpi, wider than any stroke of text. */
const CELL = 8;
/** Every how many blocks of a cell are looked at, each way. */
const EVERY = 2;
/** Share of a cell that is brighter than what counts as its paper. */
const BRIGHTER = 0.15;
/** By how much paper may darken from one cell to the next: shadows do, shaded tables and pictures begin abruptly. */
const STEP = 0.06;
/** Cells this near to the brightest of the page are paper without further proof. */
const SURELY = 0.9;
/** Paper is never taken for darker than this. */
const DARKEST = 60;
/** How much darker than its paper a block may be to tell the paper's tint. */
const TINT_LEVEL = 0.94;

/** Every how many blocks, each way, the tint is looked at. */
const TINT_EVERY = 9;

/** What the bare paper looks like at each block of the grid. */
export interface PaperLevel {
  /** Luma. */
  readonly light: Uint8Array<ArrayBuffer>;
  /** Chroma less 128 over the columns and rows of the grid: lamps and ages tint the whole sheet, never one spot. */
  readonly tint: { readonly cb: Slope; readonly cr: Slope };
}

/**
 * Finds the paper: its brightness near each block, shadows included, and its tint. Text, pictures, shaded areas and
 * dark rims do not pull it down.
 */
export function paperLevel(grid: Grid): PaperLevel {
  const across = Math.ceil(grid.columns / CELL);
  const down = Math.ceil(grid.rows / CELL);
  const own = brightCellsByKernel(grid, across * down) ?? brightOfCells(grid, across, down);
  const known = grownFromBrightest(own, across, down);
  const smooth = smoothed(fillGaps(own, known, across, down), across, down);
  const light =
    spreadByKernel(smooth, { columns: across, rows: down }, grid) ?? overBlocks(smooth, across, down, grid);
  return { light, tint: tintOf(grid, light) };
}

/** What the kernel is held against, and what stands in for it. */
export function brightOfCells(
  grid: Pick<Grid, 'columns' | 'rows' | 'mean'>,
  across: number,
  down: number,
): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(across * down);
  for (let cell = 0; cell < own.length; cell++) {
    const left = (cell % across) * CELL;
    const top = Math.floor(cell / across) * CELL;
    own[cell] = brightOf(
      grid,
      left,
      top,
      Math.min(left + CELL, grid.columns),
      Math.min(top + CELL, grid.rows),
    );
  }
  return own;
}

/** The level that `BRIGHTER` of what is looked at reaches: of at most sixteen blocks the third brightest. */
function brightOf(
  { columns, mean }: Pick<Grid, 'columns' | 'mean'>,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let [first, second, third, seen] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y += EVERY) {
    for (let at = y * columns + left, end = y * columns + right; at < end; at += EVERY, seen++) {
      const light = mean[at] as number;
      if (light <= third) continue;
      third = Math.min(light, second);
      second = Math.min(Math.max(light, second), first);
      first = Math.max(light, first);
    }
  }
  const above = seen * BRIGHTER;
  if (above <= 1) return first;
  return above <= 2 ? second : third;
}

/** 1 for every cell that the brightest cells reach in small steps. */
function grownFromBrightest(own: Uint8Array, across: number, down: number): Uint8Array {
  const sorted = own.slice().sort();
  const bright = Math.max(DARKEST, (sorted[Math.floor(sorted.length * 0.95)] as number) * SURELY);
  const known = new Uint8Array(own.length);
  const open: number[] = [];
  for (let cell = 0; cell < own.length; cell++) {
    if ((own[cell] as number) < bright) continue;
    known[cell] = 1;
    open.push(cell);
  }
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const x = cell % across;
    if (x > 0) reach(own, known, open, cell, cell - 1);
    if (x < across - 1) reach(own, known, open, cell, cell + 1);
    if (cell >= across) reach(own, known, open, cell, cell - across);
    if (cell < across * (down - 1)) reach(own, known, open, cell, cell + across);
  }
  return known;
}

/** Takes a cell in where the step to it from one that is known is small. */
function reach(own: Uint8Array, known: Uint8Array, open: number[], from: number, to: number): void {
  const light = own[to] as number;
  if (known[to] || light < DARKEST || Math.abs(light - (own[from] as number)) > light * STEP) return;
  known[to] = 1;
  open.push(to);
}

/** The mean of a cell and its neighbours. */
function smoothed(levels: Float32Array, across: number, down: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(levels.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let sum = 0;
      let count = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
          sum += levels[v * across + u] as number;
          count++;
        }
      }
      out[y * across + x] = sum / count;
    }
  }
  return out;
}

/** What the kernel is held against, and what stands in for it. */
export function overBlocks(
  levels: Float32Array,
  across: number,
  down: number,
  grid: Pick<Grid, 'columns' | 'rows'>,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(grid.columns * grid.rows);
  const line = new Float32Array(across + 2);
  for (let row = 0; row < grid.rows; row++) {
    const y = Math.min(down - 1, Math.max(0, (row + 0.5) / CELL - 0.5));
    const upper = Math.floor(y) * across;
    const lower = Math.min(down - 1, Math.floor(y) + 1) * across;
    const share = y - Math.floor(y);
    for (let x = 0; x < across; x++) {
      line[x + 1] = (levels[upper + x] as number) * (1 - share) + (levels[lower + x] as number) * share;
    }
    line[0] = line[1] as number;
    line[across + 1] = line[across] as number;
    // From the middle of one cell to the middle of the next.
    const start = row * grid.columns;
    for (let x = 0, from = start - CELL / 2; x <= across; x++, from += CELL) {
      const step = ((line[x + 1] as number) - (line[x] as number)) / CELL;
      let value = (line[x] as number) + step / 2 + 0.5;
      if (x === 0) value += (CELL / 2) * step;
      const end = Math.min(from + CELL, start + grid.columns);
      for (let at = Math.max(from, start); at < end; at++, value += step) out[at] = value | 0;
    }
  }
  return out;
}

function tintOf({ columns, rows, mean, chroma }: Grid, light: Uint8Array): PaperLevel['tint'] {
  if (!chroma) return { cb: [0, 0, 0], cr: [0, 0, 0] };
  const most = Math.ceil(columns / TINT_EVERY) * Math.ceil(rows / TINT_EVERY);
  const places = { columns: new Int32Array(most), rows: new Int32Array(most) };
  const [cb, cr] = [new Int8Array(most), new Int8Array(most)];
  let count = 0;
  for (let y = TINT_EVERY >> 1; y < rows; y += TINT_EVERY) {
    for (let x = TINT_EVERY >> 1; x < columns; x += TINT_EVERY) {
      const at = y * columns + x;
      if ((mean[at] as number) < (light[at] as number) * TINT_LEVEL) continue;
      places.columns[count] = x;
      places.rows[count] = y;
      cb[count] = (chroma.cb[at] as number) - 128;
      cr[count] = (chroma.cr[at] as number) - 128;
      count++;
    }
  }
  return {
    cb: slopeThrough({ ...places, values: cb.subarray(0, count) }),
    cr: slopeThrough({ ...places, values: cr.subarray(0, count) }),
  };
}
