import { cornersApart, type Corners } from '../../domain/corners';

/** What was seen of the page in one frame. */
export interface Glimpse {
  /** Milliseconds of any clock that does not go back. */
  readonly atMs: number;
  /** Absent where the page is not seen surely. */
  readonly corners?: Corners;
  readonly sharpness: number;
}

/** What is remembered between frames. */
export interface Stillness {
  /** Glimpses of the last seconds, the oldest first. */
  readonly seen: readonly Glimpse[];
  /** The corners of the page that was taken last: it is not taken again before it was moved. */
  readonly taken?: Corners;
  /** How long the page has lain still, as a share of what is needed: at 1 it is taken. */
  readonly share: number;
}

/** How long a page has to lie still, in ms: the hand has left it. */
export const STILL_MS = 800;
/** Frames that have to be seen in that time: one glimpse is no stillness. */
const FEWEST_FRAMES = 3;
/** By how much its corners may tremble, in shares of the picture's diagonal. */
const TREMBLE = 0.008;
/** A page whose corners went so far is another one. */
const MOVED = 0.04;
/** So many frames on end have to miss the page that was taken: in one alone it was only unsure. */
const MISSED = 3;
/** Least sharpness against the best of the last seconds: below it the lens still looks for its focus. */
const SHARP = 0.8;
const REMEMBERED_MS = 4_000;

/** Nothing was seen yet. */
export const NOTHING_SEEN: Stillness = { seen: [], share: 0 };

/** What is known after one more frame. */
export function afterGlimpse(before: Stillness, now: Glimpse): Stillness {
  const seen = [...before.seen.filter(({ atMs }) => atMs > now.atMs - REMEMBERED_MS), now];
  const { taken } = before;
  if (taken && !isGone(taken, seen)) return { seen, taken, share: 0 };
  return { seen, share: stillShare(seen, now) };
}

/** What is known after the page was taken, by itself or by a person. */
export function afterShot(before: Stillness): Stillness {
  const taken = before.seen.at(-1)?.corners ?? before.taken;
  return { seen: [], share: 0, ...(taken ? { taken } : {}) };
}

function isGone(taken: Corners, seen: readonly Glimpse[]): boolean {
  const last = seen.slice(-MISSED);
  const isThere = ({ corners }: Glimpse): boolean => !!corners && cornersApart(taken, corners) < MOVED;
  return last.length === MISSED && !last.some(isThere);
}

function stillShare(seen: readonly Glimpse[], now: Glimpse): number {
  const { corners } = now;
  const best = Math.max(...seen.map(({ sharpness }) => sharpness));
  if (!corners || now.sharpness < best * SHARP) return 0;
  let first = seen.length - 1;
  while (first > 0) {
    const before = seen[first - 1];
    if (!before?.corners || cornersApart(before.corners, corners) > TREMBLE) break;
    if (before.sharpness < best * SHARP) break;
    first--;
  }
  if (seen.length - first < FEWEST_FRAMES) return 0;
  return Math.min(1, (now.atMs - (seen[first]?.atMs ?? now.atMs)) / STILL_MS);
}
