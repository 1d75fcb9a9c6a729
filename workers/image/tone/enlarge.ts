import type { Plane, Planes } from '../raster/raster';

/** Below this resolution strokes are too thin for a threshold at their own pixels. */
const COARSE_DPI = 250;
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
 * loses thin strokes that the levels between black and white still tell. Chroma stays as it is.
 */
export function enlarged(picture: Planes, dpi: number): FinePicture {
  if (dpi >= COARSE_DPI) return { picture, dpi, scale: 1 };
  return { picture: { ...picture, luma: enlargedPlane(picture.luma) }, dpi: dpi * SCALE, scale: SCALE };
}

function enlargedPlane(plane: Plane): Plane {
  const width = Math.round(plane.width * SCALE);
  const height = Math.round(plane.height * SCALE);
  const data = new Uint8Array(width * height);
  const lines = [new Int16Array(width), new Int16Array(width)] as const;
  let [upper, lower] = lines;
  let at = -2;
  for (let y = 0; y < height; y++) {
    const from = (y + 0.5) / SCALE - 0.5;
    const row = Math.floor(from);
    // Weights in 256ths; of the three rows that come from two, the middle one lies between them.
    const weight = Math.round((from - row) * 256);
    while (at < row) {
      at++;
      [upper, lower] = [lower, upper];
      widened(plane, Math.min(plane.height - 1, at + 1), lower);
    }
    for (let x = 0, to = y * width; x < width; x++, to++) {
      const high = upper[x] as number;
      const value = (high * 256 + ((lower[x] as number) - high) * weight + 128) >> 8;
      data[to] = value;
    }
  }
  return { width, height, data };
}

/** One row, stretched. */
function widened({ width, data }: Plane, row: number, out: Int16Array): void {
  const start = row * width;
  const last = start + width - 1;
  for (let x = 0; x < out.length; x++) {
    const from = (x + 0.5) / SCALE - 0.5;
    const left = Math.floor(from);
    const weight = Math.round((from - left) * 256);
    const a = data[Math.max(start, start + left)] as number;
    const b = data[Math.min(last, start + left + 1)] as number;
    out[x] = (a * 256 + (b - a) * weight + 128) >> 8;
  }
}
