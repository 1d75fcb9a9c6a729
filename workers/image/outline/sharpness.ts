import type { Plane } from '../raster/raster';

/** Every so many samples in both directions. */
const STRIDE = 2;
/** Share of the samples that are the steepest. */
const STEEPEST = 0.01;

/** How steep the steepest edges of a picture are, in levels between neighbours: it falls as the lens loses its focus. */
export function sharpnessOf({ width, height, data }: Plane): number {
  const counts = new Uint32Array(511);
  let seen = 0;
  for (let y = 0; y < height - 1; y += STRIDE) {
    for (let x = 0; x < width - 1; x += STRIDE) {
      const at = y * width + x;
      const here = data[at] as number;
      const step = Math.abs((data[at + 1] as number) - here) + Math.abs((data[at + width] as number) - here);
      counts[step] = (counts[step] as number) + 1;
      seen++;
    }
  }
  let left = seen * STEEPEST;
  for (let step = counts.length - 1; step > 0; step--) {
    left -= counts[step] as number;
    if (left <= 0) return step;
  }
  return 0;
}
