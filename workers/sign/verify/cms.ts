import { algorithmOf, type Algorithm } from './algorithms';
import { childrenIf, childrenOf, context, readNode, TAG, type Bytes, type Node } from './der';
import { hexIntegerOf, hexOf, joined, octetsOf, oidOf } from './der-values';
import { nameFrom } from './names';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Which certificate made a signature: by its issuer and number, or by its key. */
export type SignerId = { readonly issuer: string; readonly serial: string } | { readonly keyId: string };

/** Values of attributes by their identifiers. */
export type Attributes = ReadonlyMap<string, readonly Node[]>;

/** The one signer of a signed message. */
export interface SignerInfo {
  readonly id: SignerId;
  readonly digest: Algorithm;
  /** `encoded`: what the key signed, as a SET. */
  readonly attributes: { readonly encoded: Bytes; readonly values: Attributes } | undefined;
  readonly algorithm: Algorithm;
  readonly signature: Bytes;
  readonly unsigned: Attributes;
}

/** A signed message of one signer (RFC 5652). */
export interface SignedMessage {
  /** DER. */
  readonly certificates: readonly Bytes[];
  readonly contentType: string;
  /** What it carries itself; empty where it signs something beside it. */
  readonly content: Bytes;
  readonly signer: SignerInfo;
}

/** 'damaged': no signed message. 'format': one that nobody signed, or several. */
export type CmsFault = 'damaged' | 'format';

/** Reads a signed message that fills its place, but for zeros behind it. Never throws. */
export function readCms(bytes: Bytes): SignedMessage | CmsFault {
  const node = readNode(bytes);
  const message = node ? readMessage(node) : 'damaged';
  const isAlone = node && bytes.subarray(node.whole.length).every((byte) => byte === 0);
  return message === 'damaged' || isAlone ? message : 'format';
}

/** Reads a signed message that is a value in another one. */
export function readMessage(message: Node): SignedMessage | CmsFault {
  const parts = signedDataOf(message);
  const [, digests, contentNode, ...more] = parts ?? [];
  const signers = childrenIf(more.at(-1), TAG.set);
  const [typeNode, wrapped] = childrenIf(contentNode, TAG.sequence) ?? [];
  const contentType = oidOf(typeNode);
  if (digests?.tag !== TAG.set || contentType === '' || !signers) return 'damaged';
  if (signers.length !== 1) return 'format';
  const content = wrapped ? octetsOf(childrenOf(wrapped)?.[0]) : new Uint8Array();
  const signer = readSigner(signers[0]);
  if (!content || !signer) return 'damaged';
  return { certificates: certificatesIn(more), contentType, content, signer };
}

/** DER of the certificates and revocation lists in a message that may have no signer (PKCS #7 bundle). */
export function bundleOf(message: Node): {
  readonly certificates: readonly Bytes[];
  readonly lists: readonly Bytes[];
} {
  const more = signedDataOf(message)?.slice(3) ?? [];
  return { certificates: certificatesIn(more), lists: sequencesIn(more, 1) };
}

function signedDataOf(message: Node): readonly Node[] | undefined {
  const [type, wrapped, ...rest] = childrenIf(message, TAG.sequence) ?? [];
  if (oidOf(type) !== SIGNED_DATA || wrapped?.tag !== context(0, 'constructed') || rest.length > 0)
    return undefined;
  return childrenIf(childrenOf(wrapped)?.[0], TAG.sequence);
}

function certificatesIn(more: readonly Node[]): readonly Bytes[] {
  return sequencesIn(more, 0);
}

function sequencesIn(more: readonly Node[], number: number): readonly Bytes[] {
  const list = childrenOf(more.find(({ tag }) => tag === context(number, 'constructed'))) ?? [];
  return list.flatMap(({ tag, whole }) => (tag === TAG.sequence ? [whole] : []));
}

function readSigner(node: Node | undefined): SignerInfo | undefined {
  const [, idNode, digestNode, ...more] = childrenIf(node, TAG.sequence) ?? [];
  const id = readId(idNode);
  const digest = algorithmOf(digestNode);
  const signed = more[0]?.tag === context(0, 'constructed') ? more[0] : undefined;
  const [algorithmNode, signatureNode, unsignedNode] = signed ? more.slice(1) : more;
  const algorithm = algorithmOf(algorithmNode);
  const signature = octetsOf(signatureNode);
  const values = signed && attributesOf(signed);
  const unsigned = unsignedNode ? attributesOf(unsignedNode) : new Map<string, readonly Node[]>();
  if (!id || !digest || !algorithm || !signature || !unsigned || (signed && !values)) return undefined;
  const attributes = signed && values && { encoded: asSet(signed), values };
  return { id, digest, attributes, algorithm, signature, unsigned };
}

function readId(node: Node | undefined): SignerId | undefined {
  if (node?.tag === context(0, 'primitive')) return { keyId: hexOf(node.content) };
  const [issuerNode, serialNode] = childrenIf(node, TAG.sequence) ?? [];
  const issuer = nameFrom(issuerNode);
  const serial = hexIntegerOf(serialNode);
  return issuer && serial !== undefined ? { issuer: issuer.key, serial } : undefined;
}

/** Undefined where one stands twice: nobody could say which of them counts. */
function attributesOf(set: Node): Attributes | undefined {
  const found = new Map<string, readonly Node[]>();
  for (const item of childrenOf(set) ?? []) {
    const [typeNode, valuesNode] = childrenIf(item, TAG.sequence) ?? [];
    const type = oidOf(typeNode);
    const values = childrenIf(valuesNode, TAG.set);
    if (type === '' || !values || found.has(type)) return undefined;
    found.set(type, values);
  }
  return found;
}

/** RFC 5652, 5.4: attributes are signed as a SET, not under the tag that they carry in the message. */
function asSet(attributes: Node): Bytes {
  return joined([new Uint8Array([TAG.set]), attributes.whole.subarray(1)]);
}
