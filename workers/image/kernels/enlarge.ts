import type { Plane } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/** Rows that are drawn at once where they have to be copied out; a multiple of three. */
const BAND = 384;

/**
 * Enlarges a plane to one and a half times its size, into `out`, the same bits as `enlargedPlainly` in tone/enlarge.ts
 * gives. False, with nothing done, without kernels.
 */
export function enlargeByKernel({ width, height, data }: Plane, out: Plane): boolean {
  const kernel = kernels();
  const isHere = out.data.buffer === kernel?.memory.buffer;
  const band = isHere ? out.height : Math.min(BAND, out.height);
  const places =
    kernel && placesOf(kernel, [data, isHere ? out.data : band * out.width, 3 * (out.width + 32)]);
  if (!kernel || !places) return false;
  const [from, to, slots] = places as [number, number, number];
  for (let first = 0; first < out.height; first += band) {
    const end = Math.min(out.height, first + band);
    kernel.enlargeRows(from, width, height, slots, to, out.width, first, end);
    if (!isHere) out.data.set(bytesAt(kernel, to, (end - first) * out.width), first * out.width);
  }
  return true;
}
