import type { Bitmap } from '../raster/raster';
import {
  BLACK_CODES,
  END_CODE,
  HORIZONTAL_CODE,
  LONGEST_MAKE_UP,
  PASS_CODE,
  VERTICAL_CODES,
  WHITE_CODES,
} from './g4-codes';
import { changesOfRow, packRows } from './packed-rows';

/**
 * A page in CCITT group 4 (ITU-T T.6), one strip, first bit highest, ended by EOFB; ink is coded as black. In PDF:
 * `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns width /Rows height >>`, the others at their defaults (BlackIs1
 * false, EndOfBlock true): then ink comes out as 0, as it does from JBIG2Decode. With `/BlackIs1 true` it comes out as 1.
 * Not a pixel is changed.
 */
export function encodeG4(mask: Bitmap): Uint8Array<ArrayBuffer> {
  const rows = packRows(mask);
  const writer = new BitWriter();
  let above = new Int32Array(mask.width + 4);
  let changes = new Int32Array(mask.width + 4);
  closeRow(above, 0, mask.width);
  for (let y = 0; y < mask.height; y++) {
    closeRow(changes, changesOfRow(rows, y, changes), mask.width);
    // No row takes more than seven bits a pixel and one code more.
    writer.reserve(mask.width + 16);
    encodeRow(writer, changes, above, mask.width);
    [above, changes] = [changes, above];
  }
  writer.reserve(4);
  writer.write(END_CODE);
  writer.write(END_CODE);
  return writer.finish();
}

/** Behind the last change stand imaginary ones, at the width: as many as are looked at. */
export function closeRow(changes: Int32Array, count: number, width: number): void {
  changes.fill(width, count, count + 3);
}

/** T.6, 2.2, with its names: a0 where the coding stands, a1 and a2 the next changes here, b1 and b2 those above. */
function encodeRow(writer: BitWriter, changes: Int32Array, above: Int32Array, width: number): void {
  let a0 = -1;
  let next = 0;
  let b = 0;
  while (a0 < width) {
    const a1 = changes[next] as number;
    b = changeAbove(above, b, next, a0, width);
    const b1 = above[b] as number;
    const b2 = above[b + 1] as number;
    const distance = a1 - b1;
    if (b2 < a1) {
      writer.write(PASS_CODE);
      a0 = b2;
    } else if (distance >= -3 && distance <= 3) {
      writer.write(VERTICAL_CODES[distance + 3] as number);
      a0 = a1;
      next++;
    } else {
      const a2 = changes[next + 1] as number;
      writer.write(HORIZONTAL_CODE);
      writeRun(writer, next & 1 ? BLACK_CODES : WHITE_CODES, a1 - Math.max(a0, 0));
      writeRun(writer, next & 1 ? WHITE_CODES : BLACK_CODES, a2 - a1);
      a0 = a2;
      next += 2;
    }
  }
}

/**
 * Which change above is b1: the first behind a0 that goes the way that the `next` one here goes, even changes being from
 * paper to ink, odd ones back. `from` is where it was found last.
 */
export function changeAbove(
  above: Int32Array,
  from: number,
  next: number,
  a0: number,
  width: number,
): number {
  let b = (from & ~1) | (next & 1);
  while (b > 1 && (above[b - 2] as number) > a0) b -= 2;
  while ((above[b] as number) <= a0 && (above[b] as number) < width) b += 2;
  return b;
}

function writeRun(writer: BitWriter, codes: Int32Array, length: number): void {
  let left = length;
  for (; left > LONGEST_MAKE_UP; left -= LONGEST_MAKE_UP) {
    writer.reserve(8);
    writer.write(codes[63 + LONGEST_MAKE_UP / 64] as number);
  }
  if (left > 63) writer.write(codes[63 + (left >> 6)] as number);
  writer.write(codes[left & 63] as number);
}

/** Bits into bytes, the first in the highest place. */
class BitWriter {
  private bytes = new Uint8Array(65_536);
  private at = 0;
  private held = 0;
  private count = 0;

  /** Makes room for so many more bytes. */
  reserve(count: number): void {
    if (this.at + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.at + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** `code`: its bits × 16 + their number, at most 13. */
  write(code: number): void {
    const length = code & 15;
    this.held = (this.held << length) | (code >> 4);
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      this.bytes[this.at++] = this.held >> this.count;
    }
    this.held &= (1 << this.count) - 1;
  }

  /** What was written, the last byte filled with zeros. */
  finish(): Uint8Array<ArrayBuffer> {
    this.reserve(1);
    if (this.count > 0) this.bytes[this.at++] = this.held << (8 - this.count);
    return this.bytes.slice(0, this.at);
  }
}
