import { surfaceByKernel } from '../kernels/surface';
import { boxMeans } from './box-means';
import type { Grid } from './grid';

/** Blocks in a cell of the surface, each way: what is below follows strokes, not pixels. */
const CELL = 2;
/** Cells to either side over which brightness and its spread are taken: 56 pixels, some 1/6 inch at 300 dpi. */
const WINDOW = 3;
/** Sauvola and Pietikäinen (2000): weight of the spread, and its range. */
const WEIGHT = 0.2;
const RANGE = 128;
/** Cells to either side in which the darkest sample and the steepest place are looked for: 1.7 mm at 300 dpi. */
const NEAR = 2;
/** Ink in any case: darker than this share of what it stands on, however large it is. */
const SURELY_INK = 0.45;
/** Without anything steep nearby only what is clearly darker is ink: the other side shining through is not. */
const BLURRED_INK = 0.74;
/** Spread within a block, in levels, that only the edge of a stroke on this side has. */
const STEEP = 8;
/**
 * Least contrast of a stroke to its ground: fainter ones are left to the paper. On a tinted sheet there are patterns
 * that are no strokes.
 */
const FAINTEST = { plain: 0.13, tinted: 0.3 } as const;
/** How far from the ground towards the darkest sample nearby the threshold of a faint stroke lies. */
const DEPTH = 0.45;
/** Never nearer to the ground than this. */
const HIGHEST = 0.93;

/**
 * For each block the luma below which its pixels are ink. `ground` is what strokes stand on. Follows the brightness
 * around (Sauvola), rises where there are only faint but sharp strokes, such as pencil and carbon copies, and stays
 * low where something dark is blurred.
 */
export function thresholdSurface(
  grid: Grid,
  ground: Uint8Array,
  sheet: keyof typeof FAINTEST,
): Uint8Array<ArrayBuffer> {
  const faintest = FAINTEST[sheet];
  return surfaceByKernel(grid, ground, faintest) ?? plainSurface(grid, ground, faintest);
}

/** What the kernel is held against, and what stands in for it. */
export function plainSurface(grid: Grid, ground: Uint8Array, faintest: number): Uint8Array<ArrayBuffer> {
  const cells = cellsOf(grid, ground);
  const { across, down } = cells;
  const mean = boxMeans(cells.mean, across, down, WINDOW);
  const square = boxMeans(cells.square, across, down, WINDOW);
  const darkest = extremes(cells.darkest, across, down, false);
  const steepest = extremes(cells.steepest, across, down, true);
  const levels = new Uint8Array(across * down);
  for (let at = 0; at < levels.length; at++) {
    levels[at] = levelOf(
      mean[at] as number,
      square[at] as number,
      darkest[at] as number,
      steepest[at] as number,
      cells.ground[at] as number,
      faintest,
    );
  }
  const out = new Uint8Array(grid.columns * grid.rows);
  for (let row = 0, at = 0; row < grid.rows; row++) {
    const from = (row >> 1) * across;
    for (let column = 0; column < grid.columns; column++) out[at++] = levels[from + (column >> 1)] as number;
  }
  return out;
}

function levelOf(
  mean: number,
  square: number,
  darkest: number,
  steepest: number,
  ground: number,
  faintest: number,
): number {
  const variance = square - mean * mean;
  const deviation = variance > 0 ? Math.sqrt(variance) : 0;
  const sauvola = mean * (1 + WEIGHT * (deviation / RANGE - 1));
  const contrast = 1 - darkest / ground;
  const sharp = steepest >= STEEP && contrast >= faintest;
  const faint = sharp ? ground * (1 - DEPTH * contrast) : ground * SURELY_INK;
  const blurred = sharp ? sauvola : Math.min(sauvola, ground * BLURRED_INK);
  return Math.min(ground * HIGHEST, Math.max(blurred, faint, ground * SURELY_INK));
}

interface Cells {
  readonly across: number;
  readonly down: number;
  readonly mean: Float32Array;
  readonly square: Float32Array;
  readonly darkest: Uint8Array;
  readonly steepest: Uint8Array;
  readonly ground: Uint8Array;
}

function cellsOf({ columns, rows, mean, spread, darkest }: Grid, ground: Uint8Array): Cells {
  const across = Math.ceil(columns / CELL);
  const down = Math.ceil(rows / CELL);
  const cells = {
    across,
    down,
    mean: new Float32Array(across * down),
    square: new Float32Array(across * down),
    darkest: new Uint8Array(across * down),
    steepest: new Uint8Array(across * down),
    ground: new Uint8Array(across * down),
  };
  for (let y = 0, to = 0; y < down; y++) {
    const upper = y * CELL * columns;
    const lower = Math.min(y * CELL + 1, rows - 1) * columns;
    for (let x = 0; x < across; x++, to++) {
      const left = x * CELL;
      const right = Math.min(left + 1, columns - 1);
      const a = upper + left;
      const b = upper + right;
      const c = lower + left;
      const d = lower + right;
      const sum = (mean[a] as number) + (mean[b] as number) + (mean[c] as number) + (mean[d] as number);
      const squares = squareOf(a) + squareOf(b) + squareOf(c) + squareOf(d);
      const dark = Math.min(
        darkest[a] as number,
        darkest[b] as number,
        darkest[c] as number,
        darkest[d] as number,
      );
      const steep = Math.max(
        spread[a] as number,
        spread[b] as number,
        spread[c] as number,
        spread[d] as number,
      );
      cells.mean[to] = sum / 4;
      cells.square[to] = squares / 4;
      cells.darkest[to] = dark;
      cells.steepest[to] = steep;
      cells.ground[to] = ground[upper + left] as number;
    }
  }
  return cells;

  function squareOf(at: number): number {
    const average = mean[at] as number;
    const deviation = spread[at] as number;
    return average * average + deviation * deviation;
  }
}

/** The largest (or smallest) value within `NEAR` cells to each side. */
function extremes(values: Uint8Array, across: number, down: number, largest: boolean): Uint8Array {
  const flip = largest ? 0 : 255;
  const along = new Uint8Array(values.length);
  for (let y = 0; y < down; y++) {
    const row = y * across;
    for (let x = 0; x < across; x++) {
      const end = row + Math.min(across - 1, x + NEAR);
      let best = 0;
      for (let at = row + Math.max(0, x - NEAR); at <= end; at++)
        best = Math.max(best, (values[at] as number) ^ flip);
      along[row + x] = best;
    }
  }
  const out = new Uint8Array(values.length).fill(flip);
  for (let y = 0; y < down; y++) {
    for (let v = Math.max(0, y - NEAR), end = Math.min(down - 1, y + NEAR); v <= end; v++) {
      const [to, from] = [y * across, v * across];
      for (let x = 0; x < across; x++) {
        const value = (along[from + x] as number) ^ flip;
        const own = out[to + x] as number;
        if (largest ? value > own : value < own) out[to + x] = value;
      }
    }
  }
  return out;
}
