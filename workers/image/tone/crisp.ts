import { boxMeans } from './box-means';
import type { Plane } from '../raster/raster';

/** Samples to either side over which the surroundings are taken. */
const AROUND = 2;
/** What reducing and coding take from thin strokes, and is given beforehand: seals stay within a ΔE of 4. */
export const LUMA_GAIN = 0.2;
export const CHROMA_GAIN = 1.2;

/**
 * Samples that stand out from `bare`, strengthened by `gain` times what they differ from their surroundings: what
 * reducing and coding take from thin strokes. Filled parts stay as they are, and nothing beside a stroke changes.
 */
export function crisp(
  values: ArrayLike<number>,
  { width, height }: Pick<Plane, 'width' | 'height'>,
  bare: number,
  gain: number,
) {
  const around = boxMeans(values, width, height, AROUND);
  const out = new Float32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const own = (values[at] as number) - bare;
    const other = (around[at] as number) - bare;
    // Stronger than its surroundings, in the same direction or in another.
    const more = own > 0 ? own - Math.max(other, 0) : own - Math.min(other, 0);
    out[at] = bare + (more * own > 0 ? own + gain * more : own);
  }
  return out;
}
