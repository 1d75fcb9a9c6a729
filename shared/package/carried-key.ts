import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/result';
import { KEY_ITERATIONS, wrappingKey } from '../storage/key-wrapping';
import { fromBase64Url, jsonOf, toBase64Url } from './bytes';
import { loadOfficeKey, type OfficeSecret } from './office-key';

type Bytes = Uint8Array<ArrayBuffer>;

/** Longest text that is looked at. */
const MAX_TEXT = 4_000;
/** More rounds than this would hold the device up for whoever wrote the file. */
const MAX_ITERATIONS = 10_000_000;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const coded = (minBytes: number, maxBytes: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => fromBase64Url(text)),
    v.custom<Bytes>(
      (bytes) => bytes instanceof Uint8Array && bytes.length >= minBytes && bytes.length <= maxBytes,
    ),
  );

const CarriedKey = v.strictObject({
  is: v.literal('cua-so-office-key'),
  form: v.literal(1),
  publicKey: v.pipe(v.string(), v.maxLength(200)),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ITERATIONS)),
  salt: coded(16, 16),
  iv: coded(12, 12),
  wrapped: coded(64, 512),
  madeAt: v.exactOptional(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
});

/** An office's key out of its file. */
export interface CarriedSecret {
  readonly secret: OfficeSecret;
  /** When the office made it, ISO 8601: an older key that arrives late is not taken for the newest. */
  readonly madeAt?: string;
}

/**
 * The office's key as the text of a file, for its other counters: PBKDF2 as the officer's vault does it, then
 * AES-256-GCM over PKCS#8, bound to the public key and to `madeAt`. 'package/key-unreadable' for bytes that are no key.
 */
export async function wrapOfficeKey(
  secret: OfficeSecret,
  passphrase: string,
  { iterations = KEY_ITERATIONS, madeAt }: { readonly iterations?: number; readonly madeAt?: string } = {},
): Promise<Result<string>> {
  const office = await loadOfficeKey(secret);
  if (!office.ok) return office;
  const { publicKey } = office.value;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey('pkcs8', secret, CURVE, true, ['deriveBits']);
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const wrapped = await crypto.subtle.wrapKey('pkcs8', key, wrapping, settings(iv, publicKey, madeAt));
  const [written, saltText, ivText] = [new Uint8Array(wrapped), salt, iv].map(toBase64Url);
  return ok(
    JSON.stringify({
      ...{ is: 'cua-so-office-key', form: 1, publicKey, iterations },
      ...{ salt: saltText, iv: ivText, wrapped: written },
      ...(madeAt !== undefined && { madeAt }),
    }),
  );
}

/**
 * The key of such a file. 'package/key-unreadable' for another file; 'package/passphrase-wrong' also where it was
 * altered, which cannot be told apart.
 */
export async function unwrapOfficeKey(text: string, passphrase: string): Promise<Result<CarriedSecret>> {
  const parsed = v.safeParse(
    CarriedKey,
    text.length <= MAX_TEXT ? jsonOf(new TextEncoder().encode(text)) : undefined,
  );
  if (!parsed.success) return fail({ code: 'package/key-unreadable' });
  const { publicKey, iterations, salt, iv, wrapped, madeAt } = parsed.output;
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  try {
    const key = await crypto.subtle.unwrapKey(
      'pkcs8',
      wrapped,
      wrapping,
      settings(iv, publicKey, madeAt),
      CURVE,
      true,
      ['deriveBits'],
    );
    const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
    return ok({ secret, ...(madeAt !== undefined && { madeAt }) });
  } catch {
    // AES-GCM says no more than "not this key".
    return fail({ code: 'package/passphrase-wrong' });
  }
}

function settings(iv: Bytes, publicKey: string, madeAt = ''): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(publicKey + madeAt) };
}
