import type { Plane } from '../raster/raster';
import { reduceBy } from './reduce-by';
import { allEdges, coarser, sharpness, stripProfiles, type StripProfiles } from './strip-profiles';

/** How far the content of a page is turned, in degrees clockwise: to be turned back by as much. */
export interface Skew {
  readonly degrees: number;
  /** 0–1. Below 0.5 the figure means nothing. */
  readonly certainty: number;
}

/** The same, with what it says of the direction of the lines. */
export interface LineSkew extends Skew {
  /** Lines run across the picture, or up and down. */
  readonly lines: 'across' | 'down';
  /** How many times sharper they are that way than the other. */
  readonly lead: number;
}

/** Widest skew that is looked for, in degrees. */
export const WIDEST_SKEW = 15;
/** Resolution at which it is measured; finer brings nothing, coarser loses 8-point print. */
export const SKEW_DPI = 100;
const LONGEST = 2_000;
/** A little more than asked for: a peak has to be seen from both sides. */
const WIDEST = WIDEST_SKEW + 1.5;
const CONTRAST = [3, 7] as const;
/** Contrast of lines that leave no doubt, and what there is across them then at most. */
const EVIDENT = 20;
const USUAL_OTHER = 4;
const LEAD = [1.15, 1.9] as const;
/** Edges per pixel, as `stripProfiles` weighs them: a single line of small print on A4 has 0.05. */
const FEWEST_EDGES = [0.015, 0.04] as const;
const COARSE = 0.5;
/** Steps to either side of a peak that belong to it. */
const FLANK = 4;
/** Steps in degrees and how many of them to either side. */
const FINE = [
  [0.1, 5],
  [0.03, 6],
] as const;
/** What belongs to the peak, as a share of its height. */
const PEAK_FLOOR = 0.8;
const DEGREE = Math.PI / 180;

/** By which whole factor a picture is reduced before its lines are measured. */
export function skewFactor({ width, height }: Plane, dpi: number): number {
  return Math.max(1, Math.floor(dpi / SKEW_DPI + 0.05), Math.ceil(Math.max(width, height) / LONGEST));
}

/**
 * Skew of the lines on a page, whether they run across or, on a page that lies on its side, up and down. Exact to
 * ±0.05° on text, tables and forms; uncertain on photographs and blank pages.
 */
export function measureSkew(luma: Plane, dpi: number): Skew {
  const { degrees, certainty } = skewOf(reduceBy(luma, skewFactor(luma, dpi)));
  return { degrees, certainty };
}

/** The same of a plane that has been reduced to about 100 dpi already. */
export function skewOf(luma: Plane): LineSkew {
  const { rows, columns } = stripProfiles(luma);
  const across = peak(rows, 1);
  // Lines as clear as that run across: the other way need not be looked at.
  const down =
    across.contrast > EVIDENT && across.lead > LEAD[1]
      ? { ...across, contrast: USUAL_OTHER }
      : peak(columns, -1);
  const [best, other] = across.contrast >= down.contrast ? [across, down] : [down, across];
  const certainty = certaintyOf(best, other) * ramp(allEdges(best.profiles) / luma.data.length, FEWEST_EDGES);
  return {
    degrees: certainty > 0 ? refine(best) : 0,
    certainty,
    lines: best === across ? 'across' : 'down',
    lead: best.contrast / Math.max(1, other.contrast),
  };
}

interface Peak {
  readonly profiles: StripProfiles;
  /** 1 for lines across: they fall when turned clockwise; -1 for lines down, which move to the left. */
  readonly sign: 1 | -1;
  readonly degrees: number;
  /** How far the peak stands above what all angles have in common. */
  readonly contrast: number;
  /** How far it stands above the next best that is not its own flank. */
  readonly lead: number;
}

function peak(profiles: StripProfiles, sign: 1 | -1): Peak {
  const rough = coarser(profiles);
  const slopes: number[] = [];
  for (let degrees = -WIDEST; degrees <= WIDEST; degrees += COARSE)
    slopes.push(sign * Math.tan(degrees * DEGREE));
  const scores = sharpness(rough, slopes);
  const highest = Math.max(...scores);
  const place = scores.indexOf(highest);
  let next = 0;
  for (let index = 0; index < scores.length; index++) {
    if (Math.abs(index - place) > FLANK) next = Math.max(next, scores[index] as number);
  }
  const usual = Float64Array.from(scores).sort()[scores.length >> 1] ?? 0;
  return {
    profiles,
    sign,
    degrees: place * COARSE - WIDEST,
    contrast: usual > 0 ? highest / usual : 0,
    lead: next > 0 ? highest / next : 0,
  };
}

/** The middle of the peak: shifts are whole pixels, so its top is flat. */
function refine({ profiles, sign, degrees }: Peak): number {
  let best = degrees;
  for (const [step, count] of FINE) {
    const angles: number[] = [];
    const slopes: number[] = [];
    for (let index = -count; index <= count; index++) {
      const angle = best + index * step;
      angles.push(angle);
      slopes.push(sign * Math.tan(angle * DEGREE));
    }
    const scores = sharpness(profiles, slopes);
    const floor = Math.max(...scores) * PEAK_FLOOR;
    let [sum, weights] = [0, 0];
    for (let index = 0; index < angles.length; index++) {
      const weight = Math.max(0, (scores[index] as number) - floor);
      sum += weight * (angles[index] as number);
      weights += weight;
    }
    if (weights > 0) best = sum / weights;
  }
  return best;
}

/** Measured on real pages: text has a contrast of 10 to 60 and a lead of 2 to 20, photographs of less than 4 and 1.3. */
function certaintyOf(best: Peak, other: Peak): number {
  // The end of what was searched is the flank of something beyond.
  if (Math.abs(best.degrees) >= WIDEST) return 0;
  const own = Math.min(ramp(best.contrast, CONTRAST), ramp(best.lead, LEAD));
  const agree = other.contrast >= 2 && Math.abs(best.degrees - other.degrees) <= COARSE;
  return agree && own > 0 ? Math.min(1, own + 0.3) : own;
}

function ramp(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
