import { enlargeByKernel } from '../kernels/enlarge';
import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Plane, Planes } from '../raster/raster';

/** Below this resolution strokes are too thin for a threshold at their own pixels. */
export const COARSE_DPI = 250;
/** How much coarse pages are enlarged. */
const SCALE = 1.5;

/** A picture of which one pixel more or less of a stroke is no longer much. */
export interface FinePicture {
  readonly picture: Planes;
  readonly dpi: number;
  /** How much larger than the given picture. */
  readonly scale: number;
}

/**
 * The picture with its luma interpolated to one and a half times its size, where it is coarse. At 200 dpi a threshold
 * loses thin strokes that the levels between black and white still tell. Chroma stays as it is. The new luma lies in
 * `memory`.
 */
export function enlarged(picture: Planes, dpi: number, memory: PageMemory = heapMemory): FinePicture {
  if (dpi >= COARSE_DPI) return { picture, dpi, scale: 1 };
  const { luma } = picture;
  const width = Math.round(luma.width * SCALE);
  const height = Math.round(luma.height * SCALE);
  const large = { width, height, data: memory.samples(width * height) };
  if (!enlargeByKernel(luma, large)) enlargedPlainly(luma, large);
  return { picture: { ...picture, luma: large }, dpi: dpi * SCALE, scale: SCALE };
}

/** Draws a plane one and a half times as large. What the kernel is held against, and what stands in for it. */
export function enlargedPlainly(plane: Plane, { width, height, data }: Plane): void {
  const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;
  const rowAt = (y: number): Uint8Array => rows[(y + 3) % 3] as Uint8Array;
  for (let y = -1; y < 1; y++) widened(plane, y, rowAt(y));
  for (let y = 0, from = 0; y < height; y++) {
    // Of each three rows the first lies just above one of the source, the next between two, the last just below one.
    const phase = y % 3;
    const [near, far] =
      phase === 0 ? [from, from - 1] : phase === 1 ? [from, from + 1] : [from + 1, from + 2];
    if (phase > 0) widened(plane, Math.max(near, far), rowAt(Math.max(near, far)));
    blend(rowAt(near), rowAt(far), phase === 1 ? HALF : NEAR, data, y * width);
    if (phase === 2) from += 2;
  }
}

/** Weights in 64ths: of a sample at a sixth of the distance, and half way. */
const NEAR = 53;
const HALF = 32;

function blend(near: Uint8Array, far: Uint8Array, weight: number, out: Uint8Array, to: number): void {
  const rest = 64 - weight;
  for (let x = 0; x < near.length; x++) {
    out[to + x] = ((near[x] as number) * weight + (far[x] as number) * rest + 32) >> 6;
  }
}

/** One row, stretched in the same way; rows beyond the edges are those at the edges. */
function widened({ width, height, data }: Plane, row: number, out: Uint8Array): void {
  const start = Math.max(0, Math.min(height - 1, row)) * width;
  const last = start + width - 1;
  let before = data[start] as number;
  for (let x = 0, at = start; x < out.length; x += 3, at += 2) {
    const a = data[Math.min(last, at)] as number;
    const b = data[Math.min(last, at + 1)] as number;
    const after = data[Math.min(last, at + 2)] as number;
    out[x] = (a * NEAR + before * (64 - NEAR) + 32) >> 6;
    out[x + 1] = (a + b + 1) >> 1;
    out[x + 2] = (b * NEAR + after * (64 - NEAR) + 32) >> 6;
    before = b;
  }
}
