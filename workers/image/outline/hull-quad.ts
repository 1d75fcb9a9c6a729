import type { Point, Quad } from '../geometry/matrix3';

/**
 * The four-sided shape around points that adds the least to their hull: sides are taken away one by one and their
 * neighbours drawn out, so a corner under a thumb comes back. Undefined where there is none.
 */
export function quadAround(points: readonly Point[]): Quad | undefined {
  let hull = convexHull(points);
  while (hull.length > 4) {
    const next = withoutOneSide(hull);
    if (!next) return undefined;
    hull = next;
  }
  const [a, b, c, d] = hull;
  return a && b && c && d ? fromUpperLeft([a, b, c, d]) : undefined;
}

/** Clockwise as seen with y growing downwards, each point once. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (
        chain.length > 1 &&
        turn(chain[chain.length - 2] as Point, chain[chain.length - 1] as Point, point) <= 0
      )
        chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Clockwise from the corner nearest the picture's upper left. */
function fromUpperLeft(corners: Quad): Quad {
  const sums = corners.map(({ x, y }) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  const at = (n: number): Point => corners[(first + n) % 4] as Point;
  return [at(0), at(1), at(2), at(3)];
}

/** Twice the area, signed. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function withoutOneSide(hull: readonly Point[]): Point[] | undefined {
  let best: { readonly at: number; readonly corner: Point; readonly added: number } | undefined;
  const point = (n: number): Point => hull[(n + hull.length) % hull.length] as Point;
  for (let at = 0; at < hull.length; at++) {
    const [before, from, to, after] = [point(at - 1), point(at), point(at + 1), point(at + 2)];
    const corner = crossing(before, from, to, after);
    if (!corner) continue;
    const added = Math.abs(turn(from, corner, to));
    if (!best || added < best.added) best = { at, corner, added };
  }
  if (!best) return undefined;
  const { at, corner } = best;
  const gone = [at, (at + 1) % hull.length];
  const kept = hull.filter((_, n) => !gone.includes(n));
  // Where the side ran over the list's end, the new corner goes there, too.
  kept.splice(at + 1 < hull.length ? at : kept.length, 0, corner);
  return kept;
}

/** Where a→b drawn on meets d→c drawn on. */
function crossing(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - d.x, c.y - d.y];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const along = ((d.x - a.x) * vy - (d.y - a.y) * vx) / determinant;
  const back = ((d.x - a.x) * uy - (d.y - a.y) * ux) / determinant;
  // Only forwards on both: sides that part never meet.
  return along >= 1 - 1e-9 && back >= 1 - 1e-9 ? { x: a.x + ux * along, y: a.y + uy * along } : undefined;
}
