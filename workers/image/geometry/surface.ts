import { newPlane, type Plane, type Planes } from '../raster/raster';
import { closed } from './closing';
import { reduceBy } from './reduce-by';

/** A small copy of a picture for finding the page: what lies there, without what is written on it. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the surface. */
  readonly factor: number;
  /** Brightness and both colours, text closed over. */
  readonly channels: readonly [Uint8Array, Uint8Array, Uint8Array];
  /** Brightness as it is, with text. */
  readonly raw: Uint8Array;
}

/** A brightness plane that somebody has reduced already: saves reading the picture again. */
export interface Reduced {
  readonly luma: Plane;
  readonly factor: number;
}

/** About the longest side of a surface in pixels. Strokes of up to four are closed over: 2 mm on A4. */
const USUAL = 600;
/** `reduced` is used where it fits. Undefined for pictures too small to show a page and something around it. */
export function surfaceOf({ luma, chroma }: Planes, reduced?: Reduced): Surface | undefined {
  // Even, for the chroma, and a multiple of what there is.
  const unit = reduced ? (reduced.factor % 2 === 0 ? reduced.factor : reduced.factor * 2) : 2;
  const factor = Math.max(1, Math.round(Math.max(luma.width, luma.height) / USUAL / unit)) * unit;
  const half = factor / 2;
  const small = reduced ? reduceBy(reduced.luma, factor / reduced.factor) : reduceBy(luma, factor);
  const { width, height } = small;
  if (Math.min(width, height) < 60) return undefined;
  const colour = (plane: Plane | undefined): Uint8Array =>
    plane ? cropped(reduceBy(plane, half), width, height) : new Uint8Array(width * height).fill(128);
  return {
    width,
    height,
    factor,
    channels: [closed(small), colour(chroma?.cb), colour(chroma?.cr)],
    raw: small.data,
  };
}

function cropped(plane: Plane, width: number, height: number): Uint8Array {
  if (plane.width === width && plane.height === height) return plane.data;
  const out = newPlane(width, height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(y, plane.height - 1) * plane.width;
    for (let x = 0; x < width; x++)
      out.data[y * width + x] = plane.data[row + Math.min(x, plane.width - 1)] as number;
  }
  return out.data;
}
