import type { Bitmap } from '../raster/raster';
import { BLOCK } from './grid';
import type { MaskSource } from './text-mask';
import { ZONE } from './zones';

/** Pixels to each side with which a pixel is compared: a stroke of small print is four to five wide at 300 dpi. */
const REACH = 3;

/** What a mask was made from. */
export type SharpenSource = Pick<MaskSource, 'picture' | 'grid' | 'threshold' | 'zones'>;

/**
 * Decides anew on the pixels of a mask and on those beside them, with what they differ from their surroundings doubled:
 * in a soft scan the narrow places within small letters fill up and thin strokes break.
 */
export function sharpenMask(mask: Bitmap, source: SharpenSource): void {
  const before = mask.bits.slice();
  for (let y = REACH; y < mask.height - REACH; y++) sharpenRow(before, mask, source, y);
}

function sharpenRow(
  before: Uint8Array,
  { width, stride, bits }: Bitmap,
  { grid, threshold, zones, picture }: SharpenSource,
  y: number,
): void {
  const { data } = picture.luma;
  const blocks = Math.floor(y / BLOCK) * grid.columns;
  const [above, below] = [(y - REACH) * width, (y + REACH) * width];
  for (let byte = 0, at = y * stride; byte < stride; byte++, at++) {
    const own = (before[at] as number) | (before[at - stride] as number) | (before[at + stride] as number);
    const left = byte > 0 ? (before[at - 1] as number) : 0;
    const right = byte + 1 < stride ? (before[at + 1] as number) : 0;
    const near = (own | (own << 1) | (own >> 1) | (left << 7) | (right >> 7)) & 255;
    if (near === 0) continue;
    const first = 8 * byte;
    if (first < REACH || first + 8 + REACH > width) continue;
    let eight = 0;
    for (let x = first, bit = 0x80; bit > 0; x++, bit >>= 1) {
      if ((near & bit) === 0) continue;
      const block = blocks + Math.floor(x / BLOCK);
      // Beside coloured ink what was found to be black stays all that is.
      if ((zones[block] as number) > ZONE.shade) {
        eight |= (before[at] as number) & bit;
        continue;
      }
      const place = y * width + x;
      const around =
        (data[place - REACH] as number) +
        (data[place + REACH] as number) +
        (data[above + x] as number) +
        (data[below + x] as number);
      if (8 * (data[place] as number) - around < 4 * (threshold[block] as number)) eight |= bit;
    }
    bits[at] = eight;
  }
}
