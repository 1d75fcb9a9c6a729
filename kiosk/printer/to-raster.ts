import type { Raster } from './escpos';

/** Darker than this is black. Text that was scaled down has soft edges: it stays thick enough to read. */
const THRESHOLD = 160;

/**
 * Grey dots as black and white. A threshold, no dither: a slip has words, lines and a code only, and dots around
 * letters make them harder to read. `width` is a multiple of eight; `rgba`: four bytes a dot.
 */
export function toRaster(rgba: Uint8ClampedArray, width: number, lines: number): Raster {
  const lineBytes = width / 8;
  const bits = new Uint8Array(lineBytes * lines);
  for (let dot = 0; dot < width * lines; dot++) {
    if (greyOf(rgba, dot * 4) >= THRESHOLD) continue;
    bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return { lineBytes, lines, bits };
}

/** What is transparent is paper. */
function greyOf(rgba: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4);
  return ((299 * red + 587 * green + 114 * blue) / 1_000) * (alpha / 255) + 255 - alpha;
}
