import { bundleOf } from '../../../../../workers/sign/verify/cms';
import { childrenOf, readNode, type Node } from '../../../../../workers/sign/verify/der';
import type { Der } from './openssl';

/** 1.2.840.113549.1.9.16.2.14 */
const SIGNATURE_TIME_STAMP = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x0e];

/** A signed message with a time stamp over its signature among what is not signed (CAdES-T). */
export function withTimeStamp(cms: Der, stamp: (signature: Der) => Der): Der {
  const message = readNode(cms);
  const [type, wrapped] = children(message);
  const data = children(wrapped)[0];
  const parts = children(data);
  const signer = children(parts.at(-1))[0];
  const fields = children(signer);
  const token = stamp(fields.at(-1)?.content ?? new Uint8Array());
  const attribute = wrap(0x30, Buffer.from(SIGNATURE_TIME_STAMP), wrap(0x31, token));
  const changed = wrap(0x31, wrap(0x30, ...fields.map(whole), wrap(0xa1, attribute)));
  return new Uint8Array(
    wrap(0x30, whole(type), wrap(0xa0, wrap(0x30, ...parts.slice(0, -1).map(whole), changed))),
  );
}

/** The same message with lengths that are found by their ends, as older signing programs write them (BER). */
export function inIndefiniteLengths(cms: Der): Der {
  const [type, wrapped] = children(readNode(cms));
  const data = children(wrapped)[0]?.content ?? new Uint8Array();
  const open = (tag: number, ...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])]);
  return new Uint8Array(open(0x30, whole(type), open(0xa0, open(0x30, data))));
}

/** All certificates that the signatures of a PDF bring. */
export function certificatesIn(pdf: Der): readonly Der[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/<(30[\da-f]{200,})>/gi)].flatMap(([, hex = '']) => {
    const message = readNode(new Uint8Array(Buffer.from(hex, 'hex')));
    return message ? bundleOf(message).certificates.map((der) => new Uint8Array(der)) : [];
  });
}

/** What a value is made of. */
export function children(node: Node | undefined): readonly Node[] {
  return childrenOf(node) ?? [];
}

/** A value with its identifier and length. */
export function whole(node: Node | undefined): Uint8Array {
  return node?.whole ?? new Uint8Array();
}

/** A value of some type, of up to sixteen megabytes. */
export function wrap(tag: number, ...parts: readonly Uint8Array[]): Der {
  const content = Buffer.concat(parts);
  const hex = content.length.toString(16);
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const head = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 + size.length, ...size];
  return new Uint8Array(Buffer.concat([Buffer.from(head), content]));
}
