import type { Plane, Planes } from '../raster/raster';
import type { Line, Side } from './side';
import { lineAt } from './side-lines';
import type { Surface } from './surface';

/** Places along a side at which its edge is measured. */
const PLACES = 120;
/** Rows or columns that are averaged at each. */
const BREADTH = 5;
/** A fainter step cannot be measured on the brightness alone. */
const FAINTEST = 4;

/**
 * The side measured in the picture itself: at each place where brightness passes the middle between bed and paper,
 * then the line that most of them lie on. Undefined where the step is too faint or too few places agree.
 */
export function refineSide(
  { luma }: Planes,
  { width, height, factor }: Surface,
  { line, from, to, inward, step }: Side,
): Line | undefined {
  if (line.border || Math.abs(step.change[0]) < FAINTEST) return undefined;
  const length = line.axis === 'x' ? height : width;
  const reach = Math.ceil(factor * 2.5);
  const points: { along: number; across: number }[] = [];
  for (let n = 0; n < PLACES; n++) {
    const along = from + ((n + 0.5) / PLACES) * (to - from);
    const guess = lineAt(line, along, length) * factor;
    const place = Math.round(along * factor);
    const profile = profileOf(luma, line.axis, place, Math.round(guess), reach);
    const crossing =
      profile && crossingOf(profile, inward * Math.sign(step.change[0]), Math.abs(step.change[0]));
    if (crossing !== undefined)
      points.push({ along: place + 0.5, across: Math.round(guess) - reach + crossing });
  }
  if (points.length < PLACES / 3) return undefined;
  const fit = robustLine(points, factor);
  if (!fit) return undefined;
  const size = Math.hypot(1, fit.slope);
  const c = fit.offset / size;
  return line.axis === 'x'
    ? { a: 1 / size, b: -fit.slope / size, c }
    : { a: -fit.slope / size, b: 1 / size, c };
}

/** Brightness across the edge at one place, `reach` to both sides; undefined beyond the picture. */
function profileOf(
  { width, height, data }: Plane,
  axis: 'x' | 'y',
  along: number,
  across: number,
  reach: number,
): number[] | undefined {
  const [step, row, length, breadth] = axis === 'x' ? [1, width, height, width] : [width, 1, width, height];
  if (along < BREADTH || along >= length - BREADTH || across - reach < 0 || across + reach >= breadth)
    return undefined;
  return Array.from({ length: 2 * reach + 1 }, (_, n) => {
    let sum = 0;
    for (let near = -BREADTH; near <= BREADTH; near++)
      sum += data[(along + near) * row + (across - reach + n) * step] as number;
    return sum / (2 * BREADTH + 1);
  });
}

/** Where a profile passes its middle, its first sample covering 0 to 1. */
function crossingOf(profile: readonly number[], rises: number, expected: number): number | undefined {
  const quarter = Math.max(2, Math.floor(profile.length / 5));
  const first = mean(profile.slice(0, quarter));
  const last = mean(profile.slice(-quarter));
  if ((last - first) * rises < expected * 0.5) return undefined;
  const middle = (first + last) / 2;
  for (let at = 1; at < profile.length; at++) {
    const [before, here] = [profile[at - 1] ?? 0, profile[at] ?? 0];
    if ((before - middle) * rises <= 0 && (here - middle) * rises > 0)
      return at - 0.5 + (middle - before) / (here - before);
  }
  return undefined;
}

function robustLine(
  points: { along: number; across: number }[],
  factor: number,
): { slope: number; offset: number } | undefined {
  let used = points;
  let fit = leastSquares(used);
  for (const limit of [factor, factor / 2, Math.max(0.7, factor / 5)]) {
    if (!fit) return undefined;
    const { slope, offset } = fit;
    const near = points.filter(({ along, across }) => Math.abs(across - offset - slope * along) < limit);
    // A bent edge has no line: the rough one has to do.
    if (near.length < PLACES / 4) break;
    used = near;
    fit = leastSquares(used);
  }
  return fit;
}

function leastSquares(
  points: readonly { along: number; across: number }[],
): { slope: number; offset: number } | undefined {
  const [mx, my] = [mean(points.map(({ along }) => along)), mean(points.map(({ across }) => across))];
  let [sxx, sxy] = [0, 0];
  for (const { along, across } of points) {
    sxx += (along - mx) ** 2;
    sxy += (along - mx) * (across - my);
  }
  if (sxx < 1) return undefined;
  return { slope: sxy / sxx, offset: my - (sxy / sxx) * mx };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
