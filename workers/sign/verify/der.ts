/** Deeper than any certificate or signature nests; more is an attack on the stack. */
const MAX_DEPTH = 32;

export type Bytes = Uint8Array<ArrayBuffer>;

/** A value of ASN.1 as it stands in the bytes (DER, or BER as older signing programs write it). */
export interface Node {
  /** Identifier octet: class, form and number in one. */
  readonly tag: number;
  /** With its identifier and length. */
  readonly whole: Bytes;
  /** Without them. */
  readonly content: Bytes;
}

/** Identifier octets of the universal types that signatures are made of. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Identifier octet of a context-specific value. */
export function context(number: number, form: 'primitive' | 'constructed'): number {
  return (form === 'constructed' ? 0xa0 : 0x80) + number;
}

/** The value that starts at an offset; undefined where none does, or where it does not fit. Never throws. */
export function readNode(bytes: Bytes, at = 0, depth = 0): Node | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Numbers above 30 do not occur in what is read here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH)
    return undefined;
  if (first === 0x80) return readIndefinite(bytes, at, tag, depth);
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  if (lengthBytes > 4) return undefined;
  const start = at + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : bigEndian(bytes.subarray(at + 2, start));
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(start, end) };
}

/** The whole of some bytes as one value of one type, nothing behind it. */
export function readOnly(bytes: Bytes, tag: number): Node | undefined {
  const node = readNode(bytes);
  return node?.tag === tag && node.whole.length === bytes.length ? node : undefined;
}

/** What a constructed value holds; undefined where it is not made of values. */
export function childrenOf(node: Node | undefined): readonly Node[] | undefined {
  if (!node || (node.tag & 0x20) === 0) return undefined;
  const children: Node[] = [];
  for (let at = 0; at < node.content.length;) {
    const child = readNode(node.content, at);
    if (!child) return undefined;
    children.push(child);
    at += child.whole.length;
  }
  return children;
}

/** Children of a value of a certain type; undefined where it is of another. */
export function childrenIf(node: Node | undefined, tag: number): readonly Node[] | undefined {
  return node?.tag === tag ? childrenOf(node) : undefined;
}

/** A length that is found by its end: two zeros where a value would begin. */
function readIndefinite(bytes: Bytes, at: number, tag: number, depth: number): Node | undefined {
  if ((tag & 0x20) === 0) return undefined;
  let end = at + 2;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) {
    const child = readNode(bytes, end, depth + 1);
    if (!child) return undefined;
    end += child.whole.length;
  }
  return { tag, whole: bytes.subarray(at, end + 2), content: bytes.subarray(at + 2, end) };
}

function bigEndian(bytes: Bytes): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
