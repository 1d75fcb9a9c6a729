/** A key as a code scanner types it: one character, or the name of a key that writes none. */
export interface WedgeKey {
  readonly key: string;
  /** When it was pressed, in ms. */
  readonly at: number;
}

/** What the collector says of a key. */
export type WedgeAnswer =
  /** A person types, as far as can be told. */
  | { readonly is: 'typing' }
  /** So fast that it is a scanner: the key belongs to no field. */
  | { readonly is: 'burst' }
  /** The scanner has ended its text. */
  | { readonly is: 'scan'; readonly text: string };

/** Nobody types a second key this soon, again and again. */
const FAST_MS = 50;
/** Letters in such a row that a person may write: by rolling over the keys. */
const BY_HAND = 6;
/** Shorter codes are no cards; a fast person's last keys before Enter are not taken for one. */
const SHORTEST = 8;

/**
 * Tells a scanner that types (a keyboard wedge) from a person who does: by speed, until Enter or Tab. What an input
 * method takes back with Backspace is taken back here, too: what it rewrites of a word at once is no scan, and the text
 * of one may be garbled by it, which its reader says.
 */
export function wedgeCollector(): {
  readonly take: (key: WedgeKey) => WedgeAnswer;
  readonly clear: () => void;
  /** Whether a key at this moment would be a scanner's. */
  readonly isBurst: (at: number) => boolean;
} {
  let text = '';
  let last = -Infinity;
  /** A scan has ended: some scanners press two keys to end one. */
  let ended = false;
  const clear = (): void => {
    text = '';
    ended = false;
  };
  const isBurst = (at: number): boolean => at - last <= FAST_MS && (ended || text.length >= BY_HAND);
  const take = ({ key, at }: WedgeKey): WedgeAnswer => {
    if (at - last > FAST_MS) clear();
    last = at;
    if (key === 'Enter' || key === 'Tab') {
      if (ended) return { is: 'burst' };
      const scanned = text;
      clear();
      ended = scanned.length >= SHORTEST;
      return ended ? { is: 'scan', text: scanned } : { is: 'typing' };
    }
    if (key === 'Backspace') text = text.slice(0, -1);
    else if (Array.from(key).length === 1) {
      ended = false;
      text += key;
    }
    return { is: text.length > BY_HAND ? 'burst' : 'typing' };
  };
  return { take, clear, isBurst };
}
