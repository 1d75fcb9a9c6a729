import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import { fail, ok, type Result } from '../domain/result';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals or opens one chunk after the other: RFC 9180 counts them, so that none can change places. */
export type ChunkCipher = (bytes: Bytes, aad: Bytes) => Promise<Result<Bytes>>;

/* RFC 9180, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. All of it is Web Crypto underneath. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Begins to seal for a public key. `enc` is the one-time public key that goes with it. */
export async function beginSealing(
  recipientPublicKey: CryptoKey,
  info: Bytes,
): Promise<{ readonly enc: Bytes; readonly seal: ChunkCipher }> {
  const context = await suite.createSenderContext({ recipientPublicKey, info });
  return {
    enc: new Uint8Array(context.enc),
    seal: async (bytes, aad) => ok(new Uint8Array(await context.seal(bytes, aad))),
  };
}

/** Begins to open with a private key. 'package/altered' where that key, these bytes and `info` do not belong together. */
export async function beginOpening(
  recipientKey: CryptoKeyPair,
  enc: Bytes,
  info: Bytes,
): Promise<Result<ChunkCipher>> {
  return altered(async () => {
    const context = await suite.createRecipientContext({ recipientKey, enc, info });
    return (bytes, aad) => altered(async () => new Uint8Array(await context.open(bytes, aad)));
  });
}

async function altered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof HpkeError) return fail({ code: 'package/altered' });
    throw error;
  }
}
