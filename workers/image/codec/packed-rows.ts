import { newBitmap, type Bitmap } from '../raster/raster';

/*
 * Everywhere in this folder `as number` stands behind an index that the loop's own bounds keep inside the array: a
 * check for undefined in the hottest loops costs a fifth of their time.
 */

/**
 * A bitmap as 32-bit words, the first pixel in the highest bit. There is an empty word on either side of each row and
 * there are two empty rows above the first
 * and one below the last, so that a coder looks at neighbours without asking whether they exist.
 */
export interface PackedRows {
  readonly width: number;
  readonly height: number;
  /** Words that hold a row's pixels. */
  readonly wordsInRow: number;
  /** Words from a row to the next. */
  readonly step: number;
  readonly words: Int32Array;
}

/** Empty rows above the first. */
const ABOVE = 2;

/** Empty rows below the last. */
const BELOW = 1;

/** Where row `y` starts in `words`; −2 and −1 are the empty rows above the page. */
export function rowStart(rows: PackedRows, y: number): number {
  return (y + ABOVE) * rows.step + 1;
}

/** Rows without ink. */
export function emptyRows(width: number, height: number): PackedRows {
  const wordsInRow = (width + 31) >>> 5;
  const step = wordsInRow + 1;
  return { width, height, wordsInRow, step, words: new Int32Array((height + ABOVE + BELOW) * step + 2) };
}

/** The words of a bitmap. Bits behind the width are taken as empty, whatever they are. */
export function packRows(bitmap: Bitmap): PackedRows {
  const rows = emptyRows(bitmap.width, bitmap.height);
  const { words, wordsInRow } = rows;
  const { bits, stride } = bitmap;
  const lastMask = bitmap.width & 31 ? -1 << (32 - (bitmap.width & 31)) : -1;
  for (let y = 0; y < bitmap.height; y++) {
    const to = rowStart(rows, y);
    let from = y * stride;
    for (let i = 0; i < wordsInRow; i++, from += 4) {
      words[to + i] =
        ((bits[from] as number) << 24) |
        ((bits[from + 1] as number) << 16) |
        ((bits[from + 2] as number) << 8) |
        (bits[from + 3] as number);
    }
    words[to + wordsInRow - 1] = (words[to + wordsInRow - 1] as number) & lastMask;
  }
  return rows;
}

/** The bitmap of these words. */
export function unpackRows(rows: PackedRows): Bitmap {
  const bitmap = newBitmap(rows.width, rows.height);
  const { bits, stride } = bitmap;
  for (let y = 0; y < rows.height; y++) {
    const from = rowStart(rows, y);
    let to = y * stride;
    for (let i = 0; i < rows.wordsInRow; i++, to += 4) {
      const word = rows.words[from + i] as number;
      if (word === 0) continue;
      bits[to] = word >>> 24;
      bits[to + 1] = word >>> 16;
      bits[to + 2] = word >>> 8;
      bits[to + 3] = word;
    }
  }
  return bitmap;
}

/**
 * Writes the columns at which row `y` changes between paper and ink, from the left, the first being the first ink, and
 * returns their number, which is even: a run that reaches the edge ends at the width. `into` takes width + 1 numbers.
 */
export function changesOfRow(rows: PackedRows, y: number, into: Int32Array): number {
  const { words, wordsInRow, width } = rows;
  const start = rowStart(rows, y);
  let count = 0;
  let last = 0;
  for (let i = 0; i < wordsInRow; i++) {
    const word = words[start + i] as number;
    if (word === (last === 0 ? 0 : -1)) {
      // Paper goes on as paper, ink as ink.
      continue;
    }
    let edges = word ^ ((word >>> 1) | (last << 31));
    while (edges !== 0) {
      const bit = Math.clz32(edges);
      into[count++] = (i << 5) + bit;
      edges &= ~(-0x80000000 >>> bit);
    }
    last = word & 1;
  }
  if (count & 1) into[count++] = width;
  return count;
}

/** Sets (or clears) the pixels of row `y` from `start` up to `end`. */
export function paintRun(rows: PackedRows, y: number, start: number, end: number, ink: boolean): void {
  const row = rowStart(rows, y);
  for (let x = start; x < end;) {
    const at = row + (x >> 5);
    const stop = Math.min(end, (x | 31) + 1);
    const bits = (-1 >>> (x & 31)) & (-1 << (31 - ((stop - 1) & 31)));
    const word = rows.words[at] as number;
    rows.words[at] = ink ? word | bits : word & ~bits;
    x = stop;
  }
}
