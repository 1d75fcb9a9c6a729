import aes from 'node-forge/lib/aes.js';
import des, { type Decipher } from 'node-forge/lib/des.js';
import rc2 from 'node-forge/lib/rc2.js';
import util from 'node-forge/lib/util.js';
import { binaryString } from '../../font-file';
import { algorithmOf, type Algorithm } from '../verify/algorithms';
import { childrenIf, TAG, type Bytes } from '../verify/der';
import { octetsOf } from '../verify/der-values';
import { pbkdf2Key, pkcs12Key, saltedOf, USE } from './derive';

const PBES2 = '1.2.840.113549.1.5.13';

interface Cipher {
  readonly keyBytes: number;
  readonly ivBytes: number;
  readonly start: (key: string, iv: string) => Decipher;
}

const tripleDes = (key: string, iv: string): Decipher => des.startDecrypting(key, iv);
const AES = (keyBytes: number): Cipher => ({
  keyBytes,
  ivBytes: 16,
  start: (key, iv) => aes.startDecrypting(key, iv),
});

/** Of PBES2 (RFC 8018, B.2). */
const MODERN: ReadonlyMap<string, Cipher> = new Map([
  ['2.16.840.1.101.3.4.1.2', AES(16)],
  ['2.16.840.1.101.3.4.1.22', AES(24)],
  ['2.16.840.1.101.3.4.1.42', AES(32)],
  ['1.2.840.113549.3.7', { keyBytes: 24, ivBytes: 8, start: tripleDes }],
]);

/** Of RFC 7292, Appendix C: old, and still what many programs write. */
const LEGACY: ReadonlyMap<string, Cipher> = new Map([
  ['1.2.840.113549.1.12.1.3', { keyBytes: 24, ivBytes: 8, start: tripleDes }],
  [
    '1.2.840.113549.1.12.1.4',
    { keyBytes: 16, ivBytes: 8, start: (key, iv) => tripleDes(key + key.slice(0, 8), iv) },
  ],
  ['1.2.840.113549.1.12.1.5', { keyBytes: 16, ivBytes: 8, start: rc2Of(128) }],
  ['1.2.840.113549.1.12.1.6', { keyBytes: 5, ivBytes: 8, start: rc2Of(40) }],
]);

/** 'unknown': an algorithm that this product does not know. 'wrong': the password, or the bytes. */
export type Decrypted = Bytes | 'unknown' | 'wrong';

/** Undoes what a password locks in a PKCS #12 file. */
export async function decrypt(
  algorithm: Algorithm | undefined,
  locked: Bytes,
  password: string,
): Promise<Decrypted> {
  const opened =
    algorithm && (algorithm.oid === PBES2 ? await modern(algorithm, password) : legacy(algorithm, password));
  if (!opened) return 'unknown';
  const { cipher, key, iv } = opened;
  const decipher = cipher.start(binaryString(key), binaryString(iv));
  decipher.update(util.createBuffer(binaryString(locked)));
  if (!decipher.finish()) return 'wrong';
  return Uint8Array.from(decipher.output.getBytes(), (character) => character.charCodeAt(0));
}

interface Opened {
  readonly cipher: Cipher;
  readonly key: Bytes;
  readonly iv: Bytes;
}

async function modern({ parameters }: Algorithm, password: string): Promise<Opened | undefined> {
  const [derivation, scheme] = (childrenIf(parameters, TAG.sequence) ?? []).map(algorithmOf);
  const cipher = MODERN.get(scheme?.oid ?? '');
  const iv = octetsOf(scheme?.parameters);
  const key = cipher && (await pbkdf2Key(password, derivation, cipher.keyBytes));
  // The cipher throws on a start of another length.
  return key && iv?.length === cipher.ivBytes ? { cipher, key, iv } : undefined;
}

function legacy({ oid, parameters }: Algorithm, password: string): Opened | undefined {
  const cipher = LEGACY.get(oid);
  const [salt, rounds] = childrenIf(parameters, TAG.sequence) ?? [];
  const salted = saltedOf(salt, rounds);
  if (!cipher || !salted) return undefined;
  const key = pkcs12Key(password, salted, USE.key, cipher.keyBytes);
  return { cipher, key, iv: pkcs12Key(password, salted, USE.iv, cipher.ivBytes) };
}

function rc2Of(bits: number): Cipher['start'] {
  return (key, iv) => {
    const decipher = rc2.createDecryptionCipher(key, bits);
    decipher.start(iv, null);
    return decipher;
  };
}
