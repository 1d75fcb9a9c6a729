import { newBitmap, type Bitmap, type Planes } from '../raster/raster';
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
  const pick = source.picture.chroma && chromaPicker(source, source.picture.chroma);
  for (let y = 0; y < luma.height; y++) plainRow(source, y, print);
  if (pick) {
    for (const row of rowsWithColour(source)) {
      const end = Math.min(luma.height, (row + 1) * BLOCK);
      for (let y = row * BLOCK; y < end; y++) colouredRow(source, y, { print, writing }, pick);
    }
  }
  return { print, writing };
}

/** One row outside coloured ink and pictures: a nibble a block. */
function plainRow(
  { picture, grid, threshold, zones }: MaskSource,
  y: number,
  { bits, stride }: Bitmap,
): void {
  const { width, data } = picture.luma;
  const { columns, darkest } = grid;
  const from = Math.floor(y / BLOCK) * columns;
  const whole = Math.floor(width / BLOCK);
  const to = y * stride;
  let at = y * width;
  for (let column = 0, block = from; column < whole; column++, block++, at += BLOCK) {
    const limit = threshold[block] as number;
    if ((darkest[block] as number) >= limit || (zones[block] as number) > ZONE.shade) continue;
    const nibble =
      ((data[at] as number) < limit ? 8 : 0) |
      ((data[at + 1] as number) < limit ? 4 : 0) |
      ((data[at + 2] as number) < limit ? 2 : 0) |
      ((data[at + 3] as number) < limit ? 1 : 0);
    const byte = to + (column >> 1);
    bits[byte] = (bits[byte] as number) | (column & 1 ? nibble : nibble << 4);
  }
  if (whole === columns || (zones[from + whole] as number) > ZONE.shade) return;
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

/** How coloured a pixel is beyond the paper's tint; and how coloured the most coloured of its surroundings. */
interface ChromaPicker {
  own(x: number, y: number): number;
  around(x: number, y: number): number;
}

function colouredRow(source: MaskSource, y: number, masks: TextMasks, pick: ChromaPicker): void {
  const { picture, grid, threshold, zones, ground } = source;
  const { width, data } = picture.luma;
  const { print, writing } = masks;
  const from = Math.floor(y / BLOCK) * grid.columns;
  const row = y * print.stride;
  for (let column = 0, block = from; column < grid.columns; column++, block++) {
    const zone = zones[block] as number;
    if (zone <= ZONE.shade || zone === ZONE.picture) continue;
    const ink = writing.get(zone);
    const limit = ink ? (threshold[block] as number) : (ground[block] as number) * PRINT_DARK;
    if ((grid.darkest[block] as number) >= limit) continue;
    const end = Math.min(width, (column + 1) * BLOCK);
    for (let x = column * BLOCK; x < end; x++) {
      if ((data[y * width + x] as number) >= limit) continue;
      if (!ink) {
        if (pick.around(x, y) < PRINT_COLOUR) set(print.bits, row, x);
      } else {
        set(pick.own(x, y) >= INK_COLOUR ? ink.bits : print.bits, row, x);
      }
    }
  }
}

function chromaPicker(
  { picture, grid, paper }: MaskSource,
  chroma: NonNullable<Planes['chroma']>,
): ChromaPicker {
  const { cb, cr } = chroma;
  const { luma } = picture;
  const column = (x: number): number => Math.floor((x * cb.width) / luma.width);
  const line = (y: number): number => Math.floor((y * cb.height) / luma.height);
  const at = (u: number, v: number, tintCb: number, tintCr: number): number => {
    const place = v * cb.width + u;
    return Math.hypot((cb.data[place] as number) - 128 - tintCb, (cr.data[place] as number) - 128 - tintCr);
  };
  // Dark pixels carry as much less of the paper's tint as they are darker.
  const tint = (x: number, y: number, slope: PaperLevel['tint']['cb']): number => {
    const block = Math.floor(y / BLOCK) * grid.columns + Math.floor(x / BLOCK);
    const share = (luma.data[y * luma.width + x] as number) / (paper.light[block] as number);
    return onSlope(slope, x / BLOCK, y / BLOCK) * Math.min(1, share);
  };
  return {
    own: (x, y) => at(column(x), line(y), tint(x, y, paper.tint.cb), tint(x, y, paper.tint.cr)),
    around(x, y) {
      const [tintCb, tintCr] = [tint(x, y, paper.tint.cb), tint(x, y, paper.tint.cr)];
      const [u, v] = [column(x), line(y)];
      let most = 0;
      for (let b = Math.max(0, v - 1); b <= Math.min(cb.height - 1, v + 1); b++) {
        for (let a = Math.max(0, u - 1); a <= Math.min(cb.width - 1, u + 1); a++) {
          most = Math.max(most, at(a, b, tintCb, tintCr));
        }
      }
      return most;
    },
  };
}

function set(bits: Uint8Array, row: number, x: number): void {
  const byte = row + (x >> 3);
  bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
}
