import type { DeviceKey } from '../domain/evidence-file/trailer';

/** The random data key, wrapped by a key derived from the officer's passphrase (PBKDF2-SHA-256). */
export interface StoredKey {
  readonly id: 'vault';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/**
 * The key under this device's exports. It is no secret of the officer's vault: whoever forgets a passphrase stays the
 * same device. A script cannot read it out; whoever copies the disk can.
 */
export interface StoredDeviceKey {
  readonly id: 'exports';
  readonly key: DeviceKey;
}
