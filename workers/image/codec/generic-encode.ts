import { AFTER_LPS, AFTER_MPS, QE } from './arithmetic-states';
import type { ArithmeticEncoder } from './arithmetic-encoder';
import { blankAbove, CONTEXT_KEEP, contextAtEdge, inkAbove, sameRow, TYPICAL_CONTEXT } from './generic-rows';
import { rowStart, type PackedRows } from './packed-rows';

/** Codes a bitmap by the generic region procedure, template 0. `typical`: rows equal to the one above are skipped. */
export function encodeGeneric(
  encoder: ArithmeticEncoder,
  contexts: Uint8Array,
  rows: PackedRows,
  typical: boolean,
): void {
  let wasSame = 0;
  for (let y = 0; y < rows.height; y++) {
    const row = rowStart(rows, y);
    if (typical) {
      const same = sameRow(rows, row, row - rows.step) ? 1 : 0;
      encoder.encode(contexts, TYPICAL_CONTEXT, same ^ wasSame);
      wasSame = same;
      if (same) continue;
    }
    encodeRow(encoder, contexts, rows, row);
  }
}

/** Cuts the row into stretches whose contexts and pixels are all paper, which cost next to nothing, and the others. */
function encodeRow(encoder: ArithmeticEncoder, contexts: Uint8Array, rows: PackedRows, row: number): void {
  const { words, wordsInRow, step, width } = rows;
  // Two bytes a pixel is what the estimator's most improbable symbol costs.
  encoder.reserve(2 * width + 16);
  let paper = 0;
  let context = contextAtEdge(words, row - step, row - 2 * step);
  for (let i = 0; i < wordsInRow; i++) {
    const at = row + i;
    const word = words[at] as number;
    const before = words[at - 1] as number;
    const pixels = i === wordsInRow - 1 ? width - (i << 5) : 32;
    if (word === 0 && (before & 15) === 0 && blankAbove(words, at - step, at - 2 * step)) {
      paper += pixels;
      context = 0;
      continue;
    }
    const live =
      inkAbove(words, at - step, at - 2 * step) |
      word |
      ((word >>> 1) | (before << 31)) |
      ((word >>> 2) | (before << 30)) |
      ((word >>> 3) | (before << 29)) |
      ((word >>> 4) | (before << 28));
    let x = 0;
    while (x < pixels) {
      const idle = Math.min(Math.clz32(live << x), pixels - x);
      if (idle > 0) {
        paper += idle;
        x += idle;
        context = 0;
        if (x === pixels) break;
      }
      if (paper > 0) {
        encoder.encodeRun(contexts, 0, 0, paper);
        paper = 0;
      }
      const busy = Math.min(Math.clz32(~(live << x)), pixels - x);
      context = encodePixels(encoder, contexts, words, at, step, x, x + busy, context);
      x += busy;
    }
  }
  if (paper > 0) encoder.encodeRun(contexts, 0, 0, paper);
}

/**
 * Codes the pixels from `first` up to `end` of one word. The coder's registers are local here: it is the hot loop.
 * Takes and returns a context to which only the pixels that enter from the right have to be added.
 */
function encodePixels(
  encoder: ArithmeticEncoder,
  contexts: Uint8Array,
  words: Int32Array,
  at: number,
  step: number,
  first: number,
  end: number,
  arriving: number,
): number {
  const word = words[at] as number;
  // In these, the bit of a pixel holds the pixel that enters its context from the right.
  const one = ((words[at - step] as number) << 3) | ((words[at - step + 1] as number) >>> 29);
  const two = ((words[at - 2 * step] as number) << 2) | ((words[at - 2 * step + 1] as number) >>> 30);
  let { a, c, ct } = encoder;
  let context = arriving;
  const last = 32 - end;
  for (let j = 31 - first; j >= last; j--) {
    context |= (((one >>> j) & 1) << 4) | (((two >>> j) & 1) << 11);
    const bit = (word >>> j) & 1;
    const state = contexts[context] as number;
    const qe = QE[state] as number;
    const here = context;
    context = ((context & CONTEXT_KEEP) << 1) | bit;
    a -= qe;
    if (bit === (state & 1)) {
      if (a >= 0x8000) {
        c += qe;
        continue;
      }
      if (a < qe) a = qe;
      else c += qe;
      contexts[here] = AFTER_MPS[state] as number;
    } else {
      if (a < qe) c += qe;
      else a = qe;
      contexts[here] = AFTER_LPS[state] as number;
    }
    let shift = Math.clz32(a) - 16;
    a <<= shift;
    while (shift >= ct) {
      encoder.c = c << ct;
      shift -= ct;
      encoder.byteOut();
      c = encoder.c;
      ct = encoder.ct;
    }
    c <<= shift;
    ct -= shift;
  }
  encoder.a = a;
  encoder.c = c;
  encoder.ct = ct;
  return context;
}
