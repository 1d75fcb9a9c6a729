import { components, type Component } from '../codec/components';
import type { Plane, Planes, Rect } from '../raster/raster';
import { edgeStrips, touchesLong } from './edge-strips';
import { inkOf } from './ink';
import { isHole, isHoleSized } from './punch-hole';
import { reduceBy } from './reduce-by';

/** Resolution at which dirt is looked for. */
const DIRT_DPI = 75;
const MM_PER_INCH = 25.4;
/** What is added to a hole for blur. */
const BLUR_MM = 0.5;
/** Distance of both colours from grey, of 127, from which it is ink and no shadow. */
const COLOURED = 12;
/** A hole has paper around it. */
const CLEAR_MM = 1;

/**
 * What the scanner added to a page and what the punch took from it: shadows and strips of dark bed along its edges, and
 * punch holes. Rectangles in pixels of the page, to be painted white. Coloured ink, strokes, frames and text that touch
 * the edge are never among them.
 */
export function edgeDirt(picture: Planes, dpi: number): readonly Rect[] {
  const half = Math.max(1, Math.round(dpi / DIRT_DPI / 2));
  const factor = half * 2;
  const small = reduceBy(picture.luma, factor);
  const mm = dpi / factor / MM_PER_INCH;
  const pieces = components(inkOf(small));
  // Hardly any piece of a page is large enough and in the right place: only then colour is looked at.
  const suspects: Component[] = [];
  for (const piece of pieces) {
    if (touchesLong(piece, small, mm) || isHoleSized(piece, small, mm)) suspects.push(piece);
  }
  if (suspects.length === 0) return [];
  const { chroma } = picture;
  const colour = chroma && { cb: reduceBy(chroma.cb, half), cr: reduceBy(chroma.cr, half) };
  return suspects
    .filter((piece) => !colour || !isColoured(piece, colour))
    .flatMap((piece) => [
      ...edgeStrips(piece, small, mm),
      ...(isHole(piece, small, mm) && standsAlone(piece, pieces, mm) ? [grown(piece, BLUR_MM * mm)] : []),
    ])
    .map((rect) => onPage(rect, factor, picture.luma))
    .filter(({ width, height }) => width > 0 && height > 0);
}

function isColoured(
  { runs, area }: Component,
  { cb, cr }: { readonly cb: Plane; readonly cr: Plane },
): boolean {
  let sum = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const y = Math.min(cb.height - 1, runs[at] as number);
    for (let x = runs[at + 1] as number; x < (runs[at + 2] as number); x++) {
      const place = y * cb.width + Math.min(cb.width - 1, x);
      sum += Math.abs((cb.data[place] as number) - 128) + Math.abs((cr.data[place] as number) - 128);
    }
  }
  return sum > 2 * COLOURED * area;
}

function standsAlone(piece: Component, pieces: readonly Component[], mm: number): boolean {
  const { x, y, width, height } = grown(piece, CLEAR_MM * mm);
  return pieces.every(
    (other) =>
      other === piece ||
      other.area < 3 ||
      other.x >= x + width ||
      other.y >= y + height ||
      other.x + other.width <= x ||
      other.y + other.height <= y,
  );
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function onPage(rect: Rect, factor: number, { width, height }: Plane): Rect {
  const x = Math.max(0, Math.floor(rect.x * factor));
  const y = Math.max(0, Math.floor(rect.y * factor));
  // What the reduction dropped at the far edges belongs to them.
  const end = (value: number, limit: number): number =>
    value > limit - factor ? limit : Math.min(limit, Math.ceil(value));
  const right = end((rect.x + rect.width) * factor, width);
  const bottom = end((rect.y + rect.height) * factor, height);
  return { x, y, width: right - x, height: bottom - y };
}
