import type { Point, Quad } from './matrix3';
import { quadAngles } from './quad-angles';
import { lineAt, sideLines, type SideLine } from './side-lines';
import { edgeShare, lineChanges, type LineChanges } from './side-step';
import type { Surface } from './surface';

/** Four lines that may be the sides of a page. */
export interface Outline {
  /** Left, upper, right, lower. */
  readonly lines: readonly [SideLine, SideLine, SideLine, SideLine];
  readonly corners: Quad;
  /** Share of it, 0–1, that is seen to be an edge. */
  readonly score: number;
}

/** What a side is worth where the page ends with the picture: less than an edge that is seen. */
const BORDER_WORTH = 0.4;
const SMALLEST_SHARE = 0.12;
/** Degrees by which the corners of a sheet differ from right angles at most, as telephones see them. */
const MOST_ASKEW = 22;

/** The outlines of a page's shape that are worth at least as much as the picture's own border, the best first. */
export function outlinesOf(surface: Surface): Outline[] {
  const { width, height } = surface;
  const [xs, ys] = [candidates(surface, 'x'), candidates(surface, 'y')];
  const corner = (x: Candidate, y: Candidate): Point => meeting(surface, x.line, y.line);
  const [beside, above] = [pairs(xs, width), pairs(ys, height)];
  // A line is cut by the same two others in many outlines.
  const down = stretches(xs, above, height, (x, y) => corner(x, y).y);
  const across = stretches(ys, beside, width, (y, x) => corner(x, y).x);
  const outlines: Outline[] = [];
  beside.forEach(([left, right], p) => {
    above.forEach(([upper, lower], q) => {
      const score = scoreOf(
        down,
        across,
        left.index * above.length + q,
        upper.index * beside.length + p,
        right.index * above.length + q,
        lower.index * beside.length + p,
      );
      if (!(score >= BORDER_WORTH)) return;
      const lines = [left.line, upper.line, right.line, lower.line] as const;
      const corners: Quad = [
        corner(left, upper),
        corner(right, upper),
        corner(right, lower),
        corner(left, lower),
      ];
      if (lines.some(({ border }) => !border) && isPageShape(corners, surface))
        outlines.push({ lines, corners, score });
    });
  });
  return outlines.sort((a, b) => b.score - a.score);
}

/** A line with the changes across it. */
interface Candidate {
  readonly index: number;
  readonly line: SideLine;
  readonly changes: LineChanges;
}

function candidates(surface: Surface, axis: 'x' | 'y'): Candidate[] {
  return sideLines(surface, axis).map((line, index) => ({
    index,
    line,
    changes: lineChanges(surface, line),
  }));
}

/** Two lines that may be opposite sides of a page. */
type Pair = readonly [first: Candidate, second: Candidate];

function pairs(lines: readonly Candidate[], across: number): Pair[] {
  return lines.flatMap((first) =>
    lines.flatMap((second): Pair[] =>
      second.line.offset - first.line.offset > across * 0.25 ? [[first, second]] : [],
    ),
  );
}

/** Each line between each pair of others that cut it. */
interface Stretches {
  /** Pixels between the two. */
  readonly lengths: Float64Array;
  /** How many of them are seen to be an edge. */
  readonly worth: Float64Array;
}

function stretches(
  lines: readonly Candidate[],
  others: readonly Pair[],
  length: number,
  cutAt: (line: Candidate, other: Candidate) => number,
): Stretches {
  const lengths = new Float64Array(lines.length * others.length);
  const worth = new Float64Array(lengths.length);
  lines.forEach((candidate, row) => {
    const { line, changes } = candidate;
    others.forEach(([first, second], n) => {
      const [from, to] = [cutAt(candidate, first), cutAt(candidate, second)];
      const share = line.border ? BORDER_WORTH : edgeShare(changes, from / length, to / length);
      lengths[row * others.length + n] = to - from;
      worth[row * others.length + n] = (to - from) * share;
    });
  });
  return { lengths, worth };
}

/** Of the stretches `left` and `right` of those that run down, `upper` and `lower` of those across. */
function scoreOf(
  down: Stretches,
  across: Stretches,
  left: number,
  upper: number,
  right: number,
  lower: number,
): number {
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  const sum = (xs: Float64Array, ys: Float64Array): number =>
    (xs[left] as number) + (ys[upper] as number) + (xs[right] as number) + (ys[lower] as number);
  return sum(down.worth, across.worth) / sum(down.lengths, across.lengths);
}

/** Where a line down a surface meets one across it. */
export function meeting({ width, height }: Surface, x: SideLine, y: SideLine): Point {
  // x = ox + sx·(y − h/2), y = oy + sy·(x − w/2)
  const px = (x.offset + x.slope * (y.offset - (y.slope * width) / 2 - height / 2)) / (1 - x.slope * y.slope);
  return { x: px, y: lineAt(y, px, width) };
}

function isPageShape(corners: Quad, { width, height }: Surface): boolean {
  const [a, b, c, d] = corners;
  const far = 0.15;
  if (
    corners.some(
      ({ x, y }) => x < -far * width || x > (1 + far) * width || y < -far * height || y > (1 + far) * height,
    )
  )
    return false;
  const area = Math.abs((c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x)) / 2;
  if (area < SMALLEST_SHARE * width * height) return false;
  return quadAngles(corners).every((angle) => Math.abs(angle - 90) < MOST_ASKEW);
}
