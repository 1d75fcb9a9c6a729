import type { Planes } from '../raster/raster';
import type { Point, Quad } from './matrix3';
import { overhang } from './overhang';
import { bestCandidate } from './page-candidates';
import { quadAngles } from './quad-angles';
import { refineSide } from './refine-side';
import type { Line, Side } from './side';
import type { SideLine } from './side-lines';
import { surfaceOf, type Reduced, type Surface } from './surface';

/** Where the page is in a picture. */
export interface PageOutline {
  /** Clockwise from the upper left of the page as it lies, in pixels of the picture. */
  readonly corners: Quad;
  /** 0–1: that the page is there. */
  readonly certainty: number;
  /** 'whole': it fills the picture. 'bed': it lies on a scanner's glass. 'photo': it is seen at an angle. */
  readonly kind: 'whole' | 'bed' | 'photo';
}

/** Below this the picture is left whole. */
const SURE = 0.6;
/** Degrees by which opposite sides of a scanned sheet differ at most, and its corners from right angles. */
const PARALLEL = 0.8;
const SQUARE = 1;

/**
 * Finds the page: on a scanner's dark or light bed, or on a table in a photograph. In doubt the whole picture is the
 * page, with the certainty of that: nothing is cut that is not seen to end. `reduced`: the picture's brightness,
 * reduced before, where there is one.
 */
export function findPage(picture: Planes, reduced?: Reduced): PageOutline {
  const surface = surfaceOf(picture, reduced);
  const found = surface && bestCandidate(surface);
  if (!surface || !found) return whole(picture, 1);
  if (found.certainty < SURE) return whole(picture, 1 - found.certainty);
  const seen = found.sides.map((side) => ({
    side,
    line: refineSide(picture, surface, side) ?? inPicture(surface, side.line, picture),
  }));
  const corners = cornersOf(seen.map(({ line }) => line));
  if (isFlat(corners)) {
    const wider = seen.map(({ line, side }) => moved(line, side, overhang(surface, side) * surface.factor));
    return { corners: cornersOf(wider), certainty: found.certainty, kind: 'bed' };
  }
  // What perspective a sheet has cannot be told from one or two of its edges.
  if (found.sides.filter(({ line }) => !line.border).length < 3) return whole(picture, 0.5);
  return { corners, certainty: found.certainty, kind: 'photo' };
}

function inPicture({ width, height, factor }: Surface, line: SideLine, picture: Planes): Line {
  const across = line.axis === 'x' ? width : height;
  const full = line.axis === 'x' ? picture.luma.width : picture.luma.height;
  // The surface drops what is left over at its end: its border is the picture's.
  const offset = line.border ? (line.offset === across ? full : 0) : line.offset * factor;
  const middle = ((line.axis === 'x' ? height : width) * factor) / 2;
  const size = Math.hypot(1, line.slope);
  const [own, other] = [1 / size, -line.slope / size];
  const c = (offset - line.slope * middle) / size;
  return line.axis === 'x' ? { a: own, b: other, c } : { a: other, b: own, c };
}

/** Outwards, by pixels of the picture. */
function moved({ a, b, c }: Line, { line, inward }: Side, by: number): Line {
  return { a, b, c: c - by * inward * (line.axis === 'x' ? a : b) };
}

function cornersOf(lines: readonly Line[]): Quad {
  const [left, upper, right, lower] = lines;
  if (!left || !upper || !right || !lower) throw new RangeError('a page has four sides');
  return [crossing(left, upper), crossing(right, upper), crossing(right, lower), crossing(left, lower)];
}

function crossing(p: Line, q: Line): Point {
  const determinant = p.a * q.b - p.b * q.a;
  return { x: (p.c * q.b - p.b * q.c) / determinant, y: (p.a * q.c - p.c * q.a) / determinant };
}

function isFlat(corners: Quad): boolean {
  const [a, b, c, d] = corners;
  const direction = (p: Point, q: Point): number => (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI;
  return (
    Math.abs(direction(a, b) - direction(d, c)) < PARALLEL &&
    Math.abs(direction(a, d) - direction(b, c)) < PARALLEL &&
    quadAngles(corners).every((angle) => Math.abs(angle - 90) < SQUARE)
  );
}

function whole({ luma: { width, height } }: Planes, certainty: number): PageOutline {
  const corners: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return { corners, certainty, kind: 'whole' };
}
