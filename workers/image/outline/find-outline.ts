import type { CameraPaper } from '../../../shared/domain/camera-paper';
import type { Quad } from '../geometry/matrix3';
import { outlinesOf } from '../geometry/outlines';
import { surfaceOf, type Surface } from '../geometry/surface';
import type { Planes } from '../raster/raster';
import { furthest, isPossible, measured, type Candidate } from './candidate';
import type { Search } from './fit-side';
import { quadAround } from './hull-quad';
import { judgeCandidates } from './judge-candidates';
import { smoothRegions } from './smooth-regions';
import { tonesOfPicture, tonesOfSurface } from './tones';

/** A page seen by a camera. */
export interface FoundOutline {
  /** Clockwise from the corner nearest the picture's upper left, in pixels. */
  readonly corners: Quad;
  /** Nothing speaks against it: it may be shown as found. Else a person has to look. */
  readonly isSure: boolean;
  /** Share of its sides, 0–1, that is seen. */
  readonly certainty: number;
  /** By its shape alone. */
  readonly paper?: CameraPaper;
}

/** On the small copy: first about the guess, then about what was found there. */
const ROUGH: Search = { reach: 8, depth: 3, near: 1.6 };
const CLOSE: Search = { reach: 3, depth: 3, near: 1.1 };
/** Guesses from straight lines: the best so many. */
const FROM_LINES = 8;
/** Guesses, in samples of the small copy, that would lead to the same sides. */
const SAME_GUESS = 2;
const SAME_SIDES = 3;
/** Less of its sides seen is not worth showing. */
const WORTH_SHOWING = 0.4;

/**
 * Finds a page on a desk: where it is on a small copy, then its sides in the picture itself, to about a pixel. Undefined
 * where nothing looks like one.
 */
export function findOutline(picture: Planes): FoundOutline | undefined {
  const surface = surfaceOf(picture);
  if (!surface) return undefined;
  const judged = judgeCandidates(candidatesOf(surface), tonesOfSurface(surface));
  if (!judged || judged.best.score < WORTH_SHOWING) return undefined;
  const { best, isSure, paper } = judged;
  return {
    corners: refined(picture, best.corners, surface.factor),
    isSure,
    certainty: best.score,
    ...(paper ? { paper } : {}),
  };
}

function candidatesOf(surface: Surface): readonly Candidate[] {
  const tones = tonesOfSurface(surface);
  const found: Candidate[] = [];
  const tried: Quad[] = [];
  for (const guess of guessesOf(surface)) {
    if (!isPossible(guess, tones) || tried.some((other) => furthest(guess, other) < SAME_GUESS)) continue;
    tried.push(guess);
    const rough = measured(tones, guess, ROUGH);
    const close = rough && measured(tones, rough.corners, CLOSE);
    if (close && !found.some(({ corners }) => furthest(corners, close.corners) < SAME_SIDES))
      found.push(close);
  }
  return found;
}

function guessesOf(surface: Surface): readonly Quad[] {
  const lines = outlinesOf(surface).slice(0, FROM_LINES);
  const around: Quad[] = [];
  for (const points of smoothRegions(surface)) {
    const quad = quadAround(points);
    if (quad) around.push(quad);
  }
  return [...around, ...lines.map(({ corners }) => corners)];
}

/** The sides in the picture's own pixels, where they are found close by. */
function refined(picture: Planes, corners: Quad, factor: number): Quad {
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
  if (!a || !b || !c || !d) return corners;
  const rough: Quad = [a, b, c, d];
  const fine = measured(tonesOfPicture(picture), rough, {
    reach: factor * 2,
    depth: Math.max(3, factor),
    near: Math.max(1.1, factor / 2),
  });
  return fine && furthest(fine.corners, rough) < factor * 3 ? fine.corners : rough;
}
