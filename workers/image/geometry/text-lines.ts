import { components, type Component } from '../codec/components';
import { newPlane, type Bitmap, type Plane } from '../raster/raster';

/** Letters and their marks, in mm: from a dot of 6-point print to a capital of a heading. */
const TALLEST_MM = 7;
const SMALLEST_MM = 0.25;
/** A stroke longer than this is a rule, a frame or handwriting, not a letter or a few that touch. */
const LONGEST_MM = 16;
const MM_PER_INCH = 25.4;

/** Only what can be letters and their marks: dark (0) on white. Rules, frames, seals and pictures are gone. */
export function lettersOf(ink: Bitmap, dpi: number): Plane {
  return lettersAmong(components(ink), ink, dpi);
}

/** The same where the pieces of ink are known already. */
export function lettersAmong(
  pieces: readonly Component[],
  { width, height }: { readonly width: number; readonly height: number },
  dpi: number,
): Plane {
  const mm = dpi / MM_PER_INCH;
  const letters = newPlane(width, height, 255);
  for (const piece of pieces) if (isLetter(piece, mm)) paint(letters, piece);
  return letters;
}

function isLetter({ width, height, area }: Component, mm: number): boolean {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (short > TALLEST_MM * mm || long > LONGEST_MM * mm) return false;
  if (long < SMALLEST_MM * mm || area < 2) return false;
  // A bar: rules and dashes, also pieces of a frame.
  return long < 2.5 * mm || short > long / 12;
}

function paint({ width, data }: Plane, { runs }: Component): void {
  for (let at = 0; at < runs.length; at += 3) {
    const row = (runs[at] as number) * width;
    data.fill(0, row + (runs[at + 1] as number), row + (runs[at + 2] as number));
  }
}

/** One line of text in a cell of the page: how much of it stands above and how much hangs below its small letters. */
export interface LineShape {
  readonly above: number;
  readonly body: number;
  readonly below: number;
}

/** Cells are this wide: a few words, so that columns and tables do not mix. */
const CELL_MM = 28;
const LOWEST_BODY_MM = 0.8;
const HIGHEST_BODY_MM = 4;

/** Lines of a plane from `lettersOf` whose text runs across, falling by `slope` (down for one to the right). */
export function lineShapes(letters: Plane, dpi: number, slope: number): LineShape[] {
  const cell = Math.max(8, Math.round((CELL_MM * dpi) / MM_PER_INCH));
  const profiles = profilesOf(letters, cell, slope);
  return profiles.flatMap((profile) => shapesOf(profile, dpi / MM_PER_INCH, cell));
}

/** For each cell, counted from the left, the ink of its rows. */
function profilesOf({ width, height, data }: Plane, cell: number, slope: number): Int32Array[] {
  // A cell of less than half its width is no cell.
  const cells = Math.floor(width / cell + 0.5);
  const profiles = Array.from({ length: cells }, () => new Int32Array(height));
  profiles.forEach((profile, index) => {
    const left = index * cell;
    const right = Math.min(width, left + cell);
    const shifts = Int32Array.from({ length: right - left }, (_, n) =>
      Math.round(slope * (n - (right - left) / 2)),
    );
    for (let y = 0; y < height; y++) {
      const row = y * width;
      for (let x = left; x < right; x++) {
        if (data[row + x] !== 0) continue;
        const at = y - (shifts[x - left] as number);
        if (at >= 0 && at < height) profile[at] = (profile[at] as number) + 1;
      }
    }
  });
  return profiles;
}

function shapesOf(profile: Int32Array, mm: number, cell: number): LineShape[] {
  const bodies = bodiesOf(profile, cell);
  return bodies.flatMap(([top, bottom], index) => {
    const height = bottom - top;
    if (height < LOWEST_BODY_MM * mm || height > HIGHEST_BODY_MM * mm) return [];
    const before = bodies[index - 1]?.[1] ?? 0;
    const after = bodies[index + 1]?.[0] ?? profile.length;
    const reach = Math.floor(Math.min(height * 1.1, (top - before) / 2, (after - bottom) / 2));
    if (reach < height * 0.35) return [];
    return [
      {
        above: sum(profile, top - reach, top),
        body: sum(profile, top, bottom),
        below: sum(profile, bottom, bottom + reach),
      },
    ];
  });
}

/** Stretches of a profile in which most letters have ink. */
function bodiesOf(profile: Int32Array, cell: number): (readonly [top: number, bottom: number])[] {
  const sorted = Int32Array.from(profile)
    .filter((value) => value > cell / 25)
    .sort();
  const strong = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const limit = Math.max(cell / 20, strong * 0.45);
  const bodies: [number, number][] = [];
  for (let y = 0; y < profile.length; y++) {
    if ((profile[y] as number) < limit) continue;
    const top = y;
    while (y < profile.length && ((profile[y] as number) >= limit || (profile[y + 1] ?? 0) >= limit)) y++;
    bodies.push([top, y]);
  }
  return bodies;
}

function sum(profile: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let at = Math.max(0, from); at < Math.min(profile.length, to); at++) total += profile[at] as number;
  return total;
}
