import type { Point, Quad } from './matrix3';

/** A paper known at the counter, and how sure it is that this is it, 0–1. */
export interface Paper {
  readonly name: 'A3' | 'A4' | 'A5' | 'F4' | 'Letter' | 'Legal' | 'card';
  readonly certainty: number;
}

/** Sizes in mm, upright: ISO 216, ISO/IEC 7810 ID-1, ANSI, and the F4 of Vietnamese offices. */
const SIZES: Readonly<Record<Paper['name'], readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A5: [148, 210],
  F4: [210, 330],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
  card: [54, 85.6],
};
/** By how much a side may differ before it is another paper. */
const SIZE_TOLERANCE = 0.03;
const SHAPE_TOLERANCE = 0.07;
const MM_PER_INCH = 25.4;

/** The paper of a page whose size in pixels and resolution are known. */
export function paperOfSize(width: number, height: number, dpi: number): Paper | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map(
    (side) => (side / dpi) * MM_PER_INCH,
  );
  return nearest(SIZE_TOLERANCE, ([a, b]) =>
    Math.max(Math.abs((short ?? 0) / a - 1), Math.abs((long ?? 0) / b - 1)),
  );
}

/** The paper of a page of which only the shape is known: A4 where that is near enough. */
export function paperOfShape(ratio: number): Paper | undefined {
  const shape = ratio < 1 ? 1 / ratio : ratio;
  // A3 and A5 have the shape of A4 and are not as common.
  return nearest(SHAPE_TOLERANCE, ([a, b], name) =>
    name === 'A3' || name === 'A5' ? Infinity : Math.abs(shape / (b / a) - 1),
  );
}

/** Sides in mm, upright. */
export function paperSize(paper: Paper): readonly [short: number, long: number] {
  return SIZES[paper.name];
}

function nearest(
  tolerance: number,
  distance: (size: readonly [number, number], name: Paper['name']) => number,
): Paper | undefined {
  let best: Paper | undefined;
  for (const name of Object.keys(SIZES) as Paper['name'][]) {
    const certainty = 1 - distance(SIZES[name], name) / tolerance;
    if (certainty > (best?.certainty ?? 0)) best = { name, certainty };
  }
  return best;
}

/**
 * Width of a rectangle divided by its height, from its picture. After Zhang and He, Whiteboard Scanning and Image
 * Enhancement, 2003, section 3: square pixels and the optical axis in the picture's middle.
 */
export function shapeSeen(corners: Quad, width: number, height: number): number {
  const flat =
    (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) /
    (distance(corners[0], corners[3]) + distance(corners[1], corners[2]));
  const centred = corners.map(({ x, y }) => [x - width / 2, y - height / 2, 1] as const);
  const [m1, m2, m4, m3] = centred;
  if (!m1 || !m2 || !m3 || !m4) return flat;
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  const n2 = m2.map((value, index) => k2 * value - (m1[index] ?? 0));
  const n3 = m3.map((value, index) => k3 * value - (m1[index] ?? 0));
  const [ax = 0, ay = 0, az = 0] = n2;
  const [bx = 0, by = 0, bz = 0] = n3;
  const focal2 = -(ax * bx + ay * by) / (az * bz);
  // Seen nearly from above both vanish in noise: then the sides themselves tell.
  const diagonal2 = width ** 2 + height ** 2;
  if (!(focal2 > diagonal2 * 0.2 && focal2 < diagonal2 * 6)) return flat;
  return Math.sqrt(((ax ** 2 + ay ** 2) / focal2 + az ** 2) / ((bx ** 2 + by ** 2) / focal2 + bz ** 2));
}

type Vector = readonly [number, number, number];

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

function dot([a, b, c]: Vector, [d, e, f]: Vector): number {
  return a * d + b * e + c * f;
}

/** In pixels. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
