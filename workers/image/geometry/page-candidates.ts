import { backgroundOf, oddSides } from './background';
import type { Point, Quad } from './matrix3';
import { quadAngles } from './quad-angles';
import type { Side, Sides } from './side';
import { lineAt, sideLines, type SideLine } from './side-lines';
import { borderStep, edgeShare, lineChanges, sideStep, type LineChanges } from './side-step';
import type { Surface } from './surface';

/** What a side is worth where the page ends with the picture: less than an edge that is seen. */
const BORDER_WORTH = 0.4;
const SMALLEST_SHARE = 0.12;
/** The best so many are looked at closely. */
const TRIED = 6;
/** Degrees by which the corners of a sheet differ from right angles at most, as telephones see them. */
const MOST_ASKEW = 22;

/** A line with the changes across it. */
interface Candidate {
  readonly line: SideLine;
  readonly changes: LineChanges;
}

interface Ranked {
  readonly lines: readonly [SideLine, SideLine, SideLine, SideLine];
  readonly corners: Quad;
  readonly score: number;
}

/** Of all outlines that lines on the surface make, the one that is most surely the page. */
export function bestCandidate(
  surface: Surface,
): { readonly sides: Sides; readonly certainty: number } | undefined {
  const ranked = rank(surface, candidates(surface, 'x'), candidates(surface, 'y'));
  let best: { sides: Sides; certainty: number } | undefined;
  for (const { lines, corners, score } of ranked) {
    if (score < BORDER_WORTH) break;
    const sides = sidesOf(surface, lines, corners);
    const certainty = Math.max(best?.certainty ?? 0, 0.05);
    for (const variant of [sides, withoutOddSides(surface, sides)]) {
      const judged = variant && backgroundOf(surface, variant);
      if (judged && judged > certainty) best = { sides: variant, certainty: judged };
    }
    if (best && best.certainty > 0.95) break;
  }
  return best;
}

function candidates(surface: Surface, axis: 'x' | 'y'): Candidate[] {
  return sideLines(surface, axis).map((line) => ({ line, changes: lineChanges(surface, line) }));
}

function rank(surface: Surface, xs: readonly Candidate[], ys: readonly Candidate[]): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (const [left, right] of pairs(xs, surface.width)) {
    for (const [upper, lower] of pairs(ys, surface.height)) {
      const sides = [left, upper, right, lower] as const;
      if (sides.every(({ line }) => line.border)) continue;
      const corners = cornersBetween(surface, left.line, upper.line, right.line, lower.line);
      if (!isPageShape(corners, surface)) continue;
      const score = worth(surface, sides, corners);
      if (score >= BORDER_WORTH)
        ranked.push({ lines: [left.line, upper.line, right.line, lower.line], corners, score });
    }
  }
  return ranked.sort((a, b) => b.score - a.score).slice(0, TRIED);
}

function pairs(lines: readonly Candidate[], across: number): [Candidate, Candidate][] {
  return lines.flatMap((first) =>
    lines
      .filter((second) => second.line.offset - first.line.offset > across * 0.25)
      .map((second): [Candidate, Candidate] => [first, second]),
  );
}

function sidesOf(surface: Surface, [left, upper, right, lower]: Ranked['lines'], [a, b, c, d]: Quad): Sides {
  const side = (line: SideLine, from: number, to: number, inward: 1 | -1): Side => ({
    line,
    from,
    to,
    inward,
    step: line.border
      ? borderStep(surface, line, from, to, inward)
      : sideStep(surface, line, from, to, inward),
  });
  return [
    side(left, a.y, d.y, 1),
    side(upper, a.x, b.x, 1),
    side(right, b.y, c.y, -1),
    side(lower, d.x, c.x, -1),
  ];
}

/** Sides beyond which it does not look as beyond the others end with the picture instead: a fold or a shade. */
function withoutOddSides(surface: Surface, sides: Sides): Sides | undefined {
  const odd = oddSides(sides);
  if (odd.length === 0) return undefined;
  const lines = sides.map(({ line, inward }): SideLine => {
    const across = line.axis === 'x' ? surface.width : surface.height;
    return odd.includes(line)
      ? { axis: line.axis, slope: 0, border: true, offset: inward > 0 ? 0 : across }
      : line;
  });
  const [left, upper, right, lower] = lines;
  if (!left || !upper || !right || !lower || lines.every(({ border }) => border)) return undefined;
  return sidesOf(surface, [left, upper, right, lower], cornersBetween(surface, left, upper, right, lower));
}

function cornersBetween(
  surface: Surface,
  left: SideLine,
  upper: SideLine,
  right: SideLine,
  lower: SideLine,
): Quad {
  const meet = (x: SideLine, y: SideLine): Point => meeting(surface, x, y);
  return [meet(left, upper), meet(right, upper), meet(right, lower), meet(left, lower)];
}

function meeting({ width, height }: Surface, x: SideLine, y: SideLine): Point {
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

/** Share of the outline, 0–1, that is seen to be an edge. */
function worth({ width, height }: Surface, sides: readonly Candidate[], [a, b, c, d]: Quad): number {
  const stretches = [
    [a.y, d.y],
    [a.x, b.x],
    [b.y, c.y],
    [d.x, c.x],
  ] as const;
  let [sum, total] = [0, 0];
  sides.forEach(({ line, changes }, index) => {
    const [from, to] = stretches[index] ?? [0, 0];
    const length = line.axis === 'x' ? height : width;
    total += to - from;
    sum += (to - from) * (line.border ? BORDER_WORTH : edgeShare(changes, from / length, to / length));
  });
  return sum / total;
}
