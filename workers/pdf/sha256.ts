import { sha256Large } from './sha256-large';

/** From here on a second copy of the bytes weighs more than time. */
const LARGE_BYTES = 32_000_000;

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const large = view.length > LARGE_BYTES;
  const digest = large ? sha256Large(view) : new Uint8Array(await crypto.subtle.digest('SHA-256', view));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
