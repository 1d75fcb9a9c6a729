import type { Component } from '../codec/components';
import type { Plane, Rect } from '../raster/raster';

/** A shadow or strip of bed is at least this long and at most this deep. */
const LONGEST_LEAST_MM = 8;
const DEEPEST_MM = 10;
/** Share of a piece of ink that has to hang together with the edge in one solid strip. */
const SOLID = 0.85;
/** Pieces of the strip that get a rectangle each, and what is added for blur. */
const CHUNK_MM = 3;
const BLUR_MM = 0.5;

type Size = Pick<Plane, 'width' | 'height'>;

/** Which edges of the page a piece touches over a shadow's length. The very last line may be white: scanners end with it. */
function sidesTouched(
  { x, y, width, height }: Component,
  page: Size,
  mm: number,
): { readonly left: boolean; readonly right: boolean; readonly top: boolean; readonly bottom: boolean } {
  const [tall, wide] = [height >= LONGEST_LEAST_MM * mm, width >= LONGEST_LEAST_MM * mm];
  return {
    left: tall && x <= 1,
    right: tall && x + width >= page.width - 1,
    top: wide && y <= 1,
    bottom: wide && y + height >= page.height - 1,
  };
}

/** Whether a piece touches an edge over so long a way that it may be a shadow. `mm`: pixels for one. */
export function touchesLong(piece: Component, page: Size, mm: number): boolean {
  const { left, right, top, bottom } = sidesTouched(piece, page, mm);
  return left || right || top || bottom;
}

/** The solid strips in which a piece lies along the edges that it touches. Nothing if there is more to it. */
export function edgeStrips(piece: Component, page: Size, mm: number): Rect[] {
  const { width, height } = page;
  const touched = sidesTouched(piece, page, mm);
  const deepest = Math.round(DEEPEST_MM * mm);
  const beside = depthsBeside(piece, page, deepest);
  const along = depthsAlong(piece, page, deepest);
  const depths: Depths = {
    left: touched.left ? beside.left : undefined,
    right: touched.right ? beside.right : undefined,
    top: touched.top ? along.top : undefined,
    bottom: touched.bottom ? along.bottom : undefined,
  };
  if (explained(piece, page, depths) < SOLID * piece.area) return [];
  const { left, right, top, bottom } = depths;
  return [
    ...chunks(left, mm, (first, end, deep) => ({ x: 0, y: first, width: deep, height: end - first })),
    ...chunks(right, mm, (first, end, deep) => ({
      x: width - deep,
      y: first,
      width: deep,
      height: end - first,
    })),
    ...chunks(top, mm, (first, end, deep) => ({ x: first, y: 0, width: end - first, height: deep })),
    ...chunks(bottom, mm, (first, end, deep) => ({
      x: first,
      y: height - deep,
      width: end - first,
      height: deep,
    })),
  ];
}

/** For each place along an edge, how far the piece reaches into the page without a gap; undefined for edges not touched. */
interface Depths {
  readonly left: Uint16Array | undefined;
  readonly right: Uint16Array | undefined;
  readonly top: Uint16Array | undefined;
  readonly bottom: Uint16Array | undefined;
}

function depthsBeside(
  { runs }: Component,
  { width, height }: Size,
  deepest: number,
): { readonly left: Uint16Array; readonly right: Uint16Array } {
  const [left, right] = [new Uint16Array(height), new Uint16Array(height)];
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (let at = 0; at < runs.length; at += 3) {
    const [y, start, end] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number];
    if (start <= 1 && end <= deepest) left[y] = end;
    if (end >= width - 1 && width - start <= deepest) right[y] = width - start;
  }
  return { left, right };
}

function depthsAlong(
  { runs }: Component,
  { width, height }: Size,
  deepest: number,
): { readonly top: Uint16Array; readonly bottom: Uint16Array } {
  const [top, bottom] = [new Uint16Array(width), new Uint16Array(width)];
  for (let at = 0; at < runs.length && (runs[at] as number) <= deepest; at += 3)
    deepen(top, runs[at] as number, runs[at + 1] as number, runs[at + 2] as number);
  for (let at = runs.length - 3; at >= 0 && height - 1 - (runs[at] as number) <= deepest; at -= 3)
    deepen(bottom, height - 1 - (runs[at] as number), runs[at + 1] as number, runs[at + 2] as number);
  for (const depth of [top, bottom])
    for (let x = 0; x < width; x++) if ((depth[x] as number) > deepest) depth[x] = 0;
  return { top, bottom };
}

/** Takes the run `into` lines from the edge to what hangs together with the edge. */
function deepen(depth: Uint16Array, into: number, start: number, end: number): void {
  for (let x = start; x < end; x++) if (into <= 1 || depth[x] === into) depth[x] = into + 1;
}

/** Pixels of the piece that lie in its strips. */
function explained(
  { runs }: Component,
  { width, height }: Size,
  { left, right, top, bottom }: Depths,
): number {
  let count = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const y = runs[at] as number;
    const first = left ? (left[y] as number) : 0;
    const last = width - (right ? (right[y] as number) : 0);
    for (let x = runs[at + 1] as number; x < (runs[at + 2] as number); x++) {
      const isBeside = x < first || x >= last;
      if (isBeside || (top && y < (top[x] as number)) || (bottom && height - 1 - y < (bottom[x] as number)))
        count++;
    }
  }
  return count;
}

function chunks(
  depth: Uint16Array | undefined,
  mm: number,
  rectOf: (first: number, end: number, deep: number) => Rect,
): Rect[] {
  if (!depth) return [];
  const chunk = Math.max(2, Math.round(CHUNK_MM * mm));
  const rects: Rect[] = [];
  for (let first = 0; first < depth.length; first += chunk) {
    const deep = Math.max(...depth.subarray(first, first + chunk));
    if (deep > 0) rects.push(rectOf(first, Math.min(depth.length, first + chunk), deep + BLUR_MM * mm));
  }
  return rects;
}
