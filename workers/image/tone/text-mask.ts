import { pageBitmap } from '../kernels/page-bitmap';
import { markByKernel, type Marking } from '../kernels/mask';
import type { Bitmap, Plane, Planes } from '../raster/raster';
import { markColoured } from './coloured-ink';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import { ZONE, type ZoneMap } from './zones';

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
  const print = pageBitmap(luma.width, luma.height);
  const writing = new Map<number, Bitmap>();
  for (const zone of [ZONE.writing, ZONE.otherWriting]) {
    if (source.zones.includes(zone)) writing.set(zone, pageBitmap(luma.width, luma.height));
  }
  const marking = {
    columns: source.grid.columns,
    threshold: source.threshold,
    zones: source.zones,
    lastZone: ZONE.shade,
  };
  const marked = markByKernel(luma, marking, print);
  for (let y = 0; y < luma.height; y++) plainRow(luma, marking, y, marked, print);
  markColoured(source, { print, writing });
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

function set(bits: Uint8Array, row: number, x: number): void {
  const byte = row + (x >> 3);
  bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
}
