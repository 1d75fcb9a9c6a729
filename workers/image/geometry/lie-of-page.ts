import { components, type Component } from '../codec/components';
import type { Plane } from '../raster/raster';
import { inkOf } from './ink';
import { drawn, lettersAmong } from './letters';
import { skewOf, type LineSkew } from './skew';
import { uprightOf, type Upright } from './upright';

/** How what is written on a page lies, from a plane of about 100 dpi. */
export interface LieOfPage {
  readonly pieces: readonly Component[];
  readonly skew: LineSkew;
  readonly upright: Upright;
}

/** Skew and direction of the text; skew of rules and frames where there is not enough text. */
export function lieOfPage(luma: Plane, dpi: number): LieOfPage {
  const pieces = components(inkOf(luma));
  const letters = lettersAmong(pieces, luma, dpi);
  const text = skewOf(drawn(letters));
  const skew = text.certainty >= 0.5 ? text : better(text, skewOf(luma));
  return { pieces, skew, upright: uprightOf(letters, dpi, text) };
}

function better(a: LineSkew, b: LineSkew): LineSkew {
  return b.certainty > a.certainty ? b : a;
}
