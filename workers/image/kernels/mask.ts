import type { Bitmap, Plane } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/** Which samples are marked: those darker than their block's threshold, in blocks with a zone up to `lastZone`. */
export interface Marking {
  /** Blocks of 4 × 4 in a row, the last of which may be narrower. */
  readonly columns: number;
  readonly threshold: Uint8Array;
  readonly zones: Uint8Array;
  readonly lastZone: number;
}

/**
 * Marks all rows of an empty bitmap, the same bits as `plainRow` in tone/text-mask.ts gives, and says how many columns
 * of blocks are done: a multiple of four, nought without kernels. The rest of each row is left as it was.
 */
export function markByKernel(
  { width, height, data }: Plane,
  { columns, threshold, zones, lastZone }: Marking,
  { stride, bits }: Bitmap,
): number {
  const kernel = kernels();
  const groups = width >> 4;
  const places = kernel && placesOf(kernel, [data, threshold, zones, bits.length]);
  if (!kernel || !places) return 0;
  const [luma, limits, kinds, to] = places as [number, number, number, number];
  const marked = bytesAt(kernel, to, bits.length);
  // Marked bits replace what was there, and a row's last bytes are not marked.
  marked.fill(0);
  kernel.markRows(luma, width, height, limits, kinds, columns, groups, lastZone, to, stride);
  bits.set(marked);
  return groups * 4;
}
