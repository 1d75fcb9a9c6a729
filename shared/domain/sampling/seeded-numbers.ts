import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** How many different values a word of 32 bits has. */
const WORDS = 2 ** 32;

/** Gives whole numbers from 0 up to, but not including, `bound` (1 to 2^32), each equally likely. */
export type SeededNumbers = (bound: number) => number;

/**
 * Numbers that follow from a text alone, the same on every machine: SHA-256 of the text and a counter, read as words of
 * 32 bits, most significant byte first. A word beyond the last whole multiple of the bound is passed over, so that no
 * number is likelier than another.
 */
export function seededNumbers(text: string): SeededNumbers {
  let block = new DataView(new ArrayBuffer(0));
  let place = 0;
  let counter = 0;

  function word(): number {
    if (place >= block.byteLength) {
      const digest = sha256(utf8ToBytes(`${text}\n${String(counter)}`));
      block = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
      place = 0;
      counter += 1;
    }
    const value = block.getUint32(place);
    place += 4;
    return value;
  }

  return (bound) => {
    const limit = WORDS - (WORDS % bound);
    for (;;) {
      const value = word();
      if (value < limit) return value % bound;
    }
  };
}

/** `count` of the items in the order in which they were drawn, none twice: the beginning of a Fisher–Yates shuffle. */
export function drawn<Item>(items: readonly Item[], count: number, numbers: SeededNumbers): readonly Item[] {
  // Places that were swapped, by place: a shuffle of a hundred thousand would copy them all for a few hundred.
  const moved = new Map<number, number>();
  const chosen: Item[] = [];
  for (let place = 0; place < Math.min(count, items.length); place++) {
    const other = place + numbers(items.length - place);
    const item = items[moved.get(other) ?? other];
    moved.set(other, moved.get(place) ?? place);
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}
