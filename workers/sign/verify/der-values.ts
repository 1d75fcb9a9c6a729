import { childrenOf, TAG, type Bytes, type Node } from './der';

/** Dotted form of an object identifier; '' where it is none. */
export function oidOf(node: Node | undefined): string {
  if (node?.tag !== TAG.oid || node.content.length === 0) return '';
  const arcs: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** An integer as hexadecimal digits without leading zeros; undefined where it is none. */
export function hexIntegerOf(node: Node | undefined): string | undefined {
  if (node?.tag !== TAG.integer || node.content.length === 0) return undefined;
  return hexOf(node.content).replace(/^0+(?=.)/, '');
}

/** A small integer that is not negative; undefined where it is none. */
export function countOf(node: Node | undefined): number | undefined {
  const hex = hexIntegerOf(node);
  return hex !== undefined && hex.length <= 8 && (node?.content[0] ?? 0) < 0x80
    ? parseInt(hex, 16)
    : undefined;
}

/** The bytes of an octet string, also of one that is written in pieces. */
export function octetsOf(node: Node | undefined): Bytes | undefined {
  if (node?.tag === TAG.octetString) return node.content;
  if (node?.tag !== (TAG.octetString | 0x20)) return undefined;
  const pieces = childrenOf(node)?.map((piece) =>
    piece.tag === TAG.octetString ? piece.content : undefined,
  );
  return pieces?.every((piece) => piece !== undefined) ? joined(pieces) : undefined;
}

/** The bytes of a bit string of whole bytes. */
export function bitsOf(node: Node | undefined): Bytes | undefined {
  return node?.tag === TAG.bitString && node.content[0] === 0 ? node.content.subarray(1) : undefined;
}

/** Milliseconds since 1970; undefined where it is no time in UTC to the second. */
export function timeOf(node: Node | undefined): number | undefined {
  if (node?.tag !== TAG.utcTime && node?.tag !== TAG.generalizedTime) return undefined;
  const text = String.fromCharCode(...node.content.subarray(0, 32));
  const form = node.tag === TAG.utcTime ? /^(\d\d)(\d{10})Z$/ : /^(\d{4})(\d{10})(?:\.(\d{1,9}))?Z$/;
  const [, yearText, rest = '', fraction = ''] = form.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  // RFC 5280, 4.1.2.5.1: two digits mean 1950 to 2049.
  const century = Number(yearText) >= 50 ? '19' : '20';
  const year = yearText.length === 4 ? yearText : `${century}${yearText}`;
  const [month, day, hour, minute, second] = rest.match(/\d\d/g) ?? [];
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const time = Date.parse(
    `${year}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}.${milliseconds}Z`,
  );
  return Number.isNaN(time) ? undefined : time;
}

/** Text of any of the string types of names. */
export function textOf({ tag, content }: Node): string {
  switch (tag) {
    case 0x0c:
      return new TextDecoder().decode(content);
    case 0x1e:
      return new TextDecoder('utf-16be').decode(content);
    default:
      return new TextDecoder('latin1').decode(content);
  }
}

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
