import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Plane, Planes } from '../raster/raster';

/** Order of the three samples of a pixel; a fourth follows and is not read. */
export type PixelOrder = 'rgb' | 'bgr';

/** BT.601 in sixteen fractional bits, as JFIF defines it. */
const [Y_RED, Y_GREEN, Y_BLUE] = [19_595, 38_470, 7_471];
const [CB_RED, CB_GREEN] = [-11_059, -21_709];
const [CR_GREEN, CR_BLUE] = [-27_439, -5_329];
const HALF = 32_768;
const NEUTRAL = 128 * 65_536 + HALF;

/** Chroma that rounding alone gives to a grey pixel. */
const ROUNDING = 1;

/**
 * Pixels of four bytes as planes; each chroma sample is the mean of up to four pixels. A picture without any colour
 * comes without chroma. `stride` is the bytes of a row.
 */
export function pixelPlanes(
  pixels: Uint8Array | Uint8ClampedArray,
  order: PixelOrder,
  width: number,
  height: number,
  stride = width * 4,
  memory: PageMemory = heapMemory,
): Planes {
  const luma = memory.samples(width * height);
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const cb = memory.samples(halfWidth * halfHeight);
  const cr = memory.samples(halfWidth * halfHeight);
  const [red, blue] = order === 'rgb' ? [0, 2] : [2, 0];
  let coloured = false;
  // Indices stay inside the arrays, so the casts on reading only tell the compiler what holds.
  for (let y = 0; y < height; y += 2) {
    const rows = y + 1 < height ? 2 : 1;
    for (let x = 0; x < width; x += 2) {
      const columns = x + 1 < width ? 2 : 1;
      let [sumRed, sumGreen, sumBlue] = [0, 0, 0];
      for (let down = 0; down < rows; down++) {
        let at = (y + down) * stride + x * 4;
        let to = (y + down) * width + x;
        for (let across = 0; across < columns; across++, at += 4) {
          const r = pixels[at + red] as number;
          const g = pixels[at + 1] as number;
          const b = pixels[at + blue] as number;
          luma[to++] = (Y_RED * r + Y_GREEN * g + Y_BLUE * b + HALF) >> 16;
          sumRed += r;
          sumGreen += g;
          sumBlue += b;
        }
      }
      const count = rows * columns;
      const at = (y >> 1) * halfWidth + (x >> 1);
      const blueDifference =
        ((CB_RED * sumRed + CB_GREEN * sumGreen + HALF * sumBlue) / count + NEUTRAL) >> 16;
      const redDifference =
        ((HALF * sumRed + CR_GREEN * sumGreen + CR_BLUE * sumBlue) / count + NEUTRAL) >> 16;
      cb[at] = blueDifference > 255 ? 255 : blueDifference;
      cr[at] = redDifference > 255 ? 255 : redDifference;
      coloured ||= Math.abs(blueDifference - 128) > ROUNDING || Math.abs(redDifference - 128) > ROUNDING;
    }
  }
  const plane: Plane = { width, height, data: luma };
  if (!coloured) return { luma: plane };
  const half = { width: halfWidth, height: halfHeight };
  return { luma: plane, chroma: { cb: { ...half, data: cb }, cr: { ...half, data: cr } } };
}
