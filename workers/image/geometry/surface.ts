import { newPlane, type Plane, type Planes } from '../raster/raster';
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

/** Grey closing by a square: the brightest around, then the darkest around of that. */
function closed({ width, height, data }: Plane): Uint8Array {
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
function spread(data: Uint8Array, width: number, height: number): Uint8Array {
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
