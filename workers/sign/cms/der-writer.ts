import { joined } from '../verify/der-values';
import { TAG, type Bytes } from '../verify/der';

/** A value of ASN.1 in DER: its tag, its length, its parts one behind the other. */
export function value(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const content = joined(parts);
  return joined([new Uint8Array([tag, ...lengthOf(content.length)]), content]);
}

export function sequence(...parts: readonly Uint8Array[]): Bytes {
  return value(TAG.sequence, ...parts);
}

/** A SET OF: DER wants its members in the order of their bytes (X.690, 11.6). */
export function setOf(...members: readonly Uint8Array[]): Bytes {
  return value(TAG.set, ...members.toSorted(inOrder));
}

export function octets(bytes: Uint8Array): Bytes {
  return value(TAG.octetString, bytes);
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(TAG.oid, new Uint8Array([40 * first + second, ...rest].flatMap(base128)));
}

/** An integer that is not negative, from its bytes or as a small number. */
export function integer(number: number | Uint8Array): Bytes {
  const bytes = typeof number === 'number' ? new Uint8Array([number]) : number;
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? new Uint8Array(1) : bytes.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [new Uint8Array(1)] : [];
  return value(TAG.integer, ...sign, digits);
}

/** The value that stands for nothing in parameters of algorithms. */
export const NULL = new Uint8Array([5, 0]);

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 + (rest % 128));
  }
  return bytes;
}

function inOrder(one: Uint8Array, other: Uint8Array): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
