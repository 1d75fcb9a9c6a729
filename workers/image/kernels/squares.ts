import type { Bitmap } from '../raster/raster';
import { keptBytes, kernels, placesOf } from './kernels';

/**
 * How many bits are set in each square of 8 × 8, rows of `stride` squares: the same as `countsOf` in tone/coverage.ts
 * gives. Undefined without kernels.
 */
export function squaresByKernel({ height, stride, bits }: Bitmap): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const size = stride * Math.ceil(height / 8);
  const places = kernel && placesOf(kernel, [bits, size]);
  if (!kernel || !places) return undefined;
  const [from, to] = places as [number, number];
  kernel.countSquares(from, stride, height, to);
  return keptBytes(kernel, to, size);
}
