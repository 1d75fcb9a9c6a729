import type { Plane } from '../raster/raster';

/** Samples to either side over which the surroundings are taken. */
const AROUND = 2;

/**
 * Samples that stand out from `bare`, strengthened by `gain` times what they differ from their surroundings: what
 * reducing and coding take from thin strokes. Filled parts stay as they are, and nothing beside a stroke changes.
 */
export function crisp(
  values: Float32Array,
  { width, height }: Pick<Plane, 'width' | 'height'>,
  bare: number,
  gain: number,
) {
  const around = meanAround(meanAround(values, width, height, 1, width), height, width, width, 1);
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

/** Means along lines: `step` from sample to sample of a line, `next` from line to line. */
function meanAround(
  values: Float32Array,
  length: number,
  lines: number,
  step: number,
  next: number,
): Float32Array {
  const out = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      let sum = 0;
      let count = 0;
      for (let k = Math.max(0, i - AROUND); k <= Math.min(length - 1, i + AROUND); k++, count++) {
        sum += values[line * next + k * step] as number;
      }
      out[line * next + i * step] = sum / count;
    }
  }
  return out;
}
