import type { Planes } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/** Rows that are converted before they are taken out. */
const BAND = 64;

/** Planes as RGBA, the same bytes as `plainPixels` in planes/planes-pixels.ts gives. False, with nothing done, without kernels. */
export function pixelsByKernel({ luma, chroma }: Planes, rgba: Uint8ClampedArray): boolean {
  const kernel = kernels();
  const { width, height } = luma;
  const half = (width + 1) >> 1;
  // Without chroma one neutral row does for all.
  const neutral = new Uint8Array(half).fill(128);
  const colours = chroma ? [chroma.cb.data, chroma.cr.data] : [neutral, neutral];
  const places = kernel && placesOf(kernel, [luma.data, ...colours, BAND * width * 4]);
  if (!kernel || !places) return false;
  const [light, cb, cr, out] = places as [number, number, number, number];
  for (let first = 0; first < height; first += BAND) {
    const rows = Math.min(BAND, height - first);
    for (let row = 0; row < rows; row++) {
      const y = first + row;
      const coloured = chroma ? (y >> 1) * half : 0;
      kernel.pixelRow(light + y * width, cb + coloured, cr + coloured, width, out + row * width * 4);
    }
    rgba.set(bytesAt(kernel, out, rows * width * 4), first * width * 4);
  }
  return true;
}
