import type { Colour, ColourThresholds, Figure } from './figure';

/** What counts until an office sets its own: xanh from 80, vàng from 70, cam from 50, đỏ below. No text names any. */
export const DEFAULT_THRESHOLDS: ColourThresholds = { green: 80, yellow: 70, orange: 50 };

/** The colour of a percentage; none where there is no percentage. A threshold belongs to the better colour. */
export function colourOf(percent: number | undefined, thresholds: ColourThresholds): Colour | undefined {
  if (percent === undefined) return undefined;
  if (percent >= thresholds.green) return 'green';
  if (percent >= thresholds.yellow) return 'yellow';
  return percent >= thresholds.orange ? 'orange' : 'red';
}

/** The colour of a figure; none for the kiosks' share, of which more is not better. */
export function figureColour(
  { id, percent }: Pick<Figure, 'id' | 'percent'>,
  thresholds: ColourThresholds,
): Colour | undefined {
  return id === 'kiosk' ? undefined : colourOf(percent, thresholds);
}

/** Whether each colour can be had: from at most 100 downwards, each lower than the one before, the last above 0. */
export function areThresholds({ green, yellow, orange }: ColourThresholds): boolean {
  return green <= 100 && green > yellow && yellow > orange && orange > 0;
}
