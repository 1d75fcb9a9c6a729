import type { Component } from './components';

/** A drawing without a place: its pixels are told from its origin, near its middle. */
export interface Shape {
  /** As in `Component`, told from the origin. */
  readonly runs: Int32Array<ArrayBuffer>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
  /** Sides of pixels that have ink on one side and paper on the other: where scans of one letter differ. */
  readonly outline: number;
  /** Words in a row of `canvas`. */
  readonly span: number;
  /** The rows as words, the origin's column in the middle, at least one empty pixel on either side. */
  readonly canvas: Int32Array;
}

/** A shape that stands on a page, its origin at this pixel. */
export interface Sighting {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly component: Component;
}

/** Furthest that a shape's pixels may lie from its origin; what is larger is no letter at 300 dpi. */
const REACH = 62;

/** A piece of ink as a shape around its centre of gravity; undefined where it is too large to be a symbol. */
export function sightingOf(component: Component, page: number): Sighting | undefined {
  if (component.width > 2 * REACH || component.height > 2 * REACH) return undefined;
  const { runs, area } = component;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const y = runs[at] as number;
    const start = runs[at + 1] as number;
    const end = runs[at + 2] as number;
    sumY += (end - start) * y;
    sumX += ((end - start) * (start + end - 1)) / 2;
  }
  const x = Math.round(sumX / area);
  const y = Math.round(sumY / area);
  const moved = new Int32Array(runs.length);
  for (let at = 0; at < runs.length; at += 3) {
    moved[at] = (runs[at] as number) - y;
    moved[at + 1] = (runs[at + 1] as number) - x;
    moved[at + 2] = (runs[at + 2] as number) - x;
  }
  const shape = shapeOf(moved);
  return shape && { page, x, y, shape, component };
}

/** The shape of these runs; undefined where there is none or where they reach too far. */
export function shapeOf(runs: Int32Array<ArrayBuffer>): Shape | undefined {
  if (runs.length === 0) return undefined;
  let left = REACH;
  let right = -REACH;
  let area = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const start = runs[at + 1] as number;
    const end = runs[at + 2] as number;
    left = Math.min(left, start);
    right = Math.max(right, end);
    area += end - start;
  }
  const top = runs[0] as number;
  const height = (runs[runs.length - 3] as number) - top + 1;
  if (left < -REACH || right > REACH || top < -REACH || top + height > REACH) return undefined;
  const span = left > -31 && right < 31 ? 2 : 4;
  const canvas = drawn(runs, top, height, span);
  return {
    runs,
    left,
    top,
    width: right - left,
    height,
    area,
    span,
    canvas,
    outline: outlineOf(canvas, span),
  };
}

function drawn(runs: Int32Array, top: number, height: number, span: number): Int32Array {
  const canvas = new Int32Array(span * height);
  for (let at = 0; at < runs.length; at += 3) {
    const row = ((runs[at] as number) - top) * span;
    const end = (runs[at + 2] as number) + 16 * span;
    for (let x = (runs[at + 1] as number) + 16 * span; x < end; x++) {
      canvas[row + (x >> 5)] = (canvas[row + (x >> 5)] as number) | (-0x80000000 >>> (x & 31));
    }
  }
  return canvas;
}

function outlineOf(canvas: Int32Array, span: number): number {
  let sides = 0;
  let before = 0;
  for (let at = 0; at < canvas.length; at++) {
    const word = canvas[at] as number;
    const above = at < span ? 0 : (canvas[at - span] as number);
    const below = at + span < canvas.length ? 0 : word;
    sides += ones(word ^ above) + ones(below) + ones(word ^ ((word >>> 1) | (before << 31)));
    before = word;
  }
  return sides;
}

/**
 * How many pixels differ when `a` is moved by (dx, dy) and laid on `b`, origin on origin; `limit` or more where it is not
 * less than that. Both have the same span; dx is −1, 0 or 1.
 */
export function distance(a: Shape, dx: number, dy: number, b: Shape, limit: number): number {
  const { span } = a;
  const topA = a.top + dy;
  const first = Math.min(topA, b.top);
  const end = Math.max(topA + a.height, b.top + b.height);
  let differing = 0;
  for (let y = first; y < end; y++) {
    const inA = y >= topA && y < topA + a.height;
    const inB = y >= b.top && y < b.top + b.height;
    const atA = (y - topA) * span;
    const atB = (y - b.top) * span;
    for (let i = 0; i < span; i++) {
      const one = inA ? wordMoved(a.canvas, atA + i, dx) : 0;
      const two = inB ? (b.canvas[atB + i] as number) : 0;
      if (one !== two) differing += ones(one ^ two);
    }
    if (differing >= limit) return differing;
  }
  return differing;
}

/** A word of the canvas, moved by a pixel at most. The last pixel of each row is empty, so rows do not run together. */
function wordMoved(canvas: Int32Array, at: number, dx: number): number {
  const word = canvas[at] as number;
  if (dx === 0) return word;
  if (dx > 0) return (word >>> 1) | (at > 0 ? (canvas[at - 1] as number) << 31 : 0);
  return (word << 1) | (at + 1 < canvas.length ? (canvas[at + 1] as number) >>> 31 : 0);
}

/** Number of ones in 32 bits. */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
