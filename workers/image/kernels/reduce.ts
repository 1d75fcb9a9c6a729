import type { Plane } from '../raster/raster';
import { keptBytes, kernels, placesOf } from './kernels';

/**
 * A plane reduced to `w` × `h` means of `factor` × `factor` samples, the same bits as `meansOf` in
 * geometry/reduce-by.ts gives. Undefined for other factors than 2, 3 and 4, without kernels, and when the copy does
 * not lie wholly in the plane.
 */
export function meansByKernel(
  { width, height, data }: Plane,
  factor: number,
  w: number,
  h: number,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  if (!kernel || factor < 2 || factor > 4 || w * factor > width || h * factor > height) return undefined;
  const places = placesOf(kernel, [data, w * h]);
  if (!places) return undefined;
  const [from, to] = places as [number, number];
  if (factor === 2) kernel.reduceBy2(from, width, to, w, h);
  else if (factor === 3) kernel.reduceBy3(from, width, to, w, h);
  else kernel.reduceBy4(from, width, to, w, h);
  return keptBytes(kernel, to, w * h);
}
