import { childrenIf, childrenOf, context, TAG, type Bytes, type Node } from './der';
import { countOf, oidOf } from './der-values';

/** An algorithm and its parameters. */
export interface Algorithm {
  readonly oid: string;
  readonly parameters: Node | undefined;
}

/** Hashes that the browser's own cryptography knows. */
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature is checked. `hash` is undefined where the algorithm does not name one by itself. */
export interface Scheme {
  readonly family: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: Hash | undefined;
  readonly saltLength?: number;
}

/** What forgers can match, and what the browser cannot even compute. */
const BROKEN_HASHES: ReadonlySet<string> = new Set(['1.2.840.113549.2.2', '1.2.840.113549.2.5']);
/** With RSA: MD2, MD4, MD5. */
const BROKEN_SCHEMES: ReadonlySet<string> = new Set(
  [2, 3, 4].map((arc) => `1.2.840.113549.1.1.${String(arc)}`),
);

const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

const RSA = 'RSASSA-PKCS1-v1_5';
const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  ['1.2.840.113549.1.1.1', { family: RSA, hash: undefined }],
  ['1.2.840.113549.1.1.5', { family: RSA, hash: 'SHA-1' }],
  ['1.2.840.113549.1.1.11', { family: RSA, hash: 'SHA-256' }],
  ['1.2.840.113549.1.1.12', { family: RSA, hash: 'SHA-384' }],
  ['1.2.840.113549.1.1.13', { family: RSA, hash: 'SHA-512' }],
  ['1.2.840.10045.2.1', { family: 'ECDSA', hash: undefined }],
  ['1.2.840.10045.4.1', { family: 'ECDSA', hash: 'SHA-1' }],
  ['1.2.840.10045.4.3.2', { family: 'ECDSA', hash: 'SHA-256' }],
  ['1.2.840.10045.4.3.3', { family: 'ECDSA', hash: 'SHA-384' }],
  ['1.2.840.10045.4.3.4', { family: 'ECDSA', hash: 'SHA-512' }],
]);

const PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

export function algorithmOf(node: Node | undefined): Algorithm | undefined {
  const [id, parameters] = childrenIf(node, TAG.sequence) ?? [];
  const oid = oidOf(id);
  return oid === '' ? undefined : { oid, parameters };
}

export function hashOf(algorithm: Algorithm | undefined): Hash | undefined {
  return HASHES.get(algorithm?.oid ?? '');
}

/** How an algorithm signs; undefined where this product does not know it. */
export function schemeOf(algorithm: Algorithm): Scheme | undefined {
  return algorithm.oid === PSS ? pssOf(algorithm.parameters) : SCHEMES.get(algorithm.oid);
}

/** Whether it is of those that are not computed at all any more. */
export function isBroken({ oid }: Algorithm): boolean {
  return BROKEN_HASHES.has(oid) || BROKEN_SCHEMES.has(oid);
}

export async function digest(hash: Hash, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

/** RFC 4055, 3.1: what is left out means SHA-1 and 20 bytes of salt. */
function pssOf(parameters: Node | undefined): Scheme | undefined {
  const parts = parameters ? childrenIf(parameters, TAG.sequence) : [];
  if (!parts) return undefined;
  const part = (number: number): Node | undefined =>
    childrenOf(parts.find(({ tag }) => tag === context(number, 'constructed')))?.[0];
  const [named, mask, salt] = [part(0), part(1), part(2)];
  const hash = named ? hashOf(algorithmOf(named)) : 'SHA-1';
  const generator = algorithmOf(mask);
  const maskHash = generator ? hashOf(algorithmOf(generator.parameters)) : 'SHA-1';
  const saltLength = salt ? countOf(salt) : 20;
  if (!hash || hash !== maskHash || (generator && generator.oid !== MGF1)) return undefined;
  return saltLength === undefined ? undefined : { family: 'RSA-PSS', hash, saltLength };
}
