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
  const [beside, above] = [pairs(xs, width), pairs(ys, height)];
  // A line is cut by the same two others in many outlines.
  const down = stretches(surface, xs, above, 'y');
  const across = stretches(surface, ys, beside, 'x');
  const outlines: Outline[] = [];
  for (const [p, [left, right]] of beside.entries()) {
    for (const [q, [upper, lower]] of above.entries()) {
      const score = scoreOf(
        down,
        across,
        left.index * above.length + q,
        upper.index * beside.length + p,
        right.index * above.length + q,
        lower.index * beside.length + p,
      );
      if (!(score >= BORDER_WORTH)) continue;
      const lines = [left.line, upper.line, right.line, lower.line] as const;
      const corners: Quad = [
        meeting(surface, left.line, upper.line),
        meeting(surface, right.line, upper.line),
        meeting(surface, right.line, lower.line),
        meeting(surface, left.line, lower.line),
      ];
      if (lines.some(({ border }) => !border) && isPageShape(corners, surface))
        outlines.push({ lines, corners, score });
    }
  }
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
  const found: Pair[] = [];
  for (const first of lines) {
    for (const second of lines) {
      if (second.line.offset - first.line.offset > across * 0.25) found.push([first, second]);
    }
  }
  return found;
}

/** Each line between each pair of others that cut it. */
interface Stretches {
  /** Pixels between the two. */
  readonly lengths: Float64Array;
  /** How many of them are seen to be an edge. */
  readonly worth: Float64Array;
}

/** The stretches of lines that run down the surface ('y') or across it ('x'). */
function stretches(
  surface: Surface,
  lines: readonly Candidate[],
  others: readonly Pair[],
  way: 'x' | 'y',
): Stretches {
  const length = way === 'y' ? surface.height : surface.width;
  const lengths = new Float64Array(lines.length * others.length);
  const worth = new Float64Array(lengths.length);
  let at = 0;
  for (const { line, changes } of lines) {
    for (const [first, second] of others) {
      const from = cutAt(surface, line, first.line, way);
      const to = cutAt(surface, line, second.line, way);
      const share = line.border ? BORDER_WORTH : edgeShare(changes, from / length, to / length);
      lengths[at] = to - from;
      worth[at++] = (to - from) * share;
    }
  }
  return { lengths, worth };
}

function cutAt(surface: Surface, line: SideLine, other: SideLine, way: 'x' | 'y'): number {
  return way === 'y' ? meeting(surface, line, other).y : meeting(surface, other, line).x;
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
  const [a, b] = [down.worth, across.worth];
  const worth = (a[left] as number) + (b[upper] as number) + (a[right] as number) + (b[lower] as number);
  const [c, d] = [down.lengths, across.lengths];
  const length = (c[left] as number) + (d[upper] as number) + (c[right] as number) + (d[lower] as number);
  return worth / length;
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
