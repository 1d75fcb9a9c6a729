import type { Mask, Picture } from '../fixtures/pages/picture';
import type { Place } from '../fixtures/pages/place';
import { colourDifference } from './colour-difference';
import { levelAt, paperLevel } from './paper-level';

/* In the hot loops an index is known to be inside: the casts say so. */

type Rgb = readonly [red: number, green: number, blue: number];

/** Spread between the channels from which a place of the source is decidedly coloured. */
const COLOURED = 45;
/** A place has lost its colour when it keeps less than this share of the spread. */
const COLOUR_KEPT = 0.3;
/** Every how many pixels the colour is compared. */
const STEP = 3;

export interface SealFigures {
  /** Median ΔE2000 of the seals' and signatures' pixels: to the scan, or to the scan on white paper, the smaller. */
  readonly deltaE: number;
  /** Pixels inside a seal that were coloured and are black, grey or white now. */
  readonly lost: number;
}

/** How the coloured ink of a page came through. Undefined where there is none. */
export function sealFigures(
  source: Picture,
  ours: Picture,
  place: Place,
  truth: { readonly ink: Mask; readonly seals: Mask },
): SealFigures | undefined {
  const paper = paperLevel(source);
  const differences: { asScanned: number[]; onWhite: number[] } = { asScanned: [], onWhite: [] };
  let lost = 0;
  for (let y = 1; y < source.height - 1; y++) {
    for (let x = 1; x < source.width - 1; x++) {
      const at = y * source.width + x;
      const seal = truth.seals.data[at] === 1 && within(truth.seals, x, y);
      if (!seal && (x % STEP > 0 || y % STEP > 0 || !within(truth.ink, x, y))) continue;
      const scanned = around(source, x, y);
      if (spread(scanned) < COLOURED || truth.ink.data[at] === 0) continue;
      const [toX, toY] = seen(place, x, y);
      if (toX < 1 || toY < 1 || toX >= ours.width - 1 || toY >= ours.height - 1) {
        lost++;
        continue;
      }
      const shown = around(ours, toX, toY);
      if (seal && spread(shown) < spread(scanned) * COLOUR_KEPT) lost++;
      if (x % STEP > 0 || y % STEP > 0) continue;
      const level = levelAt(paper, x, y);
      const white = scanned.map((value, c) =>
        Math.min(255, (value * 255) / Math.max(1, paper.levels[level + c] as number)),
      ) as unknown as Rgb;
      differences.asScanned.push(colourDifference(scanned, shown));
      differences.onWhite.push(colourDifference(white, shown));
    }
  }
  if (differences.asScanned.length < 50) return undefined;
  return { deltaE: Math.min(median(differences.asScanned), median(differences.onWhite)), lost };
}

/** Well inside what is true: so are all neighbours. */
function within({ width, data }: Mask, x: number, y: number): boolean {
  const at = y * width + x;
  return [-width, -1, 0, 1, width].every((step) => data[at + step] === 1);
}

/** Mean of nine pixels: noise and the coarseness of chroma cancel out. */
function around({ width, data }: Picture, x: number, y: number): Rgb {
  let [red, green, blue] = [0, 0, 0];
  for (let v = y - 1; v <= y + 1; v++) {
    for (let at = (v * width + x - 1) * 3, end = at + 9; at < end; at += 3) {
      red += data[at] as number;
      green += data[at + 1] as number;
      blue += data[at + 2] as number;
    }
  }
  return [red / 9, green / 9, blue / 9];
}

function spread([red, green, blue]: Rgb): number {
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

function seen(
  [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1]: Place,
  x: number,
  y: number,
): readonly [number, number] {
  const depth = g * x + h * y + i;
  return [Math.round((a * x + b * y + c) / depth), Math.round((d * x + e * y + f) / depth)];
}

/** The middle value; 0 of an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
