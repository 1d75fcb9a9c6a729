import type { Bitmap } from '../raster/raster';
import { changeAbove, closeRow } from './g4';
import {
  BLACK_CODES,
  END_CODE,
  HORIZONTAL_CODE,
  LONGEST_MAKE_UP,
  PASS_CODE,
  VERTICAL_CODES,
  WHITE_CODES,
} from './g4-codes';
import { emptyRows, paintRun, unpackRows } from './packed-rows';

/**
 * The page that `encodeG4` coded, so that every page can be proven bit by bit before it is used. Strict: throws on
 * whatever that function does not write.
 */
export function decodeG4(data: Uint8Array, width: number, height: number): Bitmap {
  const rows = emptyRows(width, height);
  const reader = new CodeReader(data);
  let above = new Int32Array(width + 4);
  let changes = new Int32Array(width + 4);
  closeRow(above, 0, width);
  for (let y = 0; y < height; y++) {
    const count = decodeRow(reader, changes, above, width);
    closeRow(changes, count, width);
    for (let i = 0; i < count; i += 2)
      paintRun(rows, y, changes[i] as number, changes[i + 1] as number, true);
    [above, changes] = [changes, above];
  }
  const end = lookUp([END_CODE], 12);
  reader.take(end, 12);
  reader.take(end, 12);
  return unpackRows(rows);
}

/** Writes the changes of the next row and returns their number. */
function decodeRow(reader: CodeReader, changes: Int32Array, above: Int32Array, width: number): number {
  let a0 = -1;
  let next = 0;
  let b = 0;
  const change = (at: number): void => {
    if (at < a0 || at < 0 || at > width || next > width + 1) throw new Error('a row does not fit its width');
    changes[next++] = at;
    a0 = at;
  };
  while (a0 < width) {
    b = changeAbove(above, b, next, a0, width);
    const mode = reader.take(MODES, 7);
    if (mode === PASS) a0 = above[b + 1] as number;
    else if (mode === HORIZONTAL) {
      change(Math.max(a0, 0) + takeRun(reader, next & 1 ? BLACK : WHITE));
      change(a0 + takeRun(reader, next & 1 ? BLACK : WHITE));
    } else change((above[b] as number) + mode - 3);
  }
  return next;
}

function takeRun(reader: CodeReader, codes: Int16Array): number {
  let length = 0;
  for (;;) {
    const index = reader.take(codes, 13);
    if (index < 64) return length + index;
    length += (index - 63) * 64;
    if (length > MOST_PIXELS) throw new Error('a run without an end');
  }
}

/** No row is as long as this: it keeps a damaged stream from adding up for ever. */
const MOST_PIXELS = 1000 * LONGEST_MAKE_UP;

/** Place of a mode in `MODES`: 0–6 is vertical, the distance + 3. */
const PASS = 7;
const HORIZONTAL = 8;

const MODES = lookUp([...VERTICAL_CODES, PASS_CODE, HORIZONTAL_CODE], 7);
const WHITE = lookUp(WHITE_CODES, 13);
const BLACK = lookUp(BLACK_CODES, 13);

/** By the next `length` bits: which code they begin with, × 16 + its length; −1 where they begin with none. */
function lookUp(codes: ArrayLike<number>, length: number): Int16Array {
  const table = new Int16Array(1 << length).fill(-1);
  Array.from(codes).forEach((code, index) => {
    const free = length - (code & 15);
    table.fill(index * 16 + (code & 15), (code >> 4) << free, ((code >> 4) + 1) << free);
  });
  return table;
}

/** Codes out of bytes, the highest bit first. */
class CodeReader {
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly data: Uint8Array) {}

  /** Takes the code that the next bits begin with and says which it is. Behind the data there are zeros. */
  take(table: Int16Array, length: number): number {
    while (this.count < length) {
      this.held = ((this.held << 8) | (this.data[this.at++] ?? 0)) & 0xffffff;
      this.count += 8;
    }
    const found = table[(this.held >> (this.count - length)) & ((1 << length) - 1)] as number;
    if (found < 0) throw new Error('not a code of group 4 as it is written here');
    this.count -= found & 15;
    return found >> 4;
  }
}
