import { newBitmap, type Bitmap } from '../raster/raster';
import { BLOCK } from './grid';
import type { InkPieces } from './pieces-of-ink';
import type { MaskSource } from './text-mask';
import { ZONE } from './zones';

/** Runs of ink are this short in the mean where strokes are rows of dots, in pixels at 300 dpi; 4.5 to 6 in thin print. */
const SHORT_RUN = 4.2;
/** What lies between the dots is as much as this share of their ink; the narrow places of letters are a tenth. */
const GAPS = 0.25;
/** Less ink than this, in pixels at 300 dpi, is no print that could be judged. */
const LEAST_INK = 20_000;
/** How much nearer to its ground the threshold lies where it is held against means of nine pixels, which are paler. */
const RISE = 0.2;

/** The source that a mask was made from; ink is what is darker than `threshold`, seen from a little farther away. */
export type DotSource = Pick<MaskSource, 'picture' | 'grid' | 'ground' | 'threshold' | 'zones'>;

/**
 * The mask with the dots of a needle printer joined to the strokes that people see in them; undefined where the print is
 * not made of dots. A stencil of loose dots is true to the paper, but no program reads it.
 */
export function joinDots(
  mask: Bitmap,
  { runs, pieceOf }: InkPieces,
  source: DotSource,
  dpi: number,
): Bitmap | undefined {
  const scale = dpi / 300;
  let ink = 0;
  for (let at = 1; at < runs.length; at += 3) ink += (runs[at + 1] as number) - (runs[at] as number);
  if (ink < LEAST_INK * scale * scale || ink > pieceOf.length * SHORT_RUN * scale) return undefined;
  const joined = newBitmap(mask.width, mask.height);
  let inkAfter = 0;
  for (let y = 0; y < mask.height; y++) inkAfter += joinRow(mask, source, y, joined);
  return inkAfter >= ink * (1 + GAPS) ? joined : undefined;
}

/** One row: pixels on or beside ink are ink where the mean of their surroundings is. The number of them. */
function joinRow(
  mask: Bitmap,
  { grid, ground, threshold, zones, picture }: DotSource,
  y: number,
  joined: Bitmap,
): number {
  const { width, stride, bits } = mask;
  const { data } = picture.luma;
  const above = Math.max(0, y - 1);
  const below = Math.min(mask.height - 1, y + 1);
  const blocks = Math.floor(y / BLOCK) * grid.columns;
  let ink = 0;
  let before = 0;
  let own = ownOrBeside(mask, above, y, below, 0);
  for (let byte = 0; byte < stride; byte++) {
    const after = byte + 1 < stride ? ownOrBeside(mask, above, y, below, byte + 1) : 0;
    const near = (own | (own << 1) | (own >> 1) | (before << 7) | (after >> 7)) & 255;
    before = own;
    own = after;
    if (near === 0) continue;
    let eight = 0;
    for (let x = 8 * byte, bit = 0x80; bit > 0 && x < width; x++, bit >>= 1) {
      if ((near & bit) === 0) continue;
      const block = blocks + Math.floor(x / BLOCK);
      // In and beside coloured ink what was found to be black stays all that is.
      if ((zones[block] as number) > ZONE.shade) {
        eight |= (bits[y * stride + byte] as number) & bit;
        continue;
      }
      const low = threshold[block] as number;
      const limit = low + Math.max(0, (ground[block] as number) - low) * RISE;
      const left = Math.max(0, x - 1);
      const right = Math.min(width - 1, x + 1);
      const sum =
        threeOf(data, above * width, left, x, right) +
        threeOf(data, y * width, left, x, right) +
        threeOf(data, below * width, left, x, right);
      if (sum < 9 * limit) eight |= bit;
    }
    joined.bits[y * stride + byte] = eight;
    for (let rest = eight; rest !== 0; rest &= rest - 1) ink++;
  }
  return ink;
}

/** Eight pixels of a row, and whether there is ink in them or in those above and below. */
function ownOrBeside(
  { bits, stride }: Bitmap,
  above: number,
  own: number,
  below: number,
  byte: number,
): number {
  return (
    (bits[above * stride + byte] as number) |
    (bits[own * stride + byte] as number) |
    (bits[below * stride + byte] as number)
  );
}

function threeOf(data: Uint8Array, row: number, left: number, x: number, right: number): number {
  return (data[row + left] as number) + (data[row + x] as number) + (data[row + right] as number);
}
