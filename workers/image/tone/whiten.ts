import type { Colour } from '../raster/raster';
import type { PaperLevel } from './paper-level';
import { onSlope } from './slope';

/** What is lighter than this in all channels turns to paper little by little, and is paper from the second figure on. */
const NEARLY_PAPER = 230;
const PAPER = 245;

/** Luma and chroma (less 128) of a pixel. */
export interface Tone {
  y: number;
  cb: number;
  cr: number;
}

/**
 * Brings a tone to the delivered paper: each channel is divided by that of the bare paper at the place, given by its
 * brightness and its block. The ink keeps its colour, the paper loses shadow and age. Writes into `tone`.
 */
export function whiten(
  tone: Tone,
  light: number,
  column: number,
  row: number,
  { tint }: PaperLevel,
  delivered: Colour,
): void {
  const paperCb = onSlope(tint.cb, column, row);
  const paperCr = onSlope(tint.cr, column, row);
  const red = (255 * (tone.y + 1.402 * tone.cr)) / (light + 1.402 * paperCr);
  const green =
    (255 * (tone.y - 0.344136 * tone.cb - 0.714136 * tone.cr)) /
    (light - 0.344136 * paperCb - 0.714136 * paperCr);
  const blue = (255 * (tone.y + 1.772 * tone.cb)) / (light + 1.772 * paperCb);
  const least = Math.min(red, green, blue);
  const share = Math.max(0, Math.min(1, (least - NEARLY_PAPER) / (PAPER - NEARLY_PAPER)));
  const r = (clamped(red + (255 - red) * share) * delivered[0]) / 255;
  const g = (clamped(green + (255 - green) * share) * delivered[1]) / 255;
  const b = (clamped(blue + (255 - blue) * share) * delivered[2]) / 255;
  tone.y = 0.299 * r + 0.587 * g + 0.114 * b;
  tone.cb = (b - tone.y) / 1.772;
  tone.cr = (r - tone.y) / 1.402;
}

/** Luma and chroma (less 128) of a colour. */
export function toneOf([red, green, blue]: Colour): Tone {
  const y = 0.299 * red + 0.587 * green + 0.114 * blue;
  return { y, cb: (blue - y) / 1.772, cr: (red - y) / 1.402 };
}

function clamped(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
