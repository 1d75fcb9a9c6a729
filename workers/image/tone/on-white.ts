import type { Colour } from '../raster/raster';

/** Red, green and blue of luma and chroma (less 128), full range, BT.601. */
export function onWhite(luma: number, cb: number, cr: number): Colour {
  return [byte(luma + 1.402 * cr), byte(luma - 0.344136 * cb - 0.714136 * cr), byte(luma + 1.772 * cb)];
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
