import { AMPLITUDES, WIDTHS, WIDTHS_A_PIXEL, type EdgeCounts, type StrokeEdges } from './stroke-edges';

/** Levels of luma in a class of swings. */
export const LEVELS = 256 / AMPLITUDES;
/** Swings of luma below this are not looked at. */
const TEXTURE = 16;
/** The share of edges, sharpest first, that tells what the optics can do; the others are soft by their nature. */
const SHARPEST = 0.3;
/** A swing of luma of less says nothing about sharpness. */
const WEAKEST = 32;

/** Edges of a tile whose swing is in class `from` or above. */
export function edgesIn({ amplitudes }: EdgeCounts, tile: number, from = TEXTURE / LEVELS): number {
  let sum = 0;
  for (let at = tile * AMPLITUDES + from; at < (tile + 1) * AMPLITUDES; at++) sum += amplitudes[at] as number;
  return sum;
}

/** How many edges a page has, and what its sharpest third stays under in width, in pixels. */
export function allEdges({ alongRows, alongColumns }: Pick<StrokeEdges, 'alongRows' | 'alongColumns'>): {
  readonly total: number;
  readonly width: number;
} {
  const widths = new Uint32Array(WIDTHS);
  let total = 0;
  for (const counts of [alongRows.widths, alongColumns.widths]) {
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at] as number;
      if (count === 0 || Math.floor(at / WIDTHS) % AMPLITUDES < TEXTURE / LEVELS) continue;
      widths[at % WIDTHS] = (widths[at % WIDTHS] as number) + count;
      total += count;
    }
  }
  return { total, width: quantile(widths, SHARPEST) / WIDTHS_A_PIXEL };
}

/**
 * Width in pixels that the sharpest third of a tile's strong edges stays under; weak ones are noise, texture and
 * shine-through. Undefined where there are fewer than `least`.
 */
export function sharpestOf(counts: EdgeCounts, tile: number, least: number): number | undefined {
  const first = tile * AMPLITUDES;
  const amplitudes = counts.amplitudes.subarray(first, first + AMPLITUDES);
  const strong = Math.max(WEAKEST / LEVELS, Math.round(quantile(amplitudes, 0.9) * 0.5));
  let total = 0;
  for (let amplitude = strong; amplitude < AMPLITUDES; amplitude++) total += amplitudes[amplitude] as number;
  if (total < least) return undefined;
  const widths = new Uint32Array(WIDTHS);
  for (let amplitude = strong; amplitude < AMPLITUDES; amplitude++) {
    if (amplitudes[amplitude] === 0) continue;
    const from = (first + amplitude) * WIDTHS;
    for (let width = 0; width < WIDTHS; width++) {
      widths[width] = (widths[width] as number) + (counts.widths[from + width] as number);
    }
  }
  return quantile(widths, SHARPEST) / WIDTHS_A_PIXEL;
}

/** The first class that this share of all counts is at or below. */
export function quantile(counts: Uint32Array | Uint16Array, share: number): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at] as number;
  let seen = 0;
  for (let at = 0; at < counts.length; at++) {
    seen += counts[at] as number;
    if (seen >= total * share) return at;
  }
  return 0;
}
