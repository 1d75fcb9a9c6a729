import { sha256 } from '@noble/hashes/sha2.js';
import { joined } from './verify/der-values';
import type { Bytes } from './verify/der';

/** From here on a second copy of the bytes weighs more than time: the browser's own digest wants all of them at once. */
const LARGE_BYTES = 64_000_000;

/** SHA-256 of parts, one behind the other. */
export async function sha256Of(parts: readonly Bytes[]): Promise<Uint8Array> {
  if (parts.reduce((sum, { length }) => sum + length, 0) < LARGE_BYTES)
    return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts)));
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}
