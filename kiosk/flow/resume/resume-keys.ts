import { KEY_ITERATIONS } from '../../../shared/storage/key-wrapping';
import { vaultWith, type Vault } from '../../../shared/storage/vault';

/** What a code comes to: the name under which a visit lies, and what opens it. Neither tells anything of the code. */
export interface ResumeKeys {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly vault: Vault;
}

/*
 * Each code is used once and has 63 random bits of its own: there is nothing that a salt of its own would add, and the
 * row has to be found from the code alone.
 */
const SALT = 'cua-so/resume/1';

/** PBKDF2-SHA-256, so that trying codes on a stolen disk costs; then HKDF for a name and an AES-256-GCM key. */
export async function resumeKeys(code: string, iterations = KEY_ITERATIONS): Promise<ResumeKeys> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(SALT), iterations };
  const secret = await crypto.subtle.deriveBits(stretch, typed, 256);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const name = new Uint8Array(await crypto.subtle.deriveBits(share('name'), base, 128));
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(share('key'), base, aes, false, ['encrypt', 'decrypt']);
  return {
    id: Array.from(name, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    vault: vaultWith(key),
  };
}

function share(of: 'name' | 'key'): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: bytesOf(`${SALT}/${of}`) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
