import { crispByKernel } from '../kernels/colour';
import type { Plane } from '../raster/raster';

/**
 * What reducing and coding take from thin strokes, in 64ths, and is given beforehand: seals stay within a ΔE of 4.
 */
export const LUMA_GAIN = 13;
export const CHROMA_GAIN = 100;
/** The same for frames and guilloches in the background, which are coded more coarsely: more makes them garish. */
export const GROUND_CHROMA_GAIN = 36;

/** Samples to either side over which the surroundings are taken. */
const AROUND = 2;
/** Their share of the surroundings: a 25th, in 32768ths. */
const SHARE = 1311;

/**
 * Samples that stand out from `bare`, strengthened by `gain` 64ths of what they differ from their surroundings: what
 * reducing and coding take from thin strokes. Filled parts stay as they are, and nothing beside a stroke changes. At the
 * edges the outermost row or column stands for those that are missing.
 */
export function crisp(plane: Plane, bare: number, gain: number): Uint8Array<ArrayBuffer> {
  return crispByKernel(plane, bare, gain) ?? crispOf(plane, bare, gain);
}

/** What the kernel is held against, and what stands in for it. */
export function crispOf(plane: Plane, bare: number, gain: number): Uint8Array<ArrayBuffer> {
  const { width, height, data } = plane;
  const out = new Uint8Array(data.length);
  const sums = new Uint16Array(width + 2 * AROUND);
  for (let y = 0, at = 0; y < height; y++) {
    sumRows(plane, y, sums);
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      for (let k = x; k <= x + 2 * AROUND; k++) sum += sums[k] as number;
      const value = data[at] as number;
      const own = value - bare;
      const other = ((sum * SHARE + 16384) >> 15) - bare;
      // Stronger than its surroundings, in the same direction or in another.
      const more = own > 0 ? own - Math.max(other, 0) : own - Math.min(other, 0);
      const added = more * own > 0 ? (Math.abs(more) * gain + 32) >> 6 : 0;
      out[at] = Math.max(0, Math.min(255, own > 0 ? value + added : value - added));
    }
  }
  return out;
}

/** Sums down the rows around one, with room for what is missing to either side. */
function sumRows({ width, height, data }: Plane, y: number, sums: Uint16Array): void {
  sums.fill(0);
  for (let near = y - AROUND; near <= y + AROUND; near++) {
    const row = Math.max(0, Math.min(height - 1, near)) * width;
    for (let x = 0; x < width; x++)
      sums[x + AROUND] = (sums[x + AROUND] as number) + (data[row + x] as number);
  }
  sums.fill(sums[AROUND] as number, 0, AROUND);
  sums.fill(sums[width + AROUND - 1] as number, width + AROUND);
}
