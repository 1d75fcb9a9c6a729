import { votesByKernel } from '../kernels/side-edges';
import { FAINTEST_EDGE, type SideEdges } from './side-edges';

/** A line by its place in the middle and its slope: across = offset + slope · (along − middle). */
export interface RoughLine {
  readonly offset: number;
  readonly slope: number;
}

/** All lines that are voted for: `slopes` rows of `bins`, the first `margin` of which lie before the surface. */
export interface VoteSpace {
  readonly slopes: number;
  readonly steepest: number;
  readonly bins: number;
  readonly margin: number;
}

/** Steepest line looked for; phones are not held level. */
const STEEPEST = 0.32;
const SLOPES = 49;
/** Pixels of the surface for one bin: the votes of a line of edges are summed by twos. */
const BIN = 2;
const MOST = 11;

/** The lines on which most edges lie, the strongest first. */
export function strongestLines(edges: SideEdges): RoughLine[] {
  const { across, along } = edges;
  const margin = Math.ceil((STEEPEST * along) / 2 / BIN);
  const bins = Math.ceil(across / BIN) + 2 * margin + 1;
  const space = { slopes: SLOPES, steepest: STEEPEST, bins, margin };
  return peaks(votesByKernel(edges, space) ?? plainVotes(edges, space), space, along);
}

/** The votes, a row of bins for each slope: what the kernel is held against, and what stands in for it. */
export function plainVotes(
  { lines, across, along, stride, strengths }: SideEdges,
  space: VoteSpace,
): Uint16Array<ArrayBuffer> {
  const { slopes, bins, margin } = space;
  const votes = new Uint16Array(slopes * bins);
  const shifts = new Int32Array(slopes);
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (let line = 0; line < lines; line++) {
    const away = line * 2 + 0.5 - along / 2;
    for (let n = 0; n < slopes; n++) shifts[n] = Math.ceil(slopeOf(n, space) * away - 0.5);
    for (let at = 0; at < across; at++) {
      const strength = strengths[line * stride + at] as number;
      if (strength === 0) continue;
      for (let n = 0; n < slopes; n++) {
        const bin = n * bins + margin + ((at - (shifts[n] as number)) >> 1);
        votes[bin] = (votes[bin] as number) + strength;
      }
    }
  }
  return votes;
}

function slopeOf(n: number, { slopes, steepest }: VoteSpace): number {
  return (n / (slopes - 1) - 0.5) * 2 * steepest;
}

function peaks(votes: Uint16Array, space: VoteSpace, along: number): RoughLine[] {
  const { slopes, bins, margin } = space;
  const found: RoughLine[] = [];
  const least = along * FAINTEST_EDGE * 0.15;
  // Where the most votes of each row are: only rows in which votes are taken away have to be looked through again.
  const tops = new Int32Array(slopes);
  for (let n = 0; n < slopes; n++) tops[n] = topOf(votes, n, bins);
  while (found.length < MOST) {
    let best = tops[0] as number;
    for (const top of tops) if ((votes[top] as number) > (votes[best] as number)) best = top;
    if ((votes[best] as number) < least) break;
    const middle = best % bins;
    const line = { offset: (middle - margin + 0.5) * BIN, slope: slopeOf(Math.floor(best / bins), space) };
    found.push(line);
    // Lines that stay close to it from end to end are the same line.
    for (let n = 0; n < slopes; n++) {
      const drift = Math.abs(slopeOf(n, space) - line.slope) * (along / 2);
      if (drift > 40) continue;
      const reach = (Math.max(3, 7 - drift) + drift) / BIN;
      const first = Math.max(0, Math.ceil(middle - reach));
      const end = Math.min(bins - 1, Math.floor(middle + reach));
      votes.fill(0, n * bins + first, n * bins + end + 1);
      tops[n] = topOf(votes, n, bins);
    }
  }
  return found;
}

/** Where in row `n` the most votes are. */
function topOf(votes: Uint16Array, n: number, bins: number): number {
  let [best, most] = [n * bins, 0];
  for (let at = n * bins; at < (n + 1) * bins; at++) {
    const here = votes[at] as number;
    if (here <= most) continue;
    most = here;
    best = at;
  }
  return best;
}
