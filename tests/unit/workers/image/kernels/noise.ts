import type { Plane } from '../../../../../workers/image/raster/raster';
import { dice } from '../geometry/sheets';

/** A plane in which every sample is another dice, with stretches of pure black and white among them. */
export function noise(width: number, height: number, seed = 9): Plane {
  const roll = dice(seed);
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const stretch = ((at >> 5) + seed) % 7;
    if (stretch === 0) return 0;
    return stretch === 1 ? 255 : roll() * 256;
  });
  return { width, height, data };
}
