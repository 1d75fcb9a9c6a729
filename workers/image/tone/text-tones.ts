import { pageBitmap } from '../kernels/page-bitmap';
import type { TextLayer } from '../raster/layers';
import type { Bitmap } from '../raster/raster';
import { inkColour, type ColourSource } from './ink-colour';
import { clearRun, drawRun, NO_LAYER, type InkPieces } from './pieces-of-ink';

/** Steps in which tones are counted. */
const STEPS = 50;
/** Tones nearer than this, as shares of the paper's brightness, are one ink unevenly printed. */
const APART = 0.16;
/** A tone of its own has at least this share of the ink, and this many pixels at 300 dpi: a word or two. */
const LEAST_SHARE = 0.004;
const LEAST_PIXELS = 1500;

/** Pixels at 300 dpi up to which a piece is a dot whose tone tells of its size: a line of dots is no second ink. */
const DOT = 12;

/**
 * Splits a mask into one to `most` layers by tone: black print, grey print, pencil. Pieces stay whole. Darkest first;
 * the mask is used up.
 */
export function textTones(
  mask: Bitmap,
  pieces: InkPieces,
  source: ColourSource,
  dpi: number,
  most: number,
): TextLayer[] {
  const limits = tonesOf(pieces, dpi, most);
  const masks = limits.map((_, layer) => (layer === 0 ? mask : pageBitmap(mask.width, mask.height)));
  const { tone, layer } = pieces;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (layer[piece] === NO_LAYER) continue;
    layer[piece] = firstAbove(limits, tone[piece] as number);
  }
  if (masks.length > 1) moveRuns(pieces, masks);
  return masks.map((own, index) => ({ mask: own, colour: inkColour(pieces, index, source) }));
}

function firstAbove(limits: readonly number[], tone: number): number {
  for (let at = 0; at < limits.length; at++) if (tone < (limits[at] as number)) return at;
  return -1;
}

/** Moves what is not of the first layer into a mask of its own. */
function moveRuns(pieces: InkPieces, masks: readonly Bitmap[]): void {
  const [first] = masks;
  for (let run = 0; run < pieces.pieceOf.length; run++) {
    const own = masks[pieces.layer[pieces.pieceOf[run] as number] as number];
    if (!first || !own || own === first) continue;
    clearRun(first, pieces, run);
    drawRun(own, pieces, run);
  }
}

/** Upper limits of the tones, ascending; the last is infinite. */
function tonesOf({ count, tone, area, layer }: InkPieces, dpi: number, most: number): number[] {
  const counts = new Float64Array(STEPS + 1);
  const dot = DOT * (dpi / 300) ** 2;
  for (let piece = 0; piece < count; piece++) {
    if (layer[piece] === NO_LAYER || (area[piece] as number) <= dot) continue;
    const step = Math.min(STEPS, Math.floor((tone[piece] as number) * STEPS));
    counts[step] = (counts[step] as number) + (area[piece] as number);
  }
  let ink = 0;
  for (const count of counts) ink += count;
  const least = Math.max(ink * LEAST_SHARE, LEAST_PIXELS * (dpi / 300) ** 2);
  let ranges: [number, number][] = [[0, STEPS + 1]];
  while (ranges.length < most) {
    const splits = ranges.map(([from, to]) => split(counts, from, to, least));
    const best = splits.reduce((a, b, index) => (b.gain > (splits[a]?.gain ?? 0) ? index : a), 0);
    const { gain, at } = splits[best] ?? { gain: 0, at: 0 };
    if (gain === 0) break;
    ranges = ranges.flatMap(([from, to], index): [number, number][] =>
      index === best
        ? [
            [from, at],
            [at, to],
          ]
        : [[from, to]],
    );
  }
  return ranges.map(([, to], index) => (index === ranges.length - 1 ? Infinity : to / STEPS));
}

/** Where a range of tones falls apart best (Otsu 1979), and how much that brings; 0 where it is one tone. */
function split(counts: Float64Array, from: number, to: number, least: number): { gain: number; at: number } {
  let best = { gain: 0, at: from };
  const [all, moment] = sumsOf(counts, from, to);
  let [low, lowMoment] = [0, 0];
  for (let at = from + 1; at < to; at++) {
    low += counts[at - 1] as number;
    lowMoment += (counts[at - 1] as number) * (at - 0.5);
    const high = all - low;
    if (low < least || high < least) continue;
    const distance = (moment - lowMoment) / high - lowMoment / low;
    const gain = low * high * distance * distance;
    if (distance / STEPS >= APART && gain > best.gain) best = { gain, at };
  }
  return best;
}

function sumsOf(counts: Float64Array, from: number, to: number): [number, number] {
  let [all, moment] = [0, 0];
  for (let at = from; at < to; at++) {
    all += counts[at] as number;
    moment += (counts[at] as number) * (at + 0.5);
  }
  return [all, moment];
}
