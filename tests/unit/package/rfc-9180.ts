import { createDecipheriv, createECDH, createHmac } from 'node:crypto';

/*
 * RFC 9180, base mode, for a recipient, written from the text with node:crypto alone: nothing of it is shared with the
 * product. Only DHKEM(P-256, HKDF-SHA256) with HKDF-SHA256 and AES-GCM.
 */

/** Id and key length of an AEAD: 7.3. */
export const AEADS = {
  'aes-128-gcm': { id: 1, keyBytes: 16 },
  'aes-256-gcm': { id: 2, keyBytes: 32 },
} as const;

const KEM = 0x0010;
const KDF = 0x0001;

/** Opens one message after the other; throws where one is not authentic. `secretKey`: 32 bytes, `enc`: 65. */
export function recipient(
  aead: keyof typeof AEADS,
  secretKey: Uint8Array,
  enc: Uint8Array,
  info: Uint8Array,
): (sealed: Uint8Array, aad: Uint8Array) => Buffer {
  const { id, keyBytes } = AEADS[aead];
  const suite = Buffer.concat([Buffer.from('HPKE'), two(KEM), two(KDF), two(id)]);
  const shared = decap(secretKey, enc);
  const none = Buffer.alloc(0);
  // 5.1, KeySchedule: mode_base is 0, psk and psk_id are empty.
  const context = Buffer.concat([
    Buffer.of(0),
    labeledExtract(suite, none, 'psk_id_hash', none),
    labeledExtract(suite, none, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', none);
  const key = labeledExpand(suite, secret, 'key', context, keyBytes);
  const base = labeledExpand(suite, secret, 'base_nonce', context, 12);
  let sequence = 0;
  return (sealed, aad) => {
    // 5.2, ComputeNonce.
    const nonce = Buffer.from(base);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8);
    sequence += 1;
    const open = createDecipheriv(aead, key, nonce);
    open.setAAD(aad);
    open.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
  };
}

/** 4.1, Decap. */
function decap(secretKey: Uint8Array, enc: Uint8Array): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secretKey);
  const suite = Buffer.concat([Buffer.from('KEM'), two(KEM)]);
  const prk = labeledExtract(suite, Buffer.alloc(0), 'eae_prk', curve.computeSecret(enc));
  return labeledExpand(suite, prk, 'shared_secret', Buffer.concat([enc, curve.getPublicKey()]), 32);
}

/** 4, LabeledExtract; RFC 5869, 2.2. */
function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Uint8Array): Buffer {
  const labeled = Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]);
  return createHmac('sha256', salt.length > 0 ? salt : Buffer.alloc(32))
    .update(labeled)
    .digest();
}

/** 4, LabeledExpand; RFC 5869, 2.3: one round, for no more than 32 bytes are asked for. */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Uint8Array, bytes: number): Buffer {
  const labeled = Buffer.concat([two(bytes), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info]);
  return createHmac('sha256', prk)
    .update(Buffer.concat([labeled, Buffer.of(1)]))
    .digest()
    .subarray(0, bytes);
}

function two(value: number): Buffer {
  return Buffer.of(value >> 8, value & 255);
}
