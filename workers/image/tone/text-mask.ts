import { markByKernel, type Marking } from '../kernels/mask';
import { newBitmap, type Bitmap, type Plane, type Planes } from '../raster/raster';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import { onSlope } from './slope';
import { ZONE, type ZoneMap } from './zones';

/** Darker than this share of the ground, and less coloured than this all around, a pixel inside a seal is print. */
const PRINT_DARK = 0.5;
const PRINT_COLOUR = 9;
/** Chroma from which a pixel of coloured writing is of its ink. */
const INK_COLOUR = 8;

/** Ink at full resolution: what is black or grey, and each coloured writing. They share no pixel. */
export interface TextMasks {
  readonly print: Bitmap;
  /** By zone. */
  readonly writing: ReadonlyMap<number, Bitmap>;
}

/** What the masks are made from. */
export interface MaskSource {
  readonly picture: Planes;
  readonly grid: Grid;
  readonly paper: PaperLevel;
  readonly ground: Uint8Array;
  /** For each block the luma below which a pixel is ink. */
  readonly threshold: Uint8Array;
  readonly zones: ZoneMap;
}

/**
 * Marks the ink. Inside coloured ink only what is certainly black joins the mask, since a stencil would paint the rest
 * of the seal black; in pictures nothing does.
 */
export function textMasks(source: MaskSource): TextMasks {
  const { luma } = source.picture;
  const print = newBitmap(luma.width, luma.height);
  const writing = new Map<number, Bitmap>();
  for (const zone of [ZONE.writing, ZONE.otherWriting]) {
    if (source.zones.includes(zone)) writing.set(zone, newBitmap(luma.width, luma.height));
  }
  const marking = {
    columns: source.grid.columns,
    threshold: source.threshold,
    zones: source.zones,
    lastZone: ZONE.shade,
  };
  const rows = source.picture.chroma && colourRows(source, source.picture.chroma);
  const marked = markByKernel(luma, marking, print);
  for (let y = 0; y < luma.height; y++) plainRow(luma, marking, y, marked, print);
  if (rows) {
    for (const row of rowsWithColour(source)) {
      const end = Math.min(luma.height, (row + 1) * BLOCK);
      for (let y = row * BLOCK; y < end; y++) colouredRow(source, y, { print, writing }, rows);
    }
  }
  return { print, writing };
}

/**
 * One row outside coloured ink and pictures, from a column of blocks on: a nibble a block. What the kernel is held
 * against, and what stands in for it.
 */
export function plainRow(
  { width, data }: Plane,
  { columns, threshold, zones, lastZone }: Marking,
  y: number,
  first: number,
  { bits, stride }: Bitmap,
): void {
  const from = Math.floor(y / BLOCK) * columns;
  const whole = Math.floor(width / BLOCK);
  const to = y * stride;
  let at = y * width + first * BLOCK;
  for (let column = first, block = from + first; column < whole; column++, block++, at += BLOCK) {
    if ((zones[block] as number) > lastZone) continue;
    const limit = threshold[block] as number;
    const nibble =
      ((data[at] as number) < limit ? 8 : 0) |
      ((data[at + 1] as number) < limit ? 4 : 0) |
      ((data[at + 2] as number) < limit ? 2 : 0) |
      ((data[at + 3] as number) < limit ? 1 : 0);
    if (nibble === 0) continue;
    const byte = to + (column >> 1);
    bits[byte] = (bits[byte] as number) | (column & 1 ? nibble : nibble << 4);
  }
  if (whole === columns || (zones[from + whole] as number) > lastZone) return;
  const limit = threshold[from + whole] as number;
  for (let x = whole * BLOCK; x < width; x++) {
    if ((data[y * width + x] as number) < limit) set(bits, to, x);
  }
}

