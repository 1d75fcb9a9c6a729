import type { Plane } from '../raster/raster';

/** Paints a page run by run, from left to right and from top to bottom; a run may smear the samples right of it. */
export interface RunPainter {
  /** The page so far; whoever sees a run leave the plane writes it here. */
  readonly out: Uint8Array;
  /**
   * `count` samples from `at`, along a straight line through the plane that stays a sample away from its right and
   * lower edge. Place and step are whole numbers, 1/65536 of a pixel.
   */
  paint(at: number, count: number, x: number, y: number, stepX: number, stepY: number): void;
  /** Puts the painted page where it was wanted; nothing is painted afterwards. */
  finish(): void;
}

/** Paints pixel by pixel: what the kernel is held against, and what stands in for it. */
export function plainPainter({ width, data }: Plane, out: Uint8Array): RunPainter {
  return {
    out,
    paint: (at, count, x, y, stepX, stepY) => paintRun(data, width, out, at, at + count, x, y, stepX, stepY),
    finish: () => undefined,
  };
}

// The hottest loop: the painter's callers checked the indices; the casts on reading only say so, and cost nothing.
function paintRun(
  data: Uint8Array,
  width: number,
  out: Uint8Array,
  first: number,
  end: number,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
): void {
  let sx = x | 0;
  let sy = y | 0;
  for (let at = first; at < end; at++) {
    const i = (sy >> 16) * width + (sx >> 16);
    const fx = (sx >> 8) & 255;
    const fy = (sy >> 8) & 255;
    const a = data[i] as number;
    const c = data[i + width] as number;
    const upper = (a << 8) + ((data[i + 1] as number) - a) * fx;
    const lower = (c << 8) + ((data[i + width + 1] as number) - c) * fx;
    out[at] = ((upper << 8) + (lower - upper) * fy + 32768) >> 16;
    sx = (sx + stepX) | 0;
    sy = (sy + stepY) | 0;
  }
}
