import type { Quad } from './matrix3';

/** The four angles of a page in degrees, from the upper left. */
export function quadAngles(corners: Quad): readonly number[] {
  return corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    const before = corners[(index + 3) % 4] ?? corner;
    const turn =
      Math.atan2(before.y - corner.y, before.x - corner.x) - Math.atan2(next.y - corner.y, next.x - corner.x);
    return ((((turn * 180) / Math.PI) % 360) + 360) % 360;
  });
}
