import type { TextLayer } from '../raster/layers';
import { newBitmap, type Bitmap, type Colour, type Planes } from '../raster/raster';
import { clear } from './despeckle';
import { BLOCK, type Grid } from './grid';
import type { PaperLevel } from './paper-level';
import type { InkPiece } from './pieces-of-ink';
import { onSlope } from './slope';
import { onWhite } from './on-white';

/** Steps in which tones are counted. */
const STEPS = 50;
/** Tones nearer than this, as shares of the paper's brightness, are one ink unevenly printed. */
const APART = 0.16;
/** A tone of its own has at least this share of the ink, and this many pixels at 300 dpi: a word or two. */
const LEAST_SHARE = 0.004;
const LEAST_PIXELS = 1500;
/** Most pixels that are looked at for a colour. */
const SAMPLES = 1500;
/** Chroma below which ink is taken for grey. */
const GREY = 7;

/** What a colour is taken from. */
export interface ColourSource {
  readonly picture: Planes;
  readonly grid: Grid;
  readonly paper: PaperLevel;
}

/**
 * Splits a mask into one to `most` layers by tone: black print, grey print, pencil. Pieces stay whole. Darkest first;
 * the mask is used up.
 */
export function textTones(
  mask: Bitmap,
  pieces: readonly InkPiece[],
  source: ColourSource,
  dpi: number,
  most: number,
): TextLayer[] {
  const limits = tonesOf(pieces, dpi, most);
  const groups = limits.map((limit, index) =>
    pieces.filter(({ tone }) => tone < limit && tone >= (limits[index - 1] ?? -Infinity)),
  );
  return groups.map((group, index) => ({
    mask: index === 0 ? mask : moved(mask, group),
    colour: inkColour(group, source),
  }));
}

/** The colour of ink as it would be on white paper: the median of the middles of its strokes. Black where there is none. */
export function inkColour(pieces: readonly InkPiece[], { picture, grid, paper }: ColourSource): Colour {
  const { luma, chroma } = picture;
  const runCount = pieces.reduce((sum, { runs }) => sum + runs.length / 3, 0);
  const step = Math.max(1, Math.floor(runCount / SAMPLES));
  const samples: Sample[] = [];
  let next = 0;
  for (const { runs } of pieces) {
    for (; next < runs.length / 3; next += step) {
      const x = ((runs[3 * next + 1] as number) + (runs[3 * next + 2] as number)) >> 1;
      samples.push(sampleAt(x, runs[3 * next] as number));
    }
    next -= runs.length / 3;
  }
  if (samples.length === 0) return [0, 0, 0];
  // The darker half: the rest are rims.
  const core = samples.sort((a, b) => a.light - b.light).slice(0, (samples.length + 1) >> 1);
  const cb = medianOf(core.map((each) => each.cb));
  const cr = medianOf(core.map((each) => each.cr));
  const light = Math.min(1, medianOf(core.map((each) => each.light))) * 255;
  const grey = Math.hypot(cb, cr) < GREY;
  return onWhite(light, grey ? 0 : cb, grey ? 0 : cr);

  function sampleAt(x: number, y: number): Sample {
    const ground = paper.light[Math.floor(y / BLOCK) * grid.columns + Math.floor(x / BLOCK)] as number;
    const light = (luma.data[y * luma.width + x] as number) / ground;
    if (!chroma) return { light, cb: 0, cr: 0 };
    const at =
      Math.floor((y * chroma.cb.height) / luma.height) * chroma.cb.width +
      Math.floor((x * chroma.cb.width) / luma.width);
    const tint = Math.min(1, light);
    return {
      light,
      cb: (chroma.cb.data[at] as number) - 128 - onSlope(paper.tint.cb, x / BLOCK, y / BLOCK) * tint,
      cr: (chroma.cr.data[at] as number) - 128 - onSlope(paper.tint.cr, x / BLOCK, y / BLOCK) * tint,
    };
  }
}

/** The middle of a run: share of the paper's brightness, and chroma beyond the paper's. */
interface Sample {
  readonly light: number;
  readonly cb: number;
  readonly cr: number;
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Upper limits of the tones, ascending; the last is infinite. */
function tonesOf(pieces: readonly InkPiece[], dpi: number, most: number): number[] {
  const counts = new Float64Array(STEPS + 1);
  for (const { tone, area } of pieces) {
    const step = Math.min(STEPS, Math.floor(tone * STEPS));
    counts[step] = (counts[step] as number) + area;
  }
  const ink = counts.reduce((sum, count) => sum + count, 0);
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

/** Moves pieces into a mask of their own. */
function moved(mask: Bitmap, pieces: readonly InkPiece[]): Bitmap {
  const out = newBitmap(mask.width, mask.height);
  for (const piece of pieces) {
    clear(mask, piece);
    const { runs } = piece;
    for (let at = 0; at < runs.length; at += 3) {
      const row = (runs[at] as number) * out.stride;
      for (let x = runs[at + 1] as number, end = runs[at + 2] as number; x < end; x++) {
        const byte = row + (x >> 3);
        out.bits[byte] = (out.bits[byte] as number) | (0x80 >> (x & 7));
      }
    }
  }
  return out;
}
