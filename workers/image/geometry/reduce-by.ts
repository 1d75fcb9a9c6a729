import { meansByKernel } from '../kernels/reduce';
import type { Plane } from '../raster/raster';

/**
 * A copy smaller by a whole factor, each sample the mean of its square. What is left over at the right and the lower
 * edge is dropped, so that a place in the copy times the factor is exactly the place in the plane.
 */
export function reduceBy({ width, height, data }: Plane, factor: number): Plane {
  if (factor <= 1) return { width, height, data };
  const [w, h] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))];
  const plane = { width, height, data };
  return { width: w, height: h, data: meansByKernel(plane, factor, w, h) ?? meansOf(plane, factor, w, h) };
}

/** `w` × `h` means of `factor` × `factor` samples: what the kernel is held against, and what stands in for it. */
export function meansOf(
  { width, height, data }: Plane,
  factor: number,
  w: number,
  h: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(w * h);
  // A plane narrower than the factor has one column, of all that it has.
  if (w * factor > width || h * factor > height)
    meanOfMany(data, width, out, w, h, Math.min(factor, width), Math.min(factor, height));
  else if (factor === 2) meanOf4(data, width, out, w, h);
  else if (factor === 3) meanOf9(data, width, out, w, h);
  else meanOfMany(data, width, out, w, h, factor, factor);
  return out;
}

// Indices stay inside the arrays: the casts on reading only say so, and cost nothing. The two small factors are
// written out because that halves their time.

function meanOf4(data: Uint8Array, width: number, out: Uint8Array, w: number, h: number): void {
  for (let y = 0, to = 0; y < h; y++) {
    let a = y * 2 * width;
    let b = a + width;
    for (const end = to + w; to < end; to++, a += 2, b += 2) {
      const upper = (data[a] as number) + (data[a + 1] as number);
      out[to] = (upper + (data[b] as number) + (data[b + 1] as number) + 2) >> 2;
    }
  }
}

function meanOf9(data: Uint8Array, width: number, out: Uint8Array, w: number, h: number): void {
  for (let y = 0, to = 0; y < h; y++) {
    let a = y * 3 * width;
    let b = a + width;
    let c = b + width;
    for (const end = to + w; to < end; to++, a += 3, b += 3, c += 3) {
      const first = (data[a] as number) + (data[a + 1] as number) + (data[a + 2] as number);
      const second = (data[b] as number) + (data[b + 1] as number) + (data[b + 2] as number);
      const third = (data[c] as number) + (data[c + 1] as number) + (data[c + 2] as number);
      out[to] = ((first + second + third) * 7282 + 32768) >> 16;
    }
  }
}

function meanOfMany(
  data: Uint8Array,
  width: number,
  out: Uint8Array,
  w: number,
  h: number,
  across: number,
  down: number,
): void {
  const count = across * down;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = count >> 1;
      let row = y * down * width + x * across;
      for (let i = 0; i < down; i++, row += width) {
        const end = row + across;
        for (let at = row; at < end; at++) sum += data[at] as number;
      }
      out[y * w + x] = sum / count;
    }
  }
}
