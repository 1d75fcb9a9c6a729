import { coarsePlanes } from './planes/coarse-planes';
import { planesPixels } from './planes/planes-pixels';
import type { Planes } from './raster/raster';

/** Chroma, 0–255, that JPEG noise and sensor noise stay below once a page is scaled down. */
const NOISE = 22;
/** Share of pixels that have to be above it: a stamp's rim on an A4 sheet is about one in a thousand. */
const SHARE = 0.0005;
/** Longest side of the sample that is looked at, in pixels. */
const SAMPLE_EDGE = 640;

/**
 * Whether a picture (RGBA, scaled down to some hundred pixels) has colour beyond noise. The paper's own tint does not
 * count: a grey copy on yellowish paper has no colour, a red seal or a blue pen stroke has.
 */
export function hasColour(rgba: Uint8ClampedArray): boolean {
  const [tintRed, tintBlue] = paperTint(rgba);
  const needed = Math.max(4, (rgba.length / 4) * SHARE);
  let coloured = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const green = rgba[i + 1] ?? 0;
    // Dark places carry less of the paper's tint.
    const light = green / 255;
    const a = Math.abs((rgba[i] ?? 0) - green - tintRed * light);
    const b = Math.abs((rgba[i + 2] ?? 0) - green - tintBlue * light);
    if ((a > NOISE || b > NOISE) && ++coloured >= needed) return true;
  }
  return false;
}

/** The same for planes of any size. */
export function planesHaveColour(planes: Planes): boolean {
  return planes.chroma !== undefined && hasColour(planesPixels(coarsePlanes(planes, SAMPLE_EDGE)));
}

/** Median difference of red and blue to green: most of a page is paper. Strong tints are colour, not paper. */
function paperTint(rgba: Uint8ClampedArray): readonly [red: number, blue: number] {
  const MOST = 40;
  const red = new Uint32Array(511);
  const blue = new Uint32Array(511);
  for (let i = 0; i < rgba.length; i += 4) {
    const green = rgba[i + 1] ?? 0;
    const r = (rgba[i] ?? 0) - green + 255;
    const b = (rgba[i + 2] ?? 0) - green + 255;
    red[r] = (red[r] ?? 0) + 1;
    blue[b] = (blue[b] ?? 0) + 1;
  }
  const tints = [median(red, rgba.length / 4), median(blue, rgba.length / 4)] as const;
  return tints.every((tint) => Math.abs(tint) <= MOST) ? tints : [0, 0];
}

function median(histogram: Uint32Array, total: number): number {
  let seen = 0;
  const middle = histogram.findIndex((count) => (seen += count) * 2 >= total);
  return middle - 255;
}
