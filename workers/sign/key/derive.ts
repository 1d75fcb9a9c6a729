import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { algorithmOf, hashOf, type Algorithm, type Hash } from '../verify/algorithms';
import { childrenIf, TAG, type Bytes } from '../verify/der';
import { countOf, joined, octetsOf } from '../verify/der-values';

/** More rounds than any program takes; a hostile file would keep the thread busy for hours. */
const MAX_ROUNDS = 2_000_000;

const HASHES = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;

/** HMAC as what PBKDF2 is made of (RFC 8018, B.1). */
const PRFS: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.113549.2.7', 'SHA-1'],
  ['1.2.840.113549.2.9', 'SHA-256'],
  ['1.2.840.113549.2.10', 'SHA-384'],
  ['1.2.840.113549.2.11', 'SHA-512'],
]);
const PBKDF2 = '1.2.840.113549.1.5.12';
const PBMAC1 = '1.2.840.113549.1.5.14';

/** For what a key of RFC 7292, Appendix B.3 is. */
export const USE = { key: 1, iv: 2, mac: 3 } as const;

/** What a file says of the making of a key. */
export interface Salted {
  readonly salt: Bytes;
  readonly rounds: number;
}

/** Salt and rounds as PKCS #12 writes them; undefined where they are none, or too many. */
export function saltedOf(
  node: Parameters<typeof octetsOf>[0],
  rounds: Parameters<typeof countOf>[0],
): Salted | undefined {
  const salt = octetsOf(node);
  const count = rounds ? countOf(rounds) : 1;
  if (!salt || count === undefined || count < 1 || count > MAX_ROUNDS) return undefined;
  return { salt, rounds: count };
}

/** Key material as PKCS #12 makes it of a password (RFC 7292, Appendix B.2). */
export function pkcs12Key(
  password: string,
  { salt, rounds }: Salted,
  use: (typeof USE)[keyof typeof USE],
  bytes: number,
  hash: Hash = 'SHA-1',
): Bytes {
  const digest = HASHES[hash];
  const { blockLen } = digest;
  const material = joined([filled(salt, blockLen), filled(bmp(password), blockLen)]);
  const start = new Uint8Array(blockLen).fill(use);
  const made: Uint8Array[] = [];
  for (let length = 0; length < bytes; length += digest.outputLen) {
    let block = digest(joined([start, material]));
    for (let round = 1; round < rounds; round++) block = digest(block);
    made.push(block);
    addToEach(material, filled(block, blockLen));
  }
  return joined(made).slice(0, bytes);
}

/** A key by PBKDF2; undefined for parameters that this product does not know. */
export async function pbkdf2Key(
  password: string,
  algorithm: Algorithm | undefined,
  bytes: number,
): Promise<Bytes | undefined> {
  if (algorithm?.oid !== PBKDF2) return undefined;
  const [saltNode, roundsNode, ...more] = childrenIf(algorithm.parameters, TAG.sequence) ?? [];
  const salted = saltedOf(saltNode, roundsNode);
  const prf = algorithmOf(more.find(({ tag }) => tag === TAG.sequence));
  const hash = prf ? PRFS.get(prf.oid) : 'SHA-1';
  if (!salted || !hash) return undefined;
  const secret = new TextEncoder().encode(password);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash, salt: salted.salt, iterations: salted.rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(way, key, bytes * 8));
}

/** The check value of a file's content by its password; undefined for a kind that this product does not know. */
export async function macOf(
  content: Bytes,
  password: string,
  algorithm: Algorithm | undefined,
  salted: Salted,
): Promise<Uint8Array | undefined> {
  if (algorithm?.oid === PBMAC1) return pbmac1(content, password, algorithm);
  const hash = hashOf(algorithm);
  if (!hash) return undefined;
  const key = pkcs12Key(password, salted, USE.mac, HASHES[hash].outputLen, hash);
  return hmac(HASHES[hash], key, content);
}

/** RFC 9579. */
async function pbmac1(
  content: Bytes,
  password: string,
  algorithm: Algorithm,
): Promise<Uint8Array | undefined> {
  const [derivation, scheme] = childrenIf(algorithm.parameters, TAG.sequence) ?? [];
  const hash = PRFS.get(algorithmOf(scheme)?.oid ?? '');
  if (!hash) return undefined;
  const key = await pbkdf2Key(password, algorithmOf(derivation), HASHES[hash].outputLen);
  return key && hmac(HASHES[hash], key, content);
}

/** UTF-16 with two zeros behind it. */
function bmp(password: string): Bytes {
  const view = new DataView(new ArrayBuffer(2 * password.length + 2));
  for (let index = 0; index < password.length; index++) view.setUint16(2 * index, password.charCodeAt(index));
  return new Uint8Array(view.buffer);
}

/** Repeated until it fills whole blocks. */
function filled(bytes: Uint8Array, block: number): Bytes {
  const length = Math.ceil(bytes.length / block) * block;
  return Uint8Array.from({ length }, (_, index) => bytes[index % bytes.length] ?? 0);
}

/** Adds a block and one to each block of the material, as large numbers. */
function addToEach(material: Bytes, block: Bytes): void {
  for (let from = 0; from < material.length; from += block.length) {
    let carry = 1;
    for (let index = block.length - 1; index >= 0; index--) {
      const sum = (material[from + index] ?? 0) + (block[index] ?? 0) + carry;
      material[from + index] = sum;
      carry = sum >> 8;
    }
  }
}
