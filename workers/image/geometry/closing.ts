import { closedByKernel } from '../kernels/closing';
import type { Plane } from '../raster/raster';

/** Grey closing by a square of five: the brightest around, then the darkest around of that. Thin dark strokes are gone. */
export function closed(plane: Plane): Uint8Array<ArrayBuffer> {
  return closedByKernel(plane) ?? plainlyClosed(plane);
}

/** The same without a kernel: what that is held against, and what stands in for it. */
export function plainlyClosed({ width, height, data }: Plane): Uint8Array<ArrayBuffer> {
  // The darkest is what is brightest in the negative.
  const bright = spread(data, width, height);
  negate(bright);
  const dark = spread(bright, width, height);
  negate(dark);
  return dark;
}

function negate(data: Uint8Array): void {
  for (let at = 0; at < data.length; at++) data[at] = 255 - (data[at] as number);
}

/** The brightest of five by five pixels. Written out, because a loop of five would be half the time of finding a page. */
function spread(data: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const last = row + width - 1;
    for (let at = row; at <= last; at++) {
      // Indices stay inside the arrays: the casts only say so, and cost nothing.
      const a = data[at - 2 < row ? row : at - 2] as number;
      const b = data[at - 1 < row ? row : at - 1] as number;
      const c = data[at] as number;
      const d = data[at + 1 > last ? last : at + 1] as number;
      const e = data[at + 2 > last ? last : at + 2] as number;
      const left = a > b ? a : b;
      const right = d > e ? d : e;
      const side = left > right ? left : right;
      across[at] = side > c ? side : c;
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const [above2, above] = [Math.max(0, y - 2) * width - row, Math.max(0, y - 1) * width - row];
    const [below, below2] = [
      Math.min(height - 1, y + 1) * width - row,
      Math.min(height - 1, y + 2) * width - row,
    ];
    for (let at = row; at < row + width; at++) {
      const a = across[at + above2] as number;
      const b = across[at + above] as number;
      const c = across[at] as number;
      const d = across[at + below] as number;
      const e = across[at + below2] as number;
      const up = a > b ? a : b;
      const down = d > e ? d : e;
      const end = up > down ? up : down;
      out[at] = end > c ? end : c;
    }
  }
  return out;
}
