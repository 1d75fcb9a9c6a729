/** Row-major 3×3 matrix of a perspective map. Points are column vectors (x, y, 1). */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

/** A place in a picture. The first pixel covers 0 to 1: its middle is 0.5, the picture's far edge is its width. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four points, clockwise from the upper left. */
export type Quad = readonly [Point, Point, Point, Point];

export const IDENTITY: Matrix3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Below this a determinant is nought: the points lie on a line. */
const NOUGHT = 1e-12;

/** Scales both axes. */
export function scaling(x: number, y = x): Matrix3 {
  return [x, 0, 0, 0, y, 0, 0, 0, 1];
}

/** Moves by (x, y). */
export function shifting(x: number, y: number): Matrix3 {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** Turns clockwise, as seen with y growing downwards, about the origin. */
export function turning(degrees: number): Matrix3 {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}

/** The product a·b: first b is applied, then a. */
export function times3(a: Matrix3, b: Matrix3): Matrix3 {
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8] = a;
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8] = b;
  return [
    a0 * b0 + a1 * b3 + a2 * b6,
    a0 * b1 + a1 * b4 + a2 * b7,
    a0 * b2 + a1 * b5 + a2 * b8,
    a3 * b0 + a4 * b3 + a5 * b6,
    a3 * b1 + a4 * b4 + a5 * b7,
    a3 * b2 + a4 * b5 + a5 * b8,
    a6 * b0 + a7 * b3 + a8 * b6,
    a6 * b1 + a7 * b4 + a8 * b7,
    a6 * b2 + a7 * b5 + a8 * b8,
  ];
}

/** The inverse, or undefined where there is none. */
export function invert3(m: Matrix3): Matrix3 | undefined {
  const [a, b, c, d, e, f, g, h, i] = m;
  const [p, q, r] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const determinant = a * p + b * q + c * r;
  if (!(Math.abs(determinant) > NOUGHT)) return undefined;
  const s = 1 / determinant;
  return [
    p * s,
    (c * h - b * i) * s,
    (b * f - c * e) * s,
    q * s,
    (a * i - c * g) * s,
    (c * d - a * f) * s,
    r * s,
    (b * g - a * h) * s,
    (a * e - b * d) * s,
  ];
}

/** Where the map puts a point. */
export function apply3([a, b, c, d, e, f, g, h, i]: Matrix3, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The perspective map that takes four points to four points, or undefined where three of them lie on a line. */
export function homography(from: Quad, to: Quad): Matrix3 | undefined {
  const [source, target] = [fromUnitSquare(from), fromUnitSquare(to)];
  const back = source && invert3(source);
  return target && back && normal(times3(target, back));
}

/** Heckbert 1989, Fundamentals of Texture Mapping, section 2.2.3. */
function fromUnitSquare([p, q, r, s]: Quad): Matrix3 | undefined {
  const [dx1, dx2, dx3] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, dy3] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const determinant = dx1 * dy2 - dx2 * dy1;
  if (!(Math.abs(determinant) > NOUGHT)) return undefined;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return [
    q.x - p.x + g * q.x,
    s.x - p.x + h * s.x,
    p.x,
    q.y - p.y + g * q.y,
    s.y - p.y + h * s.y,
    p.y,
    g,
    h,
    1,
  ];
}

function normal(m: Matrix3): Matrix3 {
  return times3(m, [1 / m[8], 0, 0, 0, 1 / m[8], 0, 0, 0, 1 / m[8]]);
}
