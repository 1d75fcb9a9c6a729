/** Wrong tries before nobody is let in for a while … */
export const MAX_TRIES = 5;
/** … which lasts this long. */
export const SHUT_MS = 10 * 60_000;

/** How often it was tried in a row, and until when none may be made (ms since 1970). */
interface Tries {
  readonly tries: number;
  readonly shutUntil: number;
}

/** No try yet. */
export const NO_TRIES: Tries = { tries: 0, shutUntil: 0 };

/** Whether a try may be made. `counted`: what has to be kept before it is judged; `left`: tries after it. */
type TryAnswer =
  | { readonly is: 'shut'; readonly until: number }
  | { readonly is: 'open'; readonly counted: Tries; readonly left: number };

/** The next try at this moment, in ms since 1970. A clock that was set back does not shut the door for years. */
export function nextTry({ tries, shutUntil }: Tries, now: number): TryAnswer {
  const until = Math.min(shutUntil, now + SHUT_MS);
  if (until > now) return { is: 'shut', until };
  const left = Math.max(0, MAX_TRIES - tries - 1);
  const counted = left === 0 ? { tries: 0, shutUntil: now + SHUT_MS } : { tries: tries + 1, shutUntil: 0 };
  return { is: 'open', counted, left };
}
