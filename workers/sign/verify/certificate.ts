import { algorithmOf, type Algorithm } from './algorithms';
import { childrenIf, childrenOf, context, readOnly, TAG, type Bytes, type Node } from './der';
import { bitsOf, hexIntegerOf, octetsOf, oidOf, sameBytes, timeOf } from './der-values';
import { readUses, type Uses } from './certificate-uses';
import { nameFrom, type Name } from './names';
import { publicKeyOf, type PublicKey } from './public-key';

/** A certificate (RFC 5280), as far as signatures are judged by it. */
export interface Certificate extends Uses {
  readonly der: Bytes;
  /** What its issuer signed. */
  readonly signed: Bytes;
  /** Hexadecimal, without leading zeros. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly publicKey: PublicKey;
  readonly algorithm: Algorithm;
  readonly signature: Bytes;
}

/** Reads a certificate strictly: undefined where any of it is not as it has to be. Never throws. */
export function readCertificate(der: Bytes): Certificate | undefined {
  const [body, algorithmNode, signatureNode, ...rest] =
    childrenIf(readOnly(der, TAG.sequence), TAG.sequence) ?? [];
  const parts = childrenIf(body, TAG.sequence);
  const algorithm = algorithmOf(algorithmNode);
  const signature = bitsOf(signatureNode);
  if (!body || !parts || !algorithm || !signature || rest.length > 0) return undefined;
  const read = readBody(parts, algorithmNode);
  return read && { ...read, der, signed: body.whole, algorithm, signature };
}

type Body = Omit<Certificate, 'der' | 'signed' | 'algorithm' | 'signature'>;

function readBody(parts: readonly Node[], outer: Node | undefined): Body | undefined {
  const versioned = parts[0]?.tag === context(0, 'constructed');
  const [serialNode, inner, issuerNode, validity, subjectNode, keyNode, ...more] = versioned
    ? parts.slice(1)
    : parts;
  const serial = hexIntegerOf(serialNode);
  const [issuer, subject] = [nameFrom(issuerNode), nameFrom(subjectNode)];
  const [from, until] = (childrenIf(validity, TAG.sequence) ?? []).map(timeOf);
  const publicKey = publicKeyOf(keyNode);
  // RFC 5280, 4.1.1.2: the algorithm stands in it twice, and the same.
  const agrees = inner && outer && sameBytes(inner.whole, outer.whole);
  const extensions = extensionsOf(more);
  const uses = extensions && readUses(extensions);
  if (!agrees || serial === undefined || !issuer || !subject || !publicKey || !uses) return undefined;
  if (from === undefined || until === undefined) return undefined;
  return { ...uses, serial, issuer, subject, from, until, publicKey };
}

/** One extension of a certificate or a revocation list. */
export interface Extension {
  readonly critical: boolean;
  readonly value: Bytes;
}

/** Extensions by their identifiers; undefined where one stands twice or cannot be read. */
export function readExtensions(list: Node | undefined): ReadonlyMap<string, Extension> | undefined {
  const items = childrenIf(list, TAG.sequence);
  if (!items) return undefined;
  const extensions = new Map<string, Extension>();
  for (const item of items) {
    const [id, ...fields] = childrenIf(item, TAG.sequence) ?? [];
    const oid = oidOf(id);
    const value = octetsOf(fields.at(-1));
    if (oid === '' || !value || extensions.has(oid)) return undefined;
    const flag = fields.length === 2 && fields[0]?.tag === TAG.boolean ? fields[0].content[0] : 0;
    extensions.set(oid, { critical: flag !== 0, value });
  }
  return extensions;
}

function extensionsOf(more: readonly Node[]): ReadonlyMap<string, Extension> | undefined {
  const wrapped = more.find(({ tag }) => tag === context(3, 'constructed'));
  return wrapped ? readExtensions(childrenOf(wrapped)?.[0]) : new Map();
}
