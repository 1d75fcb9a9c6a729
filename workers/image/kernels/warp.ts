import type { Matrix3 } from '../geometry/matrix3';
import type { Plane } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/**
 * Paints a plane into `page`, by a map from the page back to it that has no perspective: the same bits as `warpPlane`
 * in geometry/warp.ts gives without it. False, with nothing done, without kernels and where they cannot hold both.
 */
export function warpByKernel({ width, height, data }: Plane, back: Matrix3, page: Plane): boolean {
  const kernel = kernels();
  if (!kernel) return false;
  const isHere = page.data.buffer === kernel.memory.buffer;
  const places = placesOf(kernel, [data, isHere ? page.data : page.data.length]);
  if (!places) return false;
  const [from, to] = places as [number, number];
  const [a, b, c, d, e, f, , , i] = back;
  kernel.warpStraight(from, width, height, to, page.width, page.height, a, b, c, d, e, f, i);
  if (!isHere) page.data.set(bytesAt(kernel, to, page.data.length));
  return true;
}
