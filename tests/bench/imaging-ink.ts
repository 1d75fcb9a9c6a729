import type { Mask, Picture } from '../fixtures/pages/picture';
import type { Place } from '../fixtures/pages/place';
import { darkness, paperLevel, type PaperLevel } from './paper-level';

/* In the hot loops an index is known to be inside: the casts say so. */

/** Levels below its paper from which a pixel of the source is ink: on a page whose truth is known, and on any other. */
const INK_KNOWN = 28;
const INK_SURE = 60;

/**
 * Without a truth nothing this near to an edge of the picture counts, in millimetres: no printer reaches there, and what
 * is dark is the scanner's bed beside the sheet, which is cut off on purpose.
 */
const RIM_MM = 3;

/** A small mark is a dot, a hook, a tone mark or a full stop, in square millimetres. */
const MARK_MM2 = { least: 0.03, most: 1.2 };

export interface InkFigures {
  /** Share of the source's ink that is ink on our page, in percent. */
  readonly recall: number;
  /** Share of its small marks of which at least a third is, in percent. */
  readonly marks: number;
}

/**
 * How much of the source's ink our page still shows. `truth` says what is ink; without it everything counts that is
 * clearly darker than its paper. Undefined where there is next to none.
 */
export function inkFigures(
  source: Picture,
  ours: Picture,
  place: Place,
  dpi: number,
  truth?: Mask,
): InkFigures | undefined {
  const ink = inkOf(source, dpi, truth);
  const kept = keptInk(ink, source, ours, place);
  let [all, found] = [0, 0];
  for (let at = 0; at < ink.length; at++) {
    all += ink[at] as number;
    found += kept[at] as number;
  }
  if (all < 400) return undefined;
  return { recall: (100 * found) / all, marks: marksFound(ink, kept, source.width, dpi) };
}

function inkOf(source: Picture, dpi: number, truth: Mask | undefined): Uint8Array {
  const { width, height } = source;
  const paper = paperLevel(source);
  const ink = new Uint8Array(width * height);
  const least = truth ? INK_KNOWN : INK_SURE;
  const rim = truth ? 0 : Math.round((RIM_MM * dpi) / 25.4);
  for (let y = rim; y < height - rim; y++) {
    for (let x = rim, at = y * width + rim; x < width - rim; x++, at++) {
      if (truth && truth.data[at] === 0) continue;
      if (darkness(source, paper, x, y) >= least) ink[at] = 1;
    }
  }
  return ink;
}

/** 1 where ink of the source meets ink on our page, a pixel to either side. */
function keptInk(ink: Uint8Array, source: Picture, ours: Picture, place: Place): Uint8Array {
  const paper = { source: paperLevel(source), ours: paperLevel(ours) };
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = place;
  const kept = new Uint8Array(ink.length);
  for (let y = 0, at = 0; y < source.height; y++) {
    for (let x = 0; x < source.width; x++, at++) {
      if (ink[at] === 0) continue;
      const depth = g * x + h * y + i;
      const toX = Math.round((a * x + b * y + c) / depth);
      const toY = Math.round((d * x + e * y + f) / depth);
      // Faint ink may stay faint: it has to keep a third of its darkness, but be seen at all.
      const needed = Math.max(14, darkness(source, paper.source, x, y) / 3);
      if (darkestNear(ours, paper.ours, toX, toY) >= needed) kept[at] = 1;
    }
  }
  return kept;
}

function darkestNear(ours: Picture, paper: PaperLevel, x: number, y: number): number {
  let best = 0;
  for (let v = Math.max(0, y - 1); v <= Math.min(ours.height - 1, y + 1); v++) {
    for (let u = Math.max(0, x - 1); u <= Math.min(ours.width - 1, x + 1); u++) {
      best = Math.max(best, darkness(ours, paper, u, v));
    }
  }
  return best;
}

/** Share of the connected small marks that were met, in percent; 100 where there are none. */
function marksFound(ink: Uint8Array, kept: Uint8Array, width: number, dpi: number): number {
  const pixels = (mm2: number): number => mm2 * (dpi / 25.4) ** 2;
  const [least, most] = [pixels(MARK_MM2.least), pixels(MARK_MM2.most)];
  const seen = new Uint8Array(ink.length);
  const stack: number[] = [];
  let [marks, found] = [0, 0];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || seen[start] === 1) continue;
    let [size, hit] = [0, 0];
    stack.push(start);
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++;
      hit += kept[at] as number;
      for (const next of [
        at - 1,
        at + 1,
        at - width,
        at + width,
        at - width - 1,
        at - width + 1,
        at + width - 1,
        at + width + 1,
      ]) {
        if (ink[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (size < least || size > most) continue;
    marks++;
    if (hit * 3 >= size) found++;
  }
  return marks === 0 ? 100 : (100 * found) / marks;
}