/** Rows of blocks in which some ink is or may be coloured. */
function rowsWithColour({ grid, zones }: MaskSource): number[] {
  const rows: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let at = row * grid.columns, end = at + grid.columns; at < end; at++) {
      const zone = zones[at] as number;
      if (zone <= ZONE.shade || zone === ZONE.picture) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

function colouredRow(
  { picture, grid, threshold, zones, ground }: MaskSource,
  y: number,
  { print, writing }: TextMasks,
  rows: (y: number) => ColourRow,
): void {
  const { width, data } = picture.luma;
  const from = Math.floor(y / BLOCK) * grid.columns;
  const row = y * print.stride;
  let colours: ColourRow | undefined;
  for (let column = 0, block = from; column < grid.columns; column++, block++) {
    const zone = zones[block] as number;
    if (zone <= ZONE.shade || zone === ZONE.picture) continue;
    const ink = writing.get(zone);
    const limit = ink ? (threshold[block] as number) : (ground[block] as number) * PRINT_DARK;
    if ((grid.darkest[block] as number) >= limit) continue;
    colours ??= rows(y);
    const { own, around, across } = colours;
    const end = Math.min(width, (column + 1) * BLOCK);
    for (let x = column * BLOCK; x < end; x++) {
      if ((data[y * width + x] as number) >= limit) continue;
      const sample = Math.floor(x * across);
      if (ink) set((own[sample] as number) >= INK_COLOUR ? ink.bits : print.bits, row, x);
      else if ((around[sample] as number) < PRINT_COLOUR) set(print.bits, row, x);
    }
  }
}

/** How coloured the pixels of a row are beyond the paper's tint: their own, and the most coloured next to each. */
interface ColourRow {
  readonly own: Uint8Array;
  readonly around: Uint8Array;
  /** Samples a pixel. */
  readonly across: number;
}

/** Gives the colours at a row of pixels. Rows are asked for from the top, and each row of chroma is measured once. */
function colourRows(source: MaskSource, chroma: NonNullable<Planes['chroma']>): (y: number) => ColourRow {
  const { width, height } = chroma.cb;
  const { luma } = source.picture;
  const measured = new Map<number, Uint8Array>();
  const strengths = (line: number): Uint8Array => {
    const at = Math.max(0, Math.min(height - 1, line));
    const known = measured.get(at) ?? strengthRow(source, chroma, at);
    measured.set(at, known);
    measured.delete(at - 4);
    return known;
  };
  const around = new Uint8Array(width);
  let at = -1;
  return (y) => {
    const line = Math.floor((y * height) / luma.height);
    const own = strengths(line);
    if (line !== at) {
      at = line;
      const above = strengths(line - 1);
      const below = strengths(line + 1);
      for (let x = 0; x < width; x++) {
        around[x] = Math.max(above[x] as number, own[x] as number, below[x] as number);
      }
      let left = around[0] as number;
      for (let x = 0; x < width; x++) {
        const here = around[x] as number;
        around[x] = Math.max(left, here, around[Math.min(width - 1, x + 1)] as number);
        left = here;
      }
    }
    return { own, around, across: width / luma.width };
  };
}

function strengthRow(
  { picture, grid, paper }: MaskSource,
  { cb, cr }: NonNullable<Planes['chroma']>,
  line: number,
): Uint8Array {
  const { width, height, data } = picture.luma;
  const out = new Uint8Array(cb.width);
  const y = Math.min(height - 1, Math.floor(((line + 0.5) * height) / cb.height));
  const row = Math.floor(y / BLOCK);
  const bluePer = paper.tint.cb[1];
  const redPer = paper.tint.cr[1];
  const blueBase = onSlope(paper.tint.cb, 0, row);
  const redBase = onSlope(paper.tint.cr, 0, row);
  for (let u = 0; u < cb.width; u++) {
    const x = Math.min(width - 1, Math.floor(((u + 0.5) * width) / cb.width));
    const column = x >> 2;
    // Dark pixels carry as much less of the paper's tint as they are darker.
    const share = Math.min(
      1,
      (data[y * width + x] as number) / (paper.light[row * grid.columns + column] as number),
    );
    const at = line * cb.width + u;
    const blue = (cb.data[at] as number) - 128 - (blueBase + bluePer * column) * share;
    const red = (cr.data[at] as number) - 128 - (redBase + redPer * column) * share;
    out[u] = Math.sqrt(blue * blue + red * red);
  }
  return out;
}

function set(bits: Uint8Array, row: number, x: number): void {
  const byte = row + (x >> 3);
  bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
}
