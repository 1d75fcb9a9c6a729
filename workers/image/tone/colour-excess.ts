import {
  coloursByKernel,
  GROUP,
  type BlockColours,
  type ColourBlocks,
  type TintTables,
} from '../kernels/colour';
import type { Grid } from './grid';
import type { PaperLevel } from './paper-level';
import type { Slope } from './slope';

/** A direction and strength of colour at each block. */
export interface ColourField {
  readonly cb: Int8Array<ArrayBuffer>;
  readonly cr: Int8Array<ArrayBuffer>;
}

/** How much each block differs in colour from the paper. */
export interface PageColours {
  /** Chroma less what paper of that brightness has. */
  readonly own: ColourField;
  /**
   * Means over 3 × 3 blocks. A scanner's colour fringes, red on one side of each letter and blue on the other, cancel
   * out; a coloured stroke stays.
   */
  readonly smooth: ColourField;
  /** Blocks that have at least weak colour in these means, in ascending order. */
  readonly coloured: Int32Array<ArrayBuffer>;
}

/** Chroma that the faint parts of coloured ink still have. */
export const WEAK = 6;

/** The colours of a page's blocks. Undefined on a grey picture. */
export function pageColours(
  { columns, rows, mean, chroma }: Grid,
  paper: PaperLevel,
): PageColours | undefined {
  if (!chroma) return undefined;
  const blocks = { columns, rows, mean, light: paper.light, ...chroma };
  const tints = { cb: tablesOf(paper.tint.cb, columns, rows), cr: tablesOf(paper.tint.cr, columns, rows) };
  const least = WEAK * WEAK;
  const { own, smooth, groups } = coloursByKernel(blocks, tints, least) ?? coloursOf(blocks, tints, least);
  return { own, smooth, coloured: colouredPlaces(smooth, groups, least) };
}

/** What the kernel is held against, and what stands in for it. */
export function coloursOf(
  blocks: ColourBlocks,
  tints: { readonly cb: TintTables; readonly cr: TintTables },
  least: number,
): BlockColours {
  const { columns, rows } = blocks;
  const own = { cb: excess(blocks, blocks.cb, tints.cb), cr: excess(blocks, blocks.cr, tints.cr) };
  const smooth = { cb: meanOfNine(own.cb, columns, rows), cr: meanOfNine(own.cr, columns, rows) };
  const groups = new Uint8Array(Math.ceil(smooth.cb.length / GROUP));
  for (let at = 0; at < smooth.cb.length; at++) {
    if (squareAt(smooth, at) >= least) groups[Math.floor(at / GROUP)] = 1;
  }
  return { own, smooth, groups };
}

function tablesOf([base, perColumn, perRow]: Slope, columns: number, rows: number): TintTables {
  // Vectors read up to seven columns too far.
  const byColumn = new Float32Array(columns + 8);
  const byRow = new Float32Array(rows);
  for (let column = 0; column < columns; column++) byColumn[column] = perColumn * column;
  for (let row = 0; row < rows; row++) byRow[row] = base + perRow * row;
  return { byColumn, byRow };
}

/** Single floats in every step, as vectors have them. */
function excess(
  { columns, rows, mean, light }: ColourBlocks,
  chroma: Uint8Array,
  { byColumn, byRow }: TintTables,
): Int8Array<ArrayBuffer> {
  const out = new Int8Array(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    const base = byRow[row] as number;
    for (let column = 0; column < columns; column++, at++) {
      const tint = Math.fround(base + (byColumn[column] as number));
      const level = light[at] as number;
      const share = Math.fround(Math.min(mean[at] as number, level) / Math.max(1, level));
      const expected = Math.fround(tint * share);
      // Rounded: 1000.5 keeps what is cut off positive.
      const found = (Math.fround((chroma[at] as number) + 872.5 - expected) | 0) - 1000;
      out[at] = Math.max(-128, Math.min(127, found));
    }
  }
  return out;
}

function meanOfNine(values: Int8Array, columns: number, rows: number): Int8Array<ArrayBuffer> {
  const out = new Int8Array(values.length);
  const sums = new Int16Array(columns + 2);
  for (let y = 0; y < rows; y++) {
    const here = y * columns;
    const above = (y > 0 ? y - 1 : 0) * columns;
    const below = (y < rows - 1 ? y + 1 : y) * columns;
    for (let x = 0; x < columns; x++) {
      sums[x + 1] =
        (values[above + x] as number) + (values[here + x] as number) + (values[below + x] as number);
    }
    sums[0] = sums[1] as number;
    sums[columns + 1] = sums[columns] as number;
    for (let x = 0; x < columns; x++) {
      const sum = (sums[x] as number) + (sums[x + 1] as number) + (sums[x + 2] as number);
      // A ninth, rounded: 3641 of 32768.
      out[here + x] = (sum * 3641 + 16384) >> 15;
    }
  }
  return out;
}

function colouredPlaces(colours: ColourField, groups: Uint8Array, least: number): Int32Array<ArrayBuffer> {
  const { length } = colours.cb;
  let marked = 0;
  for (let group = 0; group < groups.length; group++) marked += groups[group] as number;
  const found = new Int32Array(marked * GROUP);
  let count = 0;
  for (let group = 0; group < groups.length; group++) {
    if (groups[group] === 0) continue;
    const end = Math.min(length, (group + 1) * GROUP);
    for (let at = group * GROUP; at < end; at++) if (squareAt(colours, at) >= least) found[count++] = at;
  }
  return found.subarray(0, count);
}

function squareAt({ cb, cr }: ColourField, at: number): number {
  const [u, v] = [cb[at] as number, cr[at] as number];
  return u * u + v * v;
}
