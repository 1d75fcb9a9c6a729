import type { Samples } from '../kernels/whiten';
import { newPlane, type Plane, type Planes } from '../raster/raster';

/** Weight of paper against 255 of full ink where four pixels share one chroma: thin strokes would fade else. */
const LEAST_WEIGHT = 12;
const MOST_WEIGHT = 243;

/** Luma and chroma of the delivered paper. */
export type Bare = readonly [luma: number, cb: number, cr: number];

/** One chroma for four pixels: that of the coloured ink among them rather than of black print and paper beside it. */
export function sharedChroma(
  samples: Samples,
  { width, height }: Plane,
  bare: Bare,
): NonNullable<Planes['chroma']> {
  const weights = colourWeights(samples, bare);
  return {
    cb: weightedHalf(samples.cb, weights, width, height),
    cr: weightedHalf(samples.cr, weights, width, height),
  };
}

function weightedHalf(chroma: Uint8Array, weights: Uint8Array, width: number, height: number): Plane {
  const out = newPlane((width + 1) >> 1, (height + 1) >> 1);
  const { data } = out;
  for (let y = 0, to = 0; y < out.height; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < width; x += 2, to++) {
      const aside = x + 1 < width ? 1 : 0;
      const a = upper + x;
      const c = lower + x;
      const wa = weights[a] as number;
      const wb = weights[a + aside] as number;
      const wc = weights[c] as number;
      const wd = weights[c + aside] as number;
      const upperSum = (chroma[a] as number) * wa + (chroma[a + aside] as number) * wb;
      const lowerSum = (chroma[c] as number) * wc + (chroma[c + aside] as number) * wd;
      data[to] = (upperSum + lowerSum) / (wa + wb + wc + wd) + 0.5;
    }
  }
  return out;
}

/** How much of each pixel's colour is ink: the darker and the more coloured, the more. */
function colourWeights({ luma, cb, cr }: Samples, [bareLuma, bareCb, bareCr]: Bare): Uint8Array {
  const weights = new Uint8Array(luma.length);
  for (let at = 0; at < weights.length; at++) {
    const dark = Math.max(0, bareLuma - (luma[at] as number));
    const colour = Math.abs((cb[at] as number) - bareCb) + Math.abs((cr[at] as number) - bareCr);
    weights[at] = LEAST_WEIGHT + Math.min(dark, 3 * colour, MOST_WEIGHT);
  }
  return weights;
}
