import { integer, sequence } from '../cms/der-writer';
import type { Certificate } from '../verify/certificate';
import { readOnly, TAG, type Bytes } from '../verify/der';
import { oidOf } from '../verify/der-values';
import { checkSignature, CURVES, EC } from '../verify/public-key';

/** ECDSA's two numbers, one behind the other as browsers and tokens give them, as a CMS holds them. */
export function derSignature(raw: Uint8Array): Bytes {
  const half = raw.length / 2;
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}

/** A signature that was made elsewhere, as a CMS holds it. */
export function asInCms({ publicKey: { algorithm } }: Certificate, signature: Bytes): Bytes {
  const curve = algorithm.oid === EC ? CURVES.get(oidOf(algorithm.parameters)) : undefined;
  const isRaw = curve !== undefined && signature.length === 2 * curve.bytes;
  return isRaw && !readOnly(signature, TAG.sequence) ? derSignature(signature) : signature;
}

/** Whether a signature over bytes by SHA-256 is of the certificate's key: RSA PKCS #1 v1.5 or ECDSA. */
export async function verifies({ publicKey }: Certificate, signature: Bytes, bytes: Bytes): Promise<boolean> {
  return (await checkSignature(publicKey, publicKey.algorithm, 'SHA-256', signature, bytes)) === 'good';
}
