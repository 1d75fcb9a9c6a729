import {
  at,
  decodeBit,
  encodeBit,
  encodeZeros,
  finishCode,
  openCode,
  proveZeros,
  startCode,
} from './arithmetic';
import { encodePixels, FAILED, provePixels } from './generic-pixels';

/*
 * The generic region of ITU-T T.88, template 0, typical prediction, over a whole bitmap. Three rows are in sight of a
 * pixel: they lie in `rows` as words, the first pixel in the highest bit, with an empty word on either side of each.
 */

/** The context in which "this row is the one above" is coded. */
const TYPICAL: usize = 0x9b25;
const CONTEXTS: usize = 1 << 16;

/**
 * Codes a bitmap and returns the number of bytes, which begin behind the first at `out`; 0 where `room` is too small.
 * `contexts` takes 65536 bytes, `rows` three rows of two words more than a row has.
 */
export function encodePage(
  bits: usize,
  stride: i32,
  width: i32,
  height: i32,
  rows: usize,
  contexts: usize,
  states: usize,
  out: usize,
  room: usize,
): usize {
  startCode(out);
  // Two bytes a pixel is what the estimator's most improbable symbol costs.
  if (!codeRows(bits, stride, width, height, rows, contexts, states, out + room - 2 * width - 32)) return 0;
  finishCode();
  return at - out;
}

/**
 * Goes through a bitmap and codes it, or, where `most` is nought, reads what a code says of it. False when the code went
 * beyond `most`, or says something else.
 */
function codeRows(
  bits: usize,
  stride: i32,
  width: i32,
  height: i32,
  rows: usize,
  contexts: usize,
  states: usize,
  most: usize,
): bool {
  const step = stride + 8;
  memory.fill(contexts, 0, CONTEXTS);
  memory.fill(rows, 0, 3 * step);
  let two = rows + 4;
  let one = two + step;
  let row = one + step;
  let wasSame: u32 = 0;
  for (let y = 0; y < height; y++, bits += stride) {
    const same = takeRow(bits, row, one, stride, width);
    const change = same ^ wasSame;
    wasSame = same;
    if (most !== 0) {
      if (at > most) return false;
      encodeBit(states, contexts + TYPICAL, change);
    } else if (decodeBit(states, contexts + TYPICAL) !== change) return false;
    if (!same && !codeRow(row, one, two, width, contexts, states, most !== 0)) return false;
    const spare = two;
    two = one;
    one = row;
    row = spare;
  }
  return true;
}

/** Turns a row's bytes into words and says whether they are those of the row above. Bits behind the width are none. */
function takeRow(bits: usize, row: usize, above: usize, stride: i32, width: i32): u32 {
  const last = stride - 4;
  const mask: u32 = width & 31 ? -1 << (32 - (width & 31)) : -1;
  let changed: u32 = 0;
  for (let i = 0; i < stride; i += 4) {
    let word = bswap(load<u32>(bits + i));
    if (i === last) word &= mask;
    store<u32>(row + i, word);
    changed |= word ^ load<u32>(above + i);
  }
  return changed === 0 ? 1 : 0;
}

/** Cuts the row into stretches whose contexts and pixels are all paper, which cost next to nothing, and the others. */
function codeRow(
  row: usize,
  one: usize,
  two: usize,
  width: i32,
  contexts: usize,
  states: usize,
  writes: bool,
): bool {
  let paper: u32 = 0;
  let context: u32 = ((load<u32>(one) >> 29) << 5) | ((load<u32>(two) >> 30) << 12);
  for (let left = 0; left < width; left += 32, row += 4, one += 4, two += 4) {
    const word = load<u32>(row);
    const before = load<u32>(row - 4);
    const pixels: u32 = min(32, width - left);
    const live =
      inkAbove(one, two) |
      word |
      (word >> 1) |
      (before << 31) |
      (word >> 2) |
      (before << 30) |
      (word >> 3) |
      (before << 29) |
      (word >> 4) |
      (before << 28);
    if (live === 0) {
      paper += pixels;
      context = 0;
      continue;
    }
    let x: u32 = 0;
    while (x < pixels) {
      const rest = live << x;
      const idle = rest === 0 ? pixels - x : min<u32>(clz(rest), pixels - x);
      if (idle > 0) {
        paper += idle;
        x += idle;
        context = 0;
        if (x === pixels) break;
      }
      if (paper > 0) {
        if (!codeZeros(states, contexts, paper, writes)) return false;
        paper = 0;
      }
      const end = min<u32>(x + clz(~(live << x)), pixels);
      const ahead = arriving(one, 3);
      const aheadOfTwo = arriving(two, 2);
      context = writes
        ? encodePixels(word, ahead, aheadOfTwo, x, end, context, contexts, states)
        : provePixels(word, ahead, aheadOfTwo, x, end, context, contexts, states);
      if (context === FAILED) return false;
      x = end;
    }
  }
  return codeZeros(states, contexts, paper, writes);
}

function codeZeros(states: usize, contexts: usize, count: u32, writes: bool): bool {
  if (!writes) return proveZeros(states, contexts, count);
  encodeZeros(states, contexts, count);
  return true;
}

/**
 * Whether a code of `length` bytes says this very bitmap. It is read as any reader does; since each pixel must be what the
 * bitmap has there, its context is known before it is read.
 */
export function provesPage(
  code: usize,
  length: usize,
  bits: usize,
  stride: i32,
  width: i32,
  height: i32,
  rows: usize,
  contexts: usize,
  states: usize,
): bool {
  openCode(code, length);
  return codeRows(bits, stride, width, height, rows, contexts, states, 0);
}

/** A word of the row above whose bits hold the pixels `ahead` columns to the right. */
function arriving(word: usize, ahead: u32): u32 {
  return (load<u32>(word) << ahead) | (load<u32>(word, 4) >> (32 - ahead));
}

/** The pixels of a word, one bit each, whose context has ink in the two rows above. */
function inkAbove(above: usize, twoAbove: usize): u32 {
  const one = load<u32>(above);
  const both = one | load<u32>(twoAbove);
  const oneBefore = load<u32>(above - 4);
  const before = oneBefore | load<u32>(twoAbove - 4);
  const oneBehind = load<u32>(above, 4);
  const behind = oneBehind | load<u32>(twoAbove, 4);
  return (
    both |
    (both >> 1) |
    (before << 31) |
    (both >> 2) |
    (before << 30) |
    (one >> 3) |
    (oneBefore << 29) |
    (both << 1) |
    (behind >> 31) |
    (both << 2) |
    (behind >> 30) |
    (one << 3) |
    (oneBehind >> 29)
  );
}
