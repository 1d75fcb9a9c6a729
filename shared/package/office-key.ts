import { fail, ok, type Result } from '../domain/result';
import { sha256Hex } from '../domain/sha256';
import { fromBase64Url, toBase64Url } from './bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** The key of an office, ready to open packages. The private half cannot be read out of it. */
export interface OfficeKey {
  /** First 16 hexadecimal digits of SHA-256 over the raw public key. */
  readonly keyId: string;
  /** `cua-so-key:1:<base64url of the raw P-256 point>`: no secret, goes to every kiosk. */
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

/**
 * The private key as PKCS#8: whoever has these bytes opens the office's packages. Only to be sealed in a vault or
 * wrapped with a passphrase; overwrite it afterwards (`fill(0)`).
 */
export type OfficeSecret = Bytes;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PUBLIC_KEY = /^cua-so-key:1:([\w-]{87})$/;
const UNREADABLE = { code: 'package/key-unreadable' } as const;

/** A new key for an office. */
export async function makeOfficeKey(): Promise<OfficeSecret> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
}

/** The key that the secret holds. 'package/key-unreadable' for bytes that are no such key. */
export async function loadOfficeKey(secret: OfficeSecret): Promise<Result<OfficeKey>> {
  try {
    const readable = await crypto.subtle.importKey('pkcs8', secret, CURVE, true, ['deriveBits']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', readable);
    const [left, right] = [fromBase64Url(x), fromBase64Url(y)];
    if (!left || !right) return fail(UNREADABLE);
    const raw = Uint8Array.of(4, ...left, ...right);
    const privateKey = await crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
    return ok({ ...(await namesOf(raw)), privateKey });
  } catch {
    // Web Crypto has one error for all that is wrong with a key.
    return fail(UNREADABLE);
  }
}

/** A public key as its counter shows it. 'package/key-unreadable' for anything else, also for a point off the curve. */
export async function readPublicKey(text: string): Promise<Result<Pick<OfficeKey, 'keyId' | 'publicKey'>>> {
  const raw = rawPublicKey(text);
  return raw && (await importPublicKey(raw)) ? ok(await namesOf(raw)) : fail(UNREADABLE);
}

/** The same as a key to seal with. */
export async function publicCryptoKey(
  text: string,
): Promise<Result<{ readonly keyId: string; readonly key: CryptoKey }>> {
  const raw = rawPublicKey(text);
  const key = raw && (await importPublicKey(raw));
  return raw && key ? ok({ keyId: (await namesOf(raw)).keyId, key }) : fail(UNREADABLE);
}

function rawPublicKey(text: string): Bytes | undefined {
  const [, written = ''] = PUBLIC_KEY.exec(text.trim()) ?? [];
  const raw = fromBase64Url(written);
  return raw?.length === 65 ? raw : undefined;
}

async function importPublicKey(raw: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', raw, CURVE, true, []);
  } catch {
    // Not a point of this curve.
    return undefined;
  }
}

async function namesOf(raw: Bytes): Promise<Pick<OfficeKey, 'keyId' | 'publicKey'>> {
  const keyId = (await sha256Hex(raw)).slice(0, 16);
  return { keyId, publicKey: `cua-so-key:1:${toBase64Url(raw)}` };
}
