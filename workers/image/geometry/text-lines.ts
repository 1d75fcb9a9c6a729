import { columnsOf, rowsOf } from './cell-profiles';
import type { Letters } from './letters';

const MM_PER_INCH = 25.4;

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

/** Lines whose text runs across the picture or down it, falling by `slope` (clockwise). */
export function lineShapes(
  letters: Letters,
  way: 'across' | 'down',
  dpi: number,
  slope: number,
): LineShape[] {
  const cell = Math.max(8, Math.round((CELL_MM * dpi) / MM_PER_INCH));
  const { length, profiles } =
    way === 'across' ? rowsOf(letters, cell, slope) : columnsOf(letters, cell, slope);
  const shapes: LineShape[] = [];
  for (let at = 0; at < profiles.length; at += length)
    shapes.push(...shapesOf(profiles.subarray(at, at + length), dpi / MM_PER_INCH, cell));
  return shapes;
}

function shapesOf(profile: Int32Array, mm: number, cell: number): LineShape[] {
  const bodies = bodiesOf(profile, cell);
  const shapes: LineShape[] = [];
  for (const [index, [top, bottom]] of bodies.entries()) {
    const height = bottom - top;
    if (height < LOWEST_BODY_MM * mm || height > HIGHEST_BODY_MM * mm) continue;
    const before = bodies[index - 1]?.[1] ?? 0;
    const after = bodies[index + 1]?.[0] ?? profile.length;
    const reach = Math.floor(Math.min(height * 1.1, (top - before) / 2, (after - bottom) / 2));
    if (reach < height * 0.35) continue;
    shapes.push({
      above: sum(profile, top - reach, top),
      body: sum(profile, top, bottom),
      below: sum(profile, bottom, bottom + reach),
    });
  }
  return shapes;
}

/** Stretches of a profile in which most letters have ink. */
function bodiesOf(profile: Int32Array, cell: number): (readonly [top: number, bottom: number])[] {
  const inked = new Int32Array(profile.length);
  let count = 0;
  for (const value of profile) if (value > cell / 25) inked[count++] = value;
  const sorted = inked.subarray(0, count).sort();
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
