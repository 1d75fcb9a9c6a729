/** A place in a picture in shares of its sides: 0, 0 is the upper left, 1, 1 the lower right. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The corners of a page in a picture, clockwise from the one that is to be its upper left. */
export type Corners = readonly [Corner, Corner, Corner, Corner];

/** The picture itself. */
export const WHOLE_PICTURE: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** Corners with one of them moved; it stays in the picture. */
export function withCorner(corners: Corners, index: number, { x, y }: Corner): Corners {
  const moved = { x: clamp(x), y: clamp(y) };
  const [a, b, c, d] = corners.map((corner, n) => (n === index ? moved : corner));
  return a && b && c && d ? [a, b, c, d] : corners;
}

/** Whether four corners go round a page clockwise, none of them bent inwards: what can be made straight. */
export function isPage(corners: Corners): boolean {
  return corners.every((corner, n) => {
    const next = corners[(n + 1) % 4] ?? corner;
    const after = corners[(n + 2) % 4] ?? corner;
    return (next.x - corner.x) * (after.y - corner.y) - (next.y - corner.y) * (after.x - corner.x) > 1e-4;
  });
}

/** Largest distance between corners of the same number, in shares of the picture's diagonal (taken as √2). */
export function cornersApart(p: Corners, q: Corners): number {
  const gaps = p.map(({ x, y }, n) => Math.hypot(x - (q[n]?.x ?? x), y - (q[n]?.y ?? y)));
  return Math.max(...gaps) / Math.SQRT2;
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
