import { meansByKernel } from '../kernels/reduce';
import type { Plane } from '../raster/raster';

/** Samples of the page along each side of one sample of the quarter. */
export const QUARTER = 4;

// Indices below stay inside the planes, so the cast on reading only tells the compiler what holds.

/** A quarter as wide and as high (rounded down, at least one sample), each sample the mean of sixteen. */
export function quarterPlane({ width, height, data }: Plane): Plane {
  const small = { width: Math.floor(width / QUARTER), height: Math.floor(height / QUARTER) };
  if (small.width === 0 || small.height === 0) return { width: 1, height: 1, data: meanOf(data) };
  const plane = { width, height, data };
  return {
    ...small,
    data: meansByKernel(plane, QUARTER, small.width, small.height) ?? plainQuarter(plane, small),
  };
}

/** Four samples are read and added at a time, as bytes of one word. */
function plainQuarter({ width, data }: Plane, small: Pick<Plane, 'width' | 'height'>): Plane['data'] {
  const out = new Uint8Array(small.width * small.height);
  const words = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let y = 0, at = 0; y < small.height; y++) {
    let from = y * QUARTER * width;
    for (let x = 0; x < small.width; x++, from += QUARTER) {
      const a = words.getUint32(from, true);
      const b = words.getUint32(from + width, true);
      const c = words.getUint32(from + 2 * width, true);
      const d = words.getUint32(from + 3 * width, true);
      const even = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const odd =
        ((a >>> 8) & 0xff00ff) + ((b >>> 8) & 0xff00ff) + ((c >>> 8) & 0xff00ff) + ((d >>> 8) & 0xff00ff);
      const pairs = even + odd;
      out[at++] = ((pairs & 0xffff) + (pairs >>> 16) + 8) >> 4;
    }
  }
  return out;
}

function meanOf(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let sum = 0;
  for (const value of data) sum += value;
  return Uint8Array.of(Math.round(sum / Math.max(1, data.length)));
}
