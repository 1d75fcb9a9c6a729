import { pixelsByKernel } from '../kernels/pixels';
import type { Planes } from '../raster/raster';

/** Shares of a chroma difference in 1/32768: 0.402 and 0.772 beside a whole, 0.344136 and 0.714136 (BT.601, JFIF). */
const [RED, BLUE, GREEN_OF_BLUE, GREEN_OF_RED] = [13_173, 25_297, 11_277, 23_401];

/** Planes as RGBA; each chroma sample stands for its four pixels. */
export function planesPixels(planes: Planes): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = planes.luma;
  const rgba = new Uint8ClampedArray(width * height * 4);
  if (!pixelsByKernel(planes, rgba)) plainPixels(planes, rgba);
  return rgba;
}

/** What the kernel is held against, and what stands in for it: whole numbers with seven fractional bits. */
export function plainPixels({ luma, chroma }: Planes, rgba: Uint8ClampedArray): void {
  const { width, height, data } = luma;
  const half = (width + 1) >> 1;
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y >> 1) * half;
    for (let x = 0; x < width; x++, at += 4) {
      const light = ((data[y * width + x] ?? 0) << 7) + 64;
      const blue = ((chroma?.cb.data[row + (x >> 1)] ?? 128) - 128) << 7;
      const red = ((chroma?.cr.data[row + (x >> 1)] ?? 128) - 128) << 7;
      rgba[at] = (light + red + share(red, RED)) >> 7;
      rgba[at + 1] = (light - share(blue, GREEN_OF_BLUE) - share(red, GREEN_OF_RED)) >> 7;
      rgba[at + 2] = (light + blue + share(blue, BLUE)) >> 7;
      rgba[at + 3] = 255;
    }
  }
}

function share(difference: number, of: number): number {
  return (Math.imul(difference, of) + 16_384) >> 15;
}
