import type { TextLayer } from '../raster/layers';
import type { Bitmap } from '../raster/raster';
import { despeckle } from './despeckle';
import type { FinePicture } from './enlarge';
import { inkColour } from './ink-colour';
import { joinDots } from './join-dots';
import { NO_LAYER, piecesOfInk, type InkPieces } from './pieces-of-ink';
import { sharpenMask } from './sharpen-mask';
import { isSoft } from './soft-print';
import type { MaskSource, TextMasks } from './text-mask';
import { textTones } from './text-tones';

/** Layers of text that a page has, unless coloured writing and the least of print make it four. */
const MOST_LAYERS = 3;
/** Of print itself: black, and what shines through or was written in pencil. */
const LEAST_LAYERS = 2;

/**
 * Layers of text of a page at `dpi` that was enlarged `scale` times: print, darkest first, then coloured writing; and the
 * pixels of ink in black or grey. There is one layer even without ink.
 */
export function textLayers(
  { print, writing }: TextMasks,
  source: MaskSource,
  { dpi, scale }: Pick<FinePicture, 'dpi' | 'scale'>,
): { readonly text: readonly TextLayer[]; readonly inkPixels: number } {
  const piecesOf = (mask: Bitmap): InkPieces => {
    const pieces = piecesOfInk(mask, source.picture.luma, source.grid, source.ground);
    despeckle(mask, pieces, dpi);
    return pieces;
  };
  const coloured = [...writing.values()].map((mask): TextLayer => ({
    mask,
    colour: inkColour(piecesOf(mask), 0, source),
  }));
  const most = Math.max(LEAST_LAYERS, MOST_LAYERS - coloured.length);
  const pieces = piecesOf(print);
  const joined = joinDots(print, pieces, source, dpi);
  if (!joined) {
    const soft = scale > 1 || isSoft(pieces, source);
    if (soft) sharpenMask(print, source);
    const sharp = soft ? piecesOf(print) : pieces;
    return {
      text: [...textTones(print, sharp, source, dpi, most), ...coloured],
      inkPixels: inkPixelsOf(sharp),
    };
  }
  // One tone, that of the dots: between them the ribbon left nothing.
  const colour = inkColour(pieces, 0, source);
  return { text: [{ mask: joined, colour }, ...coloured], inkPixels: inkPixelsOf(piecesOf(joined)) };
}

function inkPixelsOf({ area, layer }: InkPieces): number {
  let sum = 0;
  for (let piece = 0; piece < area.length; piece++) {
    if (layer[piece] !== NO_LAYER) sum += area[piece] as number;
  }
  return sum;
}
