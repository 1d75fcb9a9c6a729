import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Plane } from '../raster/raster';

// Indices below stay inside the plane, so the cast on reading only tells the compiler what holds.

/** Half as wide (rounded up), each sample the mean of two neighbours. */
export function halveAcross({ width, height, data }: Plane, memory: PageMemory = heapMemory): Plane {
  const half = (width + 1) >> 1;
  const out = memory.samples(half * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * width;
    const last = row + width - 1;
    for (let x = row; x <= last; x += 2) {
      const next = x < last ? x + 1 : last;
      out[at++] = ((data[x] as number) + (data[next] as number) + 1) >> 1;
    }
  }
  return { width: half, height, data: out };
}

/** Half as high (rounded up), each sample the mean of two neighbours. */
export function halveDown({ width, height, data }: Plane, memory: PageMemory = heapMemory): Plane {
  const half = (height + 1) >> 1;
  const out = memory.samples(width * half);
  for (let y = 0, at = 0; y < half; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < width; x++) {
      out[at++] = ((data[upper + x] as number) + (data[lower + x] as number) + 1) >> 1;
    }
  }
  return { width, height: half, data: out };
}
