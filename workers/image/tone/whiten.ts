import { whitenByKernel, type Samples, type Whitening } from '../kernels/whiten';
import type { Colour } from '../raster/raster';
import type { PaperLevel } from './paper-level';

/** What is lighter than this in all channels turns to paper little by little, and is paper from the second figure on. */
const NEARLY_PAPER = 230;
const PAPER = 245;

/** Luma and chroma (less 128) of a colour. */
export interface Tone {
  readonly y: number;
  readonly cb: number;
  readonly cr: number;
}

/** Samples of a part of the page: `left` and `top` are the block of the first, `step` the blocks from one to the next. */
export interface Part extends Samples {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly step: readonly [across: number, down: number];
  /** Brightness of bare paper at each sample. */
  readonly light: Uint8Array;
}

/**
 * Samples on the delivered paper: each channel is divided by that of the bare paper at the place. The ink keeps its
 * colour, the paper loses shadow and age.
 */
export function whitened(part: Part, { tint }: PaperLevel, delivered: Colour): Samples {
  const { width, height, luma, cb, cr, light, left, top, step } = part;
  // Vectors read up to three columns too far.
  const byColumn = new Float32Array(2 * (width + 4));
  const byRow = new Float32Array(2 * height);
  for (let x = 0; x < width; x++) {
    byColumn[2 * x] = tint.cb[1] * (left + step[0] * x);
    byColumn[2 * x + 1] = tint.cr[1] * (left + step[0] * x);
  }
  for (let y = 0; y < height; y++) {
    byRow[2 * y] = tint.cb[0] + tint.cb[2] * (top + step[1] * y);
    byRow[2 * y + 1] = tint.cr[0] + tint.cr[2] * (top + step[1] * y);
  }
  const whitening: Whitening = {
    ...{ width, height, luma, cb, cr, light, byColumn, byRow },
    delivered: [delivered[0] / 255, delivered[1] / 255, delivered[2] / 255],
    nearlyPaper: NEARLY_PAPER,
    paper: PAPER,
  };
  return whitenByKernel(whitening) ?? whitenedOf(whitening);
}

/** What the kernel is held against, and what stands in for it. */
export function whitenedOf(whitening: Whitening): Samples {
  const { width, height, light, byColumn, byRow, delivered, nearlyPaper, paper } = whitening;
  const size = width * height;
  const out = { luma: new Uint8Array(size), cb: new Uint8Array(size), cr: new Uint8Array(size) };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const luma = whitening.luma[at] as number;
      const cb = (whitening.cb[at] as number) - 128;
      const cr = (whitening.cr[at] as number) - 128;
      const level = light[at] as number;
      const paperCb = (byRow[2 * y] as number) + (byColumn[2 * x] as number);
      const paperCr = (byRow[2 * y + 1] as number) + (byColumn[2 * x + 1] as number);
      const red = ofPaper(luma + 1.402 * cr, level + 1.402 * paperCr);
      const green = ofPaper(
        luma - 0.344136 * cb - 0.714136 * cr,
        level - 0.344136 * paperCb - 0.714136 * paperCr,
      );
      const blue = ofPaper(luma + 1.772 * cb, level + 1.772 * paperCb);
      const least = Math.min(red, green, blue);
      const share = Math.max(0, Math.min(1, (least - nearlyPaper) / (paper - nearlyPaper)));
      const r = clamped(red + (255 - red) * share) * delivered[0];
      const g = clamped(green + (255 - green) * share) * delivered[1];
      const b = clamped(blue + (255 - blue) * share) * delivered[2];
      const found = 0.299 * r + 0.587 * g + 0.114 * b;
      out.luma[at] = found + 0.5;
      out.cb[at] = clamped((b - found) / 1.772 + 128.5);
      out.cr[at] = clamped((r - found) / 1.402 + 128.5);
    }
  }
  return out;
}

/** Luma and chroma (less 128) of a colour. */
export function toneOf([red, green, blue]: Colour): Tone {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  return { y, cb: (blue - y) / 1.772, cr: (red - y) / 1.402 };
}

function ofPaper(channel: number, paper: number): number {
  return (255 * channel) / Math.max(1, paper);
}

function clamped(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
