import type { CameraPaper } from '../../../shared/domain/camera-paper';
import type { Quad } from '../geometry/matrix3';
import { paperSeen } from './camera-paper';
import { furthest, type Candidate } from './candidate';
import { nestingOf, unevenness } from './nesting';
import { runsOn } from './runs-on';
import type { Tones } from './tones';

/** The candidate that is most likely the page. */
export interface Judged {
  readonly best: Candidate;
  /** Nothing speaks against it, and no other could be meant. */
  readonly isSure: boolean;
  readonly paper?: CameraPaper;
}

/** So many of the best are held against each other. */
const COMPARED = 14;
/** Least share of all sides, and of each, that is seen where the page is sure. */
const SEEN = 0.85;
const SIDE_SEEN = 0.7;
/** A smaller share of the picture may be anything. */
const SMALLEST_SURE = 0.05;
/** Others less good by so much are no rivals. */
const NO_RIVAL = 0.2;
/** Corners closer than this, as a share of the page's diagonal, are the same page. */
const SAME = 0.015;

/** Undefined where there is nothing to choose from. */
export function judgeCandidates(candidates: readonly Candidate[], tones: Tones): Judged | undefined {
  const ranked = withoutParts(
    candidates
      .map((one) => rank(one, tones))
      .sort((a, b) => b.merit - a.merit)
      .slice(0, COMPARED),
    tones,
  );
  const [first, ...others] = ranked;
  if (!first) return undefined;
  const { one: best, paper, brighter, merit } = first;
  const near = SAME * diagonalOf(best.corners);
  const hasRival = others.some(
    (other) => other.merit > merit - NO_RIVAL && furthest(other.one.corners, best.corners) > near,
  );
  const isSeen = best.score >= SEEN && best.sides.every(({ support }) => support >= SIDE_SEEN);
  const { width, height } = tones;
  const isWhole = best.corners.every(({ x, y }) => x >= 1 && y >= 1 && x <= width - 1 && y <= height - 1);
  const isLarge = best.area >= SMALLEST_SURE * width * height;
  const isSure =
    isSeen &&
    isWhole &&
    isLarge &&
    paper !== undefined &&
    brighter > -0.5 &&
    !hasRival &&
    runsOn(tones, best) < 2;
  return { best, isSure, ...(paper ? { paper } : {}) };
}

interface Ranked {
  readonly one: Candidate;
  readonly paper: CameraPaper | undefined;
  /** By how much it is brighter than what lies around it, -1 to 1, along its weakest side. */
  readonly brighter: number;
  readonly merit: number;
}

/** Edges first; then the shape of a known paper, light on dark, margins of one tone; the larger of two alike. */
function rank(one: Candidate, { width, height }: Tones): Ranked {
  const paper = paperSeen(one.corners, width, height);
  const brighter = clamp(
    Math.min(...one.sides.map(({ inside, outside }) => inside[0] - outside[0])) / 30,
    -1,
  );
  const uneven = clamp((unevenness(one) - 12) / 18, 0);
  const merit =
    one.score +
    0.2 * Math.sqrt(one.area / (width * height)) +
    (paper ? 0.15 : 0) +
    0.2 * brighter -
    0.4 * uneven;
  return { one, paper, brighter, merit };
}

/** Leaves out frames and tables, which are print on a page, and the desk on which a page lies. */
function withoutParts(ranked: readonly Ranked[], tones: Tones): readonly Ranked[] {
  const dropped = new Set<Ranked>();
  for (const outer of ranked) {
    for (const inner of ranked) {
      if (inner === outer || Math.abs(outer.merit - inner.merit) > 0.5) continue;
      const nesting = nestingOf(tones, inner.one, outer.one);
      if (!nesting) continue;
      const { alike, brighter, shared } = nesting;
      if (outer.paper && alike > 0.65 && brighter < 12) dropped.add(inner);
      if (inner.paper && brighter > 25 && shared < 2) dropped.add(outer);
    }
  }
  return ranked.filter((each) => !dropped.has(each));
}

function diagonalOf([a, , c]: Quad): number {
  return Math.hypot(a.x - c.x, a.y - c.y);
}

function clamp(value: number, least: number): number {
  return Math.max(least, Math.min(1, value));
}
