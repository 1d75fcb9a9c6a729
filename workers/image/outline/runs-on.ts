import type { Point } from '../geometry/matrix3';
import { toneGap } from '../geometry/side-step';
import type { Candidate } from './candidate';
import type { Tones } from './tones';

/** Where beyond a corner a line is looked for, as shares of the side. */
const [FROM, TO] = [0.04, 0.2];
const PLACES = 16;
/** A change that counts, in levels. */
const FAINTEST = 6;
/** Share of the places that makes a line. */
const MOST_OF_IT = 0.75;

/**
 * At how many of its eight ends a candidate's sides run on beyond the corner: a page's edges end there, the joints of
 * tiles and the lines of a cloth do not.
 */
export function runsOn(tones: Tones, { corners }: Candidate): number {
  let count = 0;
  for (let n = 0; n < 4; n++) {
    const [p, q] = [corners[n] as Point, corners[(n + 1) % 4] as Point];
    if (isLine(tones, q, p)) count++;
    if (isLine(tones, p, q)) count++;
  }
  return count;
}

/** Whether p→q goes on beyond q. */
function isLine(tones: Tones, p: Point, q: Point): boolean {
  const length = Math.hypot(q.x - p.x, q.y - p.y);
  const [ax, ay] = [(q.x - p.x) / length, (q.y - p.y) / length];
  let [seen, edges] = [0, 0];
  for (let n = 0; n < PLACES; n++) {
    const along = (FROM + ((TO - FROM) * (n + 0.5)) / PLACES) * length;
    const [x, y] = [q.x + ax * along, q.y + ay * along];
    if (x < 4 || y < 4 || x >= tones.width - 4 || y >= tones.height - 4) continue;
    seen++;
    if (stepAt(tones, x, y, -ay, ax) >= FAINTEST) edges++;
  }
  return seen >= PLACES / 3 && edges >= seen * MOST_OF_IT;
}

/** The greatest change within two samples of the line. */
function stepAt(tones: Tones, x: number, y: number, acrossX: number, acrossY: number): number {
  const at = (by: number): ReturnType<Tones['at']> => tones.at(x + acrossX * by, y + acrossY * by);
  return Math.max(toneGap(at(-2.5), at(-0.5)), toneGap(at(-1), at(1)), toneGap(at(0.5), at(2.5)));
}
