import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { canonicalJson } from './canonical-json';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A signature over the adapter: ECDSA on P-256 with SHA-256, r and s as 64 bytes, in base64. */
export async function signAdapter(data: AdapterData, privateKey: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNING, privateKey, signedBytes(data));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

/** Whether the holder of the key signed exactly these data. The key is SPKI in base64, as an office names it. */
export async function isSignedBy(data: AdapterData, signature: string, publicKey: string): Promise<boolean> {
  const key = bytesOf(publicKey);
  const signed = bytesOf(signature);
  if (!key || signed?.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey('spki', key, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, imported, signed, signedBytes(data));
  } catch {
    // A key that is none signs nothing.
    return false;
  }
}

function signedBytes(data: AdapterData): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(data));
}

/** Armour and line ends of PEM may stand around the base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  const bare = base64.replace(/-----[A-Z ]+-----/gu, '').replace(/\s+/gu, '');
  if (bare === '' || bare.length > 4_096 || !/^[A-Za-z\d+/]+={0,2}$/u.test(bare)) return undefined;
  try {
    return Uint8Array.from(atob(bare), (sign) => sign.charCodeAt(0));
  } catch {
    // Of a length that base64 does not have.
    return undefined;
  }
}
