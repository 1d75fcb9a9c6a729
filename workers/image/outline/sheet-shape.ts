import type { Point, Quad } from '../geometry/matrix3';

/** How a camera sees: its focal length in diagonals of the picture. Telephones 0.6, document cameras to 1.1. */
const FOCALS = [0.72, 0.6, 0.85, 1.1];
/** Focal lengths that are believed where the corners tell one. */
const [SHORTEST, LONGEST] = [0.5, 1.4];

/**
 * Width divided by height of a flat sheet from its corners in a picture, the likeliest first. Where the perspective
 * tells the focal length there is one answer; seen from above, or aslant about one axis, it depends on the lens.
 * After Zhang and He, Whiteboard Scanning and Image Enhancement, 2003, section 3.
 */
export function shapesSeen(corners: Quad, width: number, height: number): readonly number[] {
  const seen = spanned(corners, width, height);
  if (!seen) return [flatShape(corners)];
  const diagonal = Math.hypot(width, height);
  const { across, down } = seen;
  const told = -(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2]);
  const focal = Math.sqrt(told) / diagonal;
  // Depth has to differ along both sides by enough to be no accident of a pixel.
  const isTold =
    Math.min(Math.abs(across[2]), Math.abs(down[2])) > 0.06 && focal > SHORTEST && focal < LONGEST;
  return (isTold ? [focal, ...FOCALS] : FOCALS).map((each) => shapeAt(across, down, each * diagonal));
}

type Vector = readonly [number, number, number];

/** The directions of the sheet's sides in space, up to the focal length; undefined for a shape that is no picture of one. */
function spanned(
  corners: Quad,
  width: number,
  height: number,
): { readonly across: Vector; readonly down: Vector } | undefined {
  const [m1, m2, m4, m3] = corners.map(({ x, y }): Vector => [x - width / 2, y - height / 2, 1]);
  if (!m1 || !m2 || !m3 || !m4) return undefined;
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  if (!Number.isFinite(k2) || !Number.isFinite(k3)) return undefined;
  const less = (k: number, m: Vector): Vector => [k * m[0] - m1[0], k * m[1] - m1[1], k - 1];
  return { across: less(k2, m2), down: less(k3, m3) };
}

function shapeAt(across: Vector, down: Vector, focal: number): number {
  const long = ([x, y, z]: Vector): number => Math.hypot(x / focal, y / focal, z);
  return long(across) / long(down);
}

/** Mean length of the sides across divided by that of the sides down. */
function flatShape([a, b, c, d]: Quad): number {
  return (gap(a, b) + gap(d, c)) / (gap(a, d) + gap(b, c));
}

function gap(p: Point, q: Point): number {
  return Math.hypot(p.x - q.x, p.y - q.y);
}

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

function dot([a, b, c]: Vector, [d, e, f]: Vector): number {
  return a * d + b * e + c * f;
}
