import type { EdgeStrip } from './edge-strip';

/** A stroke that runs into the edge. All in pixels; `from`…`to` lie along the edge. */
export interface CutStroke {
  readonly from: number;
  readonly to: number;
  /** How far it reaches inwards, and whether it does so as a straight line through the whole strip. */
  readonly depth: number;
  readonly area: number;
}

/** Sizes in pixels that tell a stroke. */
export interface StrokeLimits {
  /** Where the edge is looked at: the outermost samples are blurred or mixed with what lies beyond. */
  readonly first: number;
  /** Longest stretch of ink along the edge itself that is a stroke. */
  readonly longestRun: number;
  /** Longest stretch of a whole stroke along the edge. */
  readonly longest: number;
}

/** Paper is looked for in stretches of the strip this long. */
const STRETCH = 48;
const LEAST_CONTRAST = 44;
const INK_SHARE = 0.32;

/**
 * Ink of a strip, 1 or 0 a sample, row by row, against the paper near it; where the strip is dark as a whole there is
 * none. Undefined where row `first` has no ink: nothing runs into the edge.
 */
export function stripInk(strip: EdgeStrip, paper: number, first: number): Uint8Array | undefined {
  const { depth, length } = strip;
  const limits = new Int32Array(Math.ceil(length / STRETCH));
  let runsOut = false;
  for (let stretch = 0; stretch < limits.length; stretch++) {
    const level = localPaper(strip, stretch * STRETCH, Math.min(length, (stretch + 1) * STRETCH));
    if (level < paper * 0.6) continue;
    limits[stretch] = Math.ceil(level - Math.max(LEAST_CONTRAST, level * INK_SHARE));
    runsOut ||= depth > first && hasInk(strip, first, stretch, limits[stretch] as number);
  }
  if (!runsOut) return undefined;
  const ink = new Uint8Array(depth * length);
  for (let stretch = 0; stretch < limits.length; stretch++) {
    const limit = limits[stretch] as number;
    if (limit > 0) markInk(strip, stretch, limit, ink);
  }
  return ink;
}

function hasInk(
  { data, origin, inwards, along, length }: EdgeStrip,
  row: number,
  stretch: number,
  limit: number,
) {
  const end = Math.min(length, (stretch + 1) * STRETCH);
  for (let place = stretch * STRETCH; place < end; place++) {
    if ((data[origin + row * inwards + place * along] as number) < limit) return true;
  }
  return false;
}

/** Reads the samples in the order in which they lie in the page. */
function markInk(strip: EdgeStrip, stretch: number, limit: number, ink: Uint8Array): void {
  const { data, origin, inwards, along, depth, length } = strip;
  const [start, end] = [stretch * STRETCH, Math.min(length, (stretch + 1) * STRETCH)];
  if (along === 1) {
    for (let row = 0; row < depth; row++) {
      const from = origin + row * inwards;
      for (let place = start; place < end; place++) {
        if ((data[from + place] as number) < limit) ink[row * length + place] = 1;
      }
    }
    return;
  }
  for (let place = start; place < end; place++) {
    let at = origin + place * along;
    for (let row = 0; row < depth; row++, at += inwards) {
      if ((data[at] as number) < limit) ink[row * length + place] = 1;
    }
  }
}

/** Strokes of ink that run into the edge: connected, starting in row `first`. Marks them 2 in `ink`. */
export function cutStrokes(
  ink: Uint8Array,
  { depth, length }: EdgeStrip,
  limits: StrokeLimits,
): readonly CutStroke[] {
  const strokes: CutStroke[] = [];
  const start = limits.first * length;
  if (depth <= limits.first) return strokes;
  for (let along = 0; along < length; along++) {
    if (ink[start + along] !== 1) continue;
    const run = runFrom(ink, start, along, length);
    const stroke = flood(ink, start + along, depth, length, limits.first);
    if (run <= limits.longestRun && stroke.to - stroke.from <= limits.longest) strokes.push(stroke);
    along += run;
  }
  return strokes;
}

/** The light end of what is there: the third lightest of a few samples in each row. */
function localPaper(strip: EdgeStrip, start: number, end: number): number {
  const { data, origin, inwards, along, depth } = strip;
  const counts = new Uint32Array(256);
  let samples = 0;
  for (let row = 2; row < depth; row += 4) {
    for (let place = start; place < end; place += 3, samples++) {
      const value = data[origin + row * inwards + place * along] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  let left = samples * 0.3;
  for (let value = 255; value >= 0; value--) {
    left -= counts[value] as number;
    if (left <= 0) return value;
  }
  return 0;
}

function runFrom(ink: Uint8Array, start: number, along: number, length: number): number {
  let end = along;
  while (end < length && ink[start + end] === 1) end++;
  return end - along;
}

function flood(ink: Uint8Array, first: number, depth: number, length: number, top: number): CutStroke {
  ink[first] = 2;
  const stack = [first];
  let [from, to, deepest, area] = [Infinity, 0, 0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const row = Math.floor(at / length);
    const along = at - row * length;
    from = Math.min(from, along);
    to = Math.max(to, along + 1);
    deepest = Math.max(deepest, row + 1);
    area++;
    const visit = (next: number): void => {
      if (ink[next] !== 1) return;
      ink[next] = 2;
      stack.push(next);
    };
    if (along > 0) visit(at - 1);
    if (along < length - 1) visit(at + 1);
    if (row > top) visit(at - length);
    if (row < depth - 1) visit(at + length);
  }
  return { from, to, depth: deepest, area };
}
