import { algorithmOf, isBroken, schemeOf, type Algorithm, type Hash, type Scheme } from './algorithms';
import { childrenIf, readOnly, TAG, type Bytes, type Node } from './der';
import { bitsOf, joined, oidOf } from './der-values';
import { NULL, oid, sequence, value } from '../cms/der-writer';

/** The least that counts as strong for RSA, in bits. */
const MIN_RSA_BITS = 2_048;
/** Object identifiers of keys. */
export const RSA = '1.2.840.113549.1.1.1';
export const EC = '1.2.840.10045.2.1';

/** Curves by their identifiers, with the bytes of one number of theirs. */
export const CURVES: ReadonlyMap<string, { readonly name: string; readonly bytes: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', bytes: 32 }],
  ['1.3.132.0.34', { name: 'P-384', bytes: 48 }],
  ['1.3.132.0.35', { name: 'P-521', bytes: 66 }],
]);

/** The public key of a certificate. */
export interface PublicKey {
  readonly algorithm: Algorithm;
  readonly key: Bytes;
  readonly der: Bytes;
}

/** 'bad': the key did not make it. 'weak': made by what is not computed any more. 'unknown': not known to this product. */
export type SignatureCheck = 'good' | 'bad' | 'weak' | 'unknown';

export function publicKeyOf(node: Node | undefined): PublicKey | undefined {
  const [algorithmNode, bits] = childrenIf(node, TAG.sequence) ?? [];
  const algorithm = algorithmOf(algorithmNode);
  const key = bitsOf(bits);
  return node && algorithm && key ? { algorithm, key, der: node.whole } : undefined;
}

/** Whether an RSA key is too short to be relied on. */
export function isShortKey({ key }: PublicKey): boolean {
  const modulus = childrenIf(readOnly(key, TAG.sequence), TAG.sequence)?.[0]?.content;
  if (!modulus) return false;
  const start = modulus.findIndex((byte) => byte !== 0);
  const bits = (modulus.length - start) * 8 - Math.clz32(modulus[start] ?? 0) + 24;
  return bits < MIN_RSA_BITS;
}

/** Whether a signature by this algorithm can be matched by forgers even though it agrees. */
export function isWeakScheme(algorithm: Algorithm, hash: Hash | undefined): boolean {
  return isBroken(algorithm) || (schemeOf(algorithm)?.hash ?? hash) === 'SHA-1';
}

/** Checks a signature over some bytes. `hash` counts where the algorithm names none by itself. */
export async function checkSignature(
  publicKey: PublicKey,
  algorithm: Algorithm,
  hash: Hash | undefined,
  signature: Bytes,
  data: Bytes,
): Promise<SignatureCheck> {
  if (isBroken(algorithm)) return 'weak';
  const scheme = schemeOf(algorithm);
  const by = scheme?.hash ?? hash;
  if (!scheme || !by) return 'unknown';
  try {
    const good = await (scheme.family === 'ECDSA'
      ? checkCurve(publicKey, by, signature, data)
      : checkRsa(publicKey, scheme, by, signature, data));
    return good === undefined ? 'unknown' : good ? 'good' : 'bad';
  } catch {
    // The browser throws on a key that it does not take.
    return 'unknown';
  }
}

async function checkRsa(
  { algorithm, key, der }: PublicKey,
  { family, saltLength }: Scheme,
  hash: Hash,
  signature: Bytes,
  data: Bytes,
): Promise<boolean | undefined> {
  if (!algorithm.oid.startsWith('1.2.840.113549.1.1.')) return false;
  // A key that is marked as one for PSS is refused by browsers; the numbers in it are the same.
  const spki = algorithm.oid === RSA ? der : plainRsa(key);
  const name = { name: family, hash };
  const imported = await crypto.subtle.importKey('spki', spki, name, false, ['verify']);
  return crypto.subtle.verify({ name: family, saltLength: saltLength ?? 0 }, imported, signature, data);
}

async function checkCurve(
  { algorithm, der }: PublicKey,
  hash: Hash,
  signature: Bytes,
  data: Bytes,
): Promise<boolean | undefined> {
  if (algorithm.oid !== EC) return false;
  const known = CURVES.get(oidOf(algorithm.parameters));
  if (!known) return undefined;
  const numbers = childrenIf(readOnly(signature, TAG.sequence), TAG.sequence);
  const raw = numbers?.length === 2 ? numbers.map((number) => sized(number, known.bytes)) : [];
  const [r, s] = raw;
  if (!r || !s) return false;
  const curve = { name: 'ECDSA', namedCurve: known.name };
  const imported = await crypto.subtle.importKey('spki', der, curve, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, imported, joined([r, s]), data);
}

/** A number of a signature in exactly as many bytes as the curve has. */
function sized({ tag, content }: Node, size: number): Bytes | undefined {
  const bytes = content[0] === 0 ? content.subarray(1) : content;
  if (tag !== TAG.integer || bytes.length > size) return undefined;
  return joined([new Uint8Array(size - bytes.length), bytes]);
}

function plainRsa(key: Bytes): Bytes {
  return sequence(sequence(oid(RSA), NULL), value(TAG.bitString, new Uint8Array(1), key));
}
