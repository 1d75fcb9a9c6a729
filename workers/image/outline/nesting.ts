import type { Point } from '../geometry/matrix3';
import type { Tone } from '../geometry/side-step';
import { depthIn, type Candidate } from './candidate';
import type { Tones } from './tones';

/** How one candidate lies within another. */
export interface Nesting {
  /** Share of the ring between them, 0–1, that looks like the outer one's margin. */
  readonly alike: number;
  /** By how many levels the inner one is brighter than the ring. */
  readonly brighter: number;
  /** Sides that both have in common. */
  readonly shared: number;
}

/** Every so many samples are looked at. */
const STRIDE = 4;
/** Distance from an edge within which a sample belongs to neither side of it. */
const EDGE = 4;
/** Tones further apart are not one paper. */
const ALIKE = 14;
/** A ring of fewer samples says nothing. */
const FEWEST = 12;

/** Undefined where `inner` does not lie within `outer`. */
export function nestingOf(tones: Tones, inner: Candidate, outer: Candidate): Nesting | undefined {
  if (inner.area > outer.area * 0.985) return undefined;
  const leaves = (corner: Point): boolean => outer.sides.some(({ line }) => depthIn(line, corner) < -EDGE);
  if (inner.corners.some(leaves)) return undefined;
  const paper = marginOf(outer);
  let [alike, ring, ringLight, light, within] = [0, 0, 0, 0, 0];
  for (let y = 1; y < tones.height; y += STRIDE) {
    for (let x = 1; x < tones.width; x += STRIDE) {
      if (depthOf(outer, x, y) < EDGE) continue;
      const depth = depthOf(inner, x, y);
      if (Math.abs(depth) <= EDGE) continue;
      const tone = tones.at(x, y);
      if (depth > 0) {
        light += tone[0];
        within++;
      } else {
        ring++;
        ringLight += tone[0];
        if (paperGap(tone, paper) < ALIKE) alike++;
      }
    }
  }
  const shared = sharedSides(inner, outer);
  if (ring < FEWEST) return { alike: 1, brighter: 0, shared };
  return { alike: alike / ring, brighter: light / Math.max(1, within) - ringLight / ring, shared };
}

/** By how much the margins along the four sides are no one paper. */
export function unevenness(one: Candidate): number {
  const paper = marginOf(one);
  return Math.max(...one.sides.map(({ inside }) => paperGap(inside, paper)));
}

function depthOf({ sides }: Candidate, x: number, y: number): number {
  let least = Infinity;
  for (const { line } of sides) least = Math.min(least, depthIn(line, { x, y }));
  return least;
}

function sharedSides(inner: Candidate, outer: Candidate): number {
  return inner.sides.filter((_, n) => {
    const ends = [inner.corners[n] as Point, inner.corners[(n + 1) % 4] as Point];
    return outer.sides.some(({ line }) => ends.every((end) => Math.abs(depthIn(line, end)) <= EDGE));
  }).length;
}

/** The tone just inside a candidate's sides: of each channel the mean of the two in the middle. */
function marginOf({ sides }: Candidate): Tone {
  const of = (channel: 0 | 1 | 2): number => {
    const [, b = 0, c = 0] = sides.map(({ inside }) => inside[channel]).sort((p, q) => p - q);
    return (b + c) / 2;
  };
  return [of(0), of(1), of(2)];
}

/** Distance of two tones of one paper: shade changes its light, hardly its colour. */
function paperGap(a: Tone, b: Tone): number {
  return 0.25 * Math.abs(a[0] - b[0]) + 1.5 * (Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]));
}
