import { components, type Component } from '../codec/components';
import type { Plane, Planes, Rect } from '../raster/raster';
import { inkOf } from './ink';
import { reduceBy } from './reduce-by';

/** Resolution at which dirt is looked for. */
const DIRT_DPI = 75;
const MM_PER_INCH = 25.4;
/** A shadow or strip of bed is at least this long and at most this deep. */
const LONGEST_LEAST_MM = 8;
const DEEPEST_MM = 10;
/** Share of a piece of ink that has to hang together with the edge in one solid strip. */
const SOLID = 0.85;
/** Pieces of the strip that get a rectangle each, and what is added for blur. */
const CHUNK_MM = 3;
const BLUR_MM = 0.5;
/** Distance of both colours from grey, of 127, from which it is ink and no shadow. */
const COLOURED = 12;
/** Punch holes, ISO 838: 6 mm wide, their middle 12 mm from the edge; with room for other punches and crooked ones. */
const HOLE_MM = [4.5, 8] as const;
const HOLE_PLACE_MM = [6, 18] as const;
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
  const { chroma } = picture;
  const colour = chroma && { cb: reduceBy(chroma.cb, half), cr: reduceBy(chroma.cr, half) };
  const mm = dpi / factor / MM_PER_INCH;
  const pieces = components(inkOf(small));
  const grey = pieces.filter((piece) => !colour || !isColoured(piece, colour));
  const found = grey.flatMap((piece) => [
    ...strips(piece, small, mm),
    ...(isHole(piece, small, mm) && standsAlone(piece, pieces, mm) ? [grown(piece, BLUR_MM * mm)] : []),
  ]);
  return found
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

/** The solid strips in which a piece lies along the edges that it touches. */
function strips(piece: Component, page: Plane, mm: number): Rect[] {
  const { width, height } = page;
  const sides = [
    { touches: piece.x <= 1, along: 'y', far: false },
    { touches: piece.x + piece.width >= width - 1, along: 'y', far: true },
    { touches: piece.y <= 1, along: 'x', far: false },
    { touches: piece.y + piece.height >= height - 1, along: 'x', far: true },
  ] as const;
  const depths = sides
    .filter(
      ({ touches, along }) =>
        touches && (along === 'y' ? piece.height : piece.width) >= LONGEST_LEAST_MM * mm,
    )
    .map((side) => ({ ...side, depth: depthsOf(piece, page, side.along, side.far, mm) }));
  if (depths.length === 0 || explained(piece, page, depths) < SOLID * piece.area) return [];
  return depths.flatMap(({ along, far, depth }) => rectangles(depth, page, along, far, mm));
}

interface Depths {
  readonly along: 'x' | 'y';
  readonly far: boolean;
  /** For each place along the edge, how far the piece reaches into the page without a gap. */
  readonly depth: Uint16Array;
}

function depthsOf(piece: Component, page: Plane, along: 'x' | 'y', far: boolean, mm: number): Uint16Array {
  const [length, breadth] = along === 'y' ? [page.height, page.width] : [page.width, page.height];
  const filled = bitsOf(piece, page);
  const depth = new Uint16Array(length);
  const deepest = Math.round(DEEPEST_MM * mm);
  for (let at = 0; at < length; at++) {
    const place = (into: number): number => {
      const across = far ? breadth - 1 - into : into;
      return along === 'y' ? at * page.width + across : across * page.width + at;
    };
    // The very last line may be white: scanners end with it.
    let into = filled[place(0)] ? 0 : 1;
    if (!filled[place(into)]) continue;
    while (into < breadth && filled[place(into)]) into++;
    if (into <= deepest) depth[at] = into;
  }
  return depth;
}

function bitsOf({ runs }: Component, { width, height }: Plane): Uint8Array {
  const bits = new Uint8Array(width * height);
  for (let at = 0; at < runs.length; at += 3) {
    const row = (runs[at] as number) * width;
    bits.fill(1, row + (runs[at + 1] as number), row + (runs[at + 2] as number));
  }
  return bits;
}

/** Pixels of the piece that lie in its strips. */
function explained({ runs }: Component, { width, height }: Plane, sides: readonly Depths[]): number {
  let count = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const y = runs[at] as number;
    for (let x = runs[at + 1] as number; x < (runs[at + 2] as number); x++) {
      const inStrip = sides.some(({ along, far, depth }) => {
        const [place, into] = along === 'y' ? [y, far ? width - 1 - x : x] : [x, far ? height - 1 - y : y];
        return into < (depth[place] as number);
      });
      if (inStrip) count++;
    }
  }
  return count;
}

function rectangles(
  depth: Uint16Array,
  { width, height }: Plane,
  along: 'x' | 'y',
  far: boolean,
  mm: number,
): Rect[] {
  const chunk = Math.max(2, Math.round(CHUNK_MM * mm));
  const blur = BLUR_MM * mm;
  const rects: Rect[] = [];
  for (let first = 0; first < depth.length; first += chunk) {
    const deep = Math.max(...depth.subarray(first, first + chunk));
    if (deep === 0) continue;
    const [size, end] = [deep + blur, Math.min(depth.length, first + chunk)];
    rects.push(
      along === 'y'
        ? { x: far ? width - size : 0, y: first, width: size, height: end - first }
        : { x: first, y: far ? height - size : 0, width: end - first, height: size },
    );
  }
  return rects;
}

/** A filled disc of a punch's size, as far from an edge as punches reach. */
function isHole({ x, y, width, height, area, runs }: Component, page: Plane, mm: number): boolean {
  const [least, most] = HOLE_MM;
  if (Math.min(width, height) < least * mm || Math.max(width, height) > most * mm) return false;
  if (Math.abs(width - height) > 0.15 * Math.max(width, height)) return false;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const edge = Math.min(cx, cy, page.width - cx, page.height - cy);
  if (edge < HOLE_PLACE_MM[0] * mm || edge > HOLE_PLACE_MM[1] * mm) return false;
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
