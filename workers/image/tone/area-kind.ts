import { CELL, type Cells } from './area-cells';
import type { Area } from './areas';
import type { Grid } from './grid';
import type { Piece } from './label';
import type { PaperLevel } from './paper-level';

/** Darker than this share of the paper an even area is solid ink: a bar, a redaction. */
const SOLID = 0.42;
/** A strongly coloured area that is darker than this is ink, not tint. */
const PALE = 0.68;
const STRONG = 18;
/** A block is even below this spread; a tone of a picture is this much darker than the picture's light parts. */
const EVEN = 9;
const DARKER_TONE = 0.1;
/** Share of such blocks, or of large steps of luma (share of the paper) or chroma between cells, of a picture. */
const SMOOTH_TONES = 0.2;
const ROUGH_STEPS = 0.55;
const LARGE_STEP = 0.035;
const LARGE_COLOUR_STEP = 6;
/** The tints of a card run through this much chroma; a form, a table and a highlighter have one. */
const HUES = 14;
/** Least side of a picture, in cells: 11 mm at 300 dpi. */
const PICTURE_CELLS = 8;
/** A picture fills this share of its box. */
const FILLS = 0.5;

export function kindOf(piece: Piece, cells: Cells, grid: Grid, paper: PaperLevel): Area['kind'] | undefined {
  const { places, left, right, top, bottom } = piece;
  const { light, cb, cr } = cells;
  const sorted = Float32Array.from(places, (at) => light[at] as number).sort();
  const bright = sorted[Math.floor(sorted.length * 0.9)] as number;
  const middle = sorted[sorted.length >> 1] as number;
  const fills = places.length / ((right - left + 1) * (bottom - top + 1));
  let strength = 0;
  for (const at of places) strength += Math.hypot(cb[at] as number, cr[at] as number);
  if (strength / places.length >= STRONG && middle < PALE && fills < FILLS) return undefined;
  const large = Math.min(right - left, bottom - top) + 1 >= PICTURE_CELLS;
  const textured =
    large &&
    (rangeOf(places, cb) + rangeOf(places, cr) >= HUES ||
      smoothTones(piece, cells, grid, paper, bright) >= SMOOTH_TONES ||
      roughSteps(piece, cells) >= ROUGH_STEPS);
  if (textured) return fills >= FILLS ? 'picture' : undefined;
  return middle < SOLID ? undefined : 'shade';
}

/** Between the first and the last decile. */
function rangeOf(places: Int32Array, values: Float32Array): number {
  const sorted = Float32Array.from(places, (at) => values[at] as number).sort();
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number;
  return at(0.9) - at(0.1);
}

/** Share of the blocks that are even, yet clearly darker than the area's light parts: strokes of text are not even. */
function smoothTones(
  { places }: Piece,
  { across }: Cells,
  { columns, rows, mean, spread }: Grid,
  { light }: PaperLevel,
  bright: number,
): number {
  let smooth = 0;
  for (const cell of places) {
    const left = (cell % across) * CELL;
    const top = Math.floor(cell / across) * CELL;
    for (let y = top; y < Math.min(top + CELL, rows); y++) {
      for (let at = y * columns + left, end = y * columns + Math.min(left + CELL, columns); at < end; at++) {
        const share = (mean[at] as number) / (light[at] as number);
        if (share < bright - DARKER_TONE && share > 0.12 && (spread[at] as number) < EVEN) smooth++;
      }
    }
  }
  return smooth / (places.length * CELL * CELL);
}

/** Share of the steps from cell to cell that are large. */
function roughSteps({ places }: Piece, { across, light, cb, cr, marked }: Cells): number {
  let pairs = 0;
  let rough = 0;
  for (const at of places) {
    for (const next of [at + 1, at + across]) {
      if (!marked[next]) continue;
      pairs++;
      const luma = Math.abs((light[at] as number) - (light[next] as number));
      const colour = Math.hypot(
        (cb[at] as number) - (cb[next] as number),
        (cr[at] as number) - (cr[next] as number),
      );
      if (luma > LARGE_STEP || colour > LARGE_COLOUR_STEP) rough++;
    }
  }
  return rough / Math.max(1, pairs);
}
