import { MAX_PAGE_PIXELS } from '../../../shared/domain/limits';
import { AFTER_LPS, AFTER_MPS, QE } from './arithmetic-states';
import type { ArithmeticDecoder } from './arithmetic-decoder';
import { blankAbove, CONTEXT_KEEP, contextAtEdge, inkAbove, TYPICAL_CONTEXT } from './generic-rows';
import { emptyRows, rowStart, type PackedRows } from './packed-rows';

/** What `encodeGeneric` coded. Throws where the size is none that a page may have. */
export function decodeGeneric(
  decoder: ArithmeticDecoder,
  contexts: Uint8Array,
  width: number,
  height: number,
  typical: boolean,
): PackedRows {
  if (width < 1 || height < 1 || width * height > MAX_PAGE_PIXELS) throw new RangeError('no size of a page');
  const rows = emptyRows(width, height);
  let same = 0;
  for (let y = 0; y < height; y++) {
    const row = rowStart(rows, y);
    if (typical) same ^= decoder.decode(contexts, TYPICAL_CONTEXT);
    if (same) rows.words.copyWithin(row, row - rows.step, row - rows.step + rows.wordsInRow);
    else decodeRow(decoder, contexts, rows, row);
  }
  return rows;
}

/** Takes stretches with nothing but paper in sight at once, the others pixel by pixel. */
function decodeRow(decoder: ArithmeticDecoder, contexts: Uint8Array, rows: PackedRows, row: number): void {
  const { words, step, width } = rows;
  let context = contextAtEdge(words, row - step, row - 2 * step);
  let x = 0;
  while (x < width) {
    if (context === 0) {
      const idle = idlePixels(rows, row, x);
      if (idle > 0) x += decoder.skipZeros(contexts, 0, idle);
      if (x === width) return;
    }
    const at = row + (x >> 5);
    const end = Math.min(32, width - (x & ~31));
    const reached = decodePixels(decoder, contexts, words, at, step, x & 31, end, context);
    context = reached & 0xffff;
    x = (x & ~31) + (reached >>> 16);
  }
}

/** How many pixels from `x` on have no ink in the two rows above in sight. */
function idlePixels({ words, step, width }: PackedRows, row: number, x: number): number {
  let at = row + (x >> 5);
  const idle = Math.clz32(inkAbove(words, at - step, at - 2 * step) << (x & 31));
  let end = (x & ~31) + 32;
  if (x + idle < end) return Math.min(idle, width - x);
  for (at++; end < width && blankAbove(words, at - step, at - 2 * step); at++) end += 32;
  return Math.min(end, width) - x;
}

/**
 * Decodes pixels of one word from `first` on, at most up to `end`, and stops after one where paper follows in sight.
 * Takes a context to which only the pixels that enter from the right have to be added, and returns where it stopped
 * (upper half) and the context there (lower half).
 */
function decodePixels(
  decoder: ArithmeticDecoder,
  contexts: Uint8Array,
  words: Int32Array,
  at: number,
  step: number,
  first: number,
  end: number,
  arriving: number,
): number {
  // In these, the bit of a pixel holds the pixel that enters its context from the right.
  const one = ((words[at - step] as number) << 3) | ((words[at - step + 1] as number) >>> 29);
  const two = ((words[at - 2 * step] as number) << 2) | ((words[at - 2 * step + 1] as number) >>> 30);
  const live = inkAbove(words, at - step, at - 2 * step);
  let { a, c, ct } = decoder;
  let context = arriving;
  let word = words[at] as number;
  let j = 31 - first;
  const last = 32 - end;
  while (j >= last) {
    context |= (((one >>> j) & 1) << 4) | (((two >>> j) & 1) << 11);
    const state = contexts[context] as number;
    const qe = QE[state] as number;
    const here = context;
    let bit = state & 1;
    a -= qe;
    let rare: boolean;
    if (c >>> 16 < qe) {
      rare = a >= qe;
      a = qe;
    } else {
      c = (c - (qe << 16)) | 0;
      if (a >= 0x8000) {
        word |= bit << j;
        context = ((context & CONTEXT_KEEP) << 1) | bit;
        j--;
        if (context === 0 && (live >>> j) << 31 === 0) break;
        continue;
      }
      rare = a < qe;
    }
    if (rare) {
      bit ^= 1;
      contexts[here] = AFTER_LPS[state] as number;
    } else contexts[here] = AFTER_MPS[state] as number;
    word |= bit << j;
    context = ((here & CONTEXT_KEEP) << 1) | bit;
    let shift = Math.clz32(a) - 16;
    a <<= shift;
    while (shift > ct) {
      decoder.c = c << ct;
      shift -= ct;
      decoder.byteIn();
      c = decoder.c;
      ct = decoder.ct;
    }
    c <<= shift;
    ct -= shift;
    j--;
  }
  words[at] = word;
  decoder.a = a;
  decoder.c = c;
  decoder.ct = ct;
  return ((31 - j) << 16) | context;
}
