import type { PackedRows } from './packed-rows';

/**
 * Template 0 of the generic region (ITU-T T.88, 6.2.5.3) with the adaptive pixels in their nominal places, as one
 * number of 16 bits: five pixels of the row two above (from x−2 to x+2), seven of the row above (x−3 to x+3), and the
 * four in front of the pixel, the leftmost of each in its highest bit.
 */
export const GENERIC_CONTEXTS = 1 << 16;

/** The context in which "this row is the one above" is coded (6.2.5.7, figure 8). */
export const TYPICAL_CONTEXT = 0x9b25;

/** What stays of a context when the pixel moves on by one: all but the leftmost of each of the three rows. */
export const CONTEXT_KEEP = 0x7bf7;

/** The adaptive pixels' nominal places, as a segment states them: (3, −1), (−3, −1), (2, −2), (−2, −2). */
export const NOMINAL_PIXELS: readonly number[] = [3, -1, -3, -1, 2, -2, -2, -2];

/** Whether word `i` of the row above, and what a context sees beside it, are without ink; `at` is the word. */
export function blankAbove(words: Int32Array, above: number, twoAbove: number): boolean {
  return (
    ((words[above] as number) | (words[twoAbove] as number)) === 0 &&
    ((((words[above - 1] as number) | (words[twoAbove - 1] as number)) & 7) |
      (((words[above + 1] as number) | (words[twoAbove + 1] as number)) >>> 29)) ===
      0
  );
}

/** The pixels of a word, one bit each, whose context has ink in the two rows above. */
export function inkAbove(words: Int32Array, above: number, twoAbove: number): number {
  const one = words[above] as number;
  const two = words[twoAbove] as number;
  const both = one | two;
  const before = (words[above - 1] as number) | (words[twoAbove - 1] as number);
  const behind = (words[above + 1] as number) | (words[twoAbove + 1] as number);
  const oneBefore = words[above - 1] as number;
  const oneBehind = words[above + 1] as number;
  return (
    both |
    ((both >>> 1) | (before << 31)) |
    ((both >>> 2) | (before << 30)) |
    ((one >>> 3) | (oneBefore << 29)) |
    ((both << 1) | (behind >>> 31)) |
    ((both << 2) | (behind >>> 30)) |
    ((one << 3) | (oneBehind >>> 29))
  );
}

/** Whether both rows hold the same pixels. */
export function sameRow(rows: PackedRows, row: number, other: number): boolean {
  const { words, wordsInRow } = rows;
  for (let i = 0; i < wordsInRow; i++) {
    if (words[row + i] !== words[other + i]) return false;
  }
  return true;
}

/** The context of a row's first pixel, but for the two pixels that enter it from the right. */
export function contextAtEdge(words: Int32Array, above: number, twoAbove: number): number {
  return (((words[above] as number) >>> 29) << 5) | (((words[twoAbove] as number) >>> 30) << 12);
}
