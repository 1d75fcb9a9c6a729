import type { Point, Quad } from '../geometry/matrix3';
import { quadAngles } from '../geometry/quad-angles';
import { fitSide, type Search, type SeenSide, type Straight } from './fit-side';
import { turn } from './hull-quad';
import type { Tones } from './tones';

/** Four measured sides that may be a page. Clockwise from the upper one, `corners` from the upper left. */
export interface Candidate {
  readonly corners: Quad;
  readonly sides: readonly SeenSide[];
  /** Share of its sides, 0–1, that is seen to be an edge; the weakest side counts half. */
  readonly score: number;
  /** Pixels inside. */
  readonly area: number;
}

/** A share of the picture below which nothing is looked for, and above which it is the picture itself. */
const SMALLEST_SHARE = 0.02;
const LARGEST_SHARE = 0.985;
/** How far beyond the picture a corner may lie, as a share of its sides. */
const FAR = 0.05;
/** Degrees by which corners differ from right angles at most. */
const MOST_ASKEW = 32;

/** The four edges near a guess. Undefined where one of them is no edge, or where they make no page. */
export function measured(tones: Tones, guess: Quad, search: Search): Candidate | undefined {
  const sides: SeenSide[] = [];
  for (let n = 0; n < 4; n++) {
    const side = fitSide(tones, guess[n] as Point, guess[(n + 1) % 4] as Point, search);
    if (!side) return undefined;
    sides.push(side);
  }
  const corners = cornersOf(sides.map(({ line }) => line));
  if (!corners || !isPossible(corners, tones)) return undefined;
  const supports = sides.map(({ support }) => support);
  const mean = supports.reduce((sum, each) => sum + each, 0) / 4;
  return { corners, sides, score: (Math.min(...supports) + mean) / 2, area: areaOf(corners) };
}

/** Whether four corners can be a page that lies in the picture. */
export function isPossible(corners: Quad, { width, height }: Tones): boolean {
  const isNear = (value: number, length: number): boolean =>
    value > -FAR * length && value < (1 + FAR) * length;
  if (!corners.every(({ x, y }) => isNear(x, width) && isNear(y, height))) return false;
  const share = areaOf(corners) / (width * height);
  if (!(share >= SMALLEST_SHARE && share <= LARGEST_SHARE)) return false;
  return quadAngles(corners).every((angle) => Math.abs(angle - 90) < MOST_ASKEW);
}

/** Largest distance between corners of the same number. */
export function furthest(p: Quad, q: Quad): number {
  return Math.max(...p.map(({ x, y }, n) => Math.hypot(x - (q[n] as Point).x, y - (q[n] as Point).y)));
}

/** How far inside of a line a place lies; negative beyond it. */
export function depthIn({ at, along }: Straight, { x, y }: Point): number {
  return (x - at.x) * -along.y + (y - at.y) * along.x;
}

function areaOf([a, b, c, d]: Quad): number {
  return (turn(a, b, c) + turn(a, c, d)) / 2;
}

function cornersOf(lines: readonly Straight[]): Quad | undefined {
  const [upper, right, lower, left] = lines;
  if (!upper || !right || !lower || !left) return undefined;
  const [a, b, c, d] = [meet(left, upper), meet(upper, right), meet(right, lower), meet(lower, left)];
  return a && b && c && d ? [a, b, c, d] : undefined;
}

function meet(p: Straight, q: Straight): Point | undefined {
  const determinant = p.along.x * q.along.y - p.along.y * q.along.x;
  if (Math.abs(determinant) < 0.2) return undefined;
  const by = ((q.at.x - p.at.x) * q.along.y - (q.at.y - p.at.y) * q.along.x) / determinant;
  return { x: p.at.x + p.along.x * by, y: p.at.y + p.along.y * by };
}
