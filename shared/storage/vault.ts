import type { StorageFailure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import type { Sealed } from './records';
import { storageFailure } from './storage-failure';

/**
 * Seals bytes before they are stored and opens them again. What is stored in the clear stays on the disk after it was
 * deleted, and a CryptoKey kept in IndexedDB lies there as plain bytes, so the key lives in memory only.
 */
export interface Vault {
  /**
   * AES-256-GCM with a fresh 96-bit iv. `boundTo` names the row: the ciphertext opens in no other.
   * 'file/unreadable': the Blob's source is gone. 'storage/locked': the vault was closed.
   */
  seal(blob: Blob, boundTo: string): Promise<Result<Sealed>>;
  /** 'storage/damaged': torn, altered, of another row, or of another vault. */
  open(sealed: Sealed, boundTo: string): Promise<Result<Blob>>;
  /** Drops the key. Everything sealed with it and kept nowhere else is lost: an erasure that needs no disk. */
  close(): void;
}

const LOCKED: StorageFailure = { code: 'storage/locked' };

/** A vault for one citizen's session: its key is made here, cannot be read out and is never stored. */
export async function memoryVault(): Promise<Vault> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return vaultWith(key);
}

/** A vault over a key that somebody else made. */
export function vaultWith(dataKey: CryptoKey): Vault {
  let key: CryptoKey | undefined = dataKey;
  return {
    seal: async (blob, boundTo) => (key ? seal(key, blob, boundTo) : fail(LOCKED)),
    open: async (sealed, boundTo) => (key ? open(key, sealed, boundTo) : fail(LOCKED)),
    close: () => (key = undefined),
  };
}

async function seal(key: CryptoKey, blob: Blob, boundTo: string): Promise<Result<Sealed>> {
  let clear: ArrayBuffer;
  try {
    clear = await blob.arrayBuffer();
  } catch {
    // The file behind the Blob was changed, moved or unplugged since it was chosen.
    return fail({ code: 'file/unreadable' });
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(settings(iv, boundTo, blob.type), key, clear);
  return ok({ iv, bytes: new Blob([bytes]), type: blob.type });
}

async function open(key: CryptoKey, sealed: Sealed, boundTo: string): Promise<Result<Blob>> {
  try {
    const bytes = await sealed.bytes.arrayBuffer();
    const clear = await crypto.subtle.decrypt(settings(sealed.iv, boundTo, sealed.type), key, bytes);
    return ok(new Blob([clear], { type: sealed.type }));
  } catch (error) {
    // OperationError is AES-GCM's only word for "not these bytes".
    if (error instanceof Error && error.name === 'OperationError') return fail({ code: 'storage/damaged' });
    return fail(storageFailure(error));
  }
}

function settings(iv: Uint8Array<ArrayBuffer>, boundTo: string, type: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([boundTo, type])) };
}
