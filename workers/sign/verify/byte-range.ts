import type { FoundSignature } from './find-signatures';
import { joined, sameBytes } from './der-values';
import type { Bytes } from './der';

const [OPEN, CLOSE] = [0x3c, 0x3e];

/** What a signature covers. */
export interface Covered {
  /** End of its revision. */
  readonly upTo: number;
  /** The signed bytes, one copy; made when asked for. */
  bytes(): Bytes;
}

/**
 * What a signature covers; undefined unless that is the file from its first byte on with one hole, and the hole holds
 * the signature's own string and nothing beside it.
 */
export function coveredBy(file: Bytes, { range, contents }: FoundSignature): Covered | undefined {
  const [start, before, after, length] = range;
  if (range.length !== 4 || !range.every((number) => Number.isSafeInteger(number) && number >= 0))
    return undefined;
  if (start !== 0 || before === undefined || after === undefined || length === undefined) return undefined;
  const upTo = after + length;
  if (before === 0 || after <= before + 1 || length === 0 || upTo > file.length) return undefined;
  const hole = hexStringIn(file.subarray(before, after));
  if (!hole || !sameBytes(hole, contents)) return undefined;
  return { upTo, bytes: () => joined([file.subarray(0, before), file.subarray(after, upTo)]) };
}

/** Bytes from an offset to the file's end, white space at the end not counted. */
export function bytesAfter(file: Bytes, upTo: number): number {
  let end = file.length;
  while (end > upTo && isSpace(file[end - 1])) end--;
  return Math.max(0, end - upTo);
}

/** A hexadecimal string that fills its place from bracket to bracket. */
function hexStringIn(place: Bytes): Bytes | undefined {
  if (place[0] !== OPEN || place.at(-1) !== CLOSE) return undefined;
  const bytes = new Uint8Array(place.length >> 1);
  let digits = 0;
  for (const char of place.subarray(1, -1)) {
    if (isSpace(char)) continue;
    const value = digitOf(char);
    if (value === undefined) return undefined;
    bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) | (digits % 2 === 0 ? value << 4 : value);
    digits++;
  }
  return bytes.subarray(0, (digits + 1) >> 1);
}

function digitOf(char: number): number | undefined {
  if (char >= 0x30 && char <= 0x39) return char - 0x30;
  const upper = char & ~0x20;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : undefined;
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && [0, 9, 10, 12, 13, 32].includes(byte);
}
