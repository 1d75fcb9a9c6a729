import type { Plane } from '../raster/raster';
import { keptBytes, kernels, placesOf } from './kernels';

/** Closes over what is dark and thin, the same samples as `plainlyClosed` gives. Undefined without kernels. */
export function closedByKernel({ width, height, data }: Plane): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [data, data.length, data.length]);
  if (!kernel || !places) return undefined;
  const [from, across, closed] = places as [number, number, number];
  kernel.brightestAcross(from, across, width, height);
  kernel.brightestDown(across, closed, width, height);
  // What is darkest is the brightest of the negative.
  kernel.brightestAcross(closed, across, width, height);
  kernel.brightestDown(across, closed, width, height);
  return keptBytes(kernel, closed, data.length);
}
