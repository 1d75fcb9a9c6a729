import type { Component } from '../codec/components';
import type { Plane } from '../raster/raster';

/** Punch holes, ISO 838: 6 mm wide, their middle 12 mm from the edge; with room for other punches and crooked ones. */
const HOLE_MM = [4.5, 8] as const;
const HOLE_PLACE_MM = [6, 18] as const;

type Size = Pick<Plane, 'width' | 'height'>;

/** Whether a piece has a punch's size and is as far from an edge as punches reach. `mm`: pixels for one. */
export function isHoleSized({ x, y, width, height }: Component, page: Size, mm: number): boolean {
  const [least, most] = HOLE_MM;
  if (Math.min(width, height) < least * mm || Math.max(width, height) > most * mm) return false;
  if (Math.abs(width - height) > 0.15 * Math.max(width, height)) return false;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const edge = Math.min(cx, cy, page.width - cx, page.height - cy);
  return edge >= HOLE_PLACE_MM[0] * mm && edge <= HOLE_PLACE_MM[1] * mm;
}

/** A filled disc of a punch's size, in a punch's place. */
export function isHole(piece: Component, page: Size, mm: number): boolean {
  if (!isHoleSized(piece, page, mm)) return false;
  const { x, y, width, height, area, runs } = piece;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const radius = (width + height) / 4;
  let outside = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const dy = (runs[at] as number) + 0.5 - cy;
    for (let px = runs[at + 1] as number; px < (runs[at + 2] as number); px++) {
      if (Math.hypot(px + 0.5 - cx, dy) > radius + 0.6) outside++;
    }
  }
  return outside < 0.02 * area && area > 0.93 * Math.PI * (radius - 0.3) ** 2;
}
