import { fail, ok, type Result } from '../domain/result';
import type { StoredKey } from './key-rows';

/**
 * Rounds of PBKDF2-SHA-256. OWASP Password Storage Cheat Sheet, section PBKDF2: at least 600,000.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export const KEY_ITERATIONS = 600_000;
export const MIN_PASSPHRASE_LENGTH = 8;

/** What is wrong with a passphrase; undefined when nothing is. */
export function passphraseProblem(text: string): 'too-short' | undefined {
  return text.normalize('NFC').length < MIN_PASSPHRASE_LENGTH ? 'too-short' : undefined;
}

/** The row that keeps a data key: a fresh salt and iv each time. */
export async function wrapDataKey(
  key: CryptoKey,
  passphrase: string,
  iterations: number,
): Promise<StoredKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const wrapped = await crypto.subtle.wrapKey('raw', key, wrapping, { name: 'AES-GCM', iv });
  return { id: 'vault', salt, iterations, iv, wrapped: new Uint8Array(wrapped) };
}

/** The data key of a row, such that it can be read out. 'storage/passphrase-wrong' also where the row was altered. */
export async function unwrapDataKey(row: StoredKey, passphrase: string): Promise<Result<CryptoKey>> {
  const wrapping = await wrappingKey(passphrase, row.salt, row.iterations);
  const algorithm = { name: 'AES-GCM', iv: row.iv };
  try {
    const use: KeyUsage[] = ['encrypt', 'decrypt'];
    return ok(await crypto.subtle.unwrapKey('raw', row.wrapped, wrapping, algorithm, 'AES-GCM', true, use));
  } catch {
    // AES-GCM says no more than "not this key".
    return fail({ code: 'storage/passphrase-wrong' });
  }
}

/** A passphrase as a key that wraps another: PBKDF2-SHA-256, then AES-256-GCM. */
export async function wrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // Vietnamese keyboards write the same letter as one character or as letter and mark.
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  text.fill(0);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(settings, base, { name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}
