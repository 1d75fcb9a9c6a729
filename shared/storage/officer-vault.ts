import { fail, ok, type Result } from '../domain/result';
import { read, write, type Database } from './database';
import { KEY_ITERATIONS, unwrapDataKey, wrapDataKey } from './key-wrapping';
import type { StoredKey } from './key-rows';
import { vaultWith, type Vault } from './vault';

/** Keys that `sessionKey` may read out, by their vault. A citizen's vault is never among them. */
const readable = new WeakMap<Vault, CryptoKey>();

/** Whether an officer has set a passphrase on this device. */
export async function vaultExists(db: Database): Promise<Result<boolean>> {
  return read(db, ['keys'], async (tx) => (await tx.objectStore('keys').count('vault')) > 0);
}

/**
 * Makes the officer's vault: a random 256-bit key, stored only as wrapped by the passphrase.
 * 'storage/locked': there is one already; another in its place would lose everything that it sealed.
 */
export async function createVault(
  db: Database,
  passphrase: string,
  iterations = KEY_ITERATIONS,
): Promise<Result<Vault>> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const row = await wrapDataKey(key, passphrase, iterations);
  const stored = await write(db, ['keys'], async (tx) => {
    const keys = tx.objectStore('keys');
    if (await keys.count('vault')) return fail({ code: 'storage/locked' });
    await keys.put(row);
    return ok(undefined);
  });
  return stored.ok ? ok(await officerVault(key)) : stored;
}

/** Opens the officer's vault. 'storage/passphrase-wrong', or 'storage/locked' where there is no vault yet. */
export async function unlockVault(db: Database, passphrase: string): Promise<Result<Vault>> {
  const key = await dataKey(db, passphrase);
  return key.ok ? ok(await officerVault(key.value.key)) : key;
}

/** Wraps the same key by another passphrase: what is sealed stays readable, sessions stay unlocked. */
export async function changePassphrase(
  db: Database,
  old: string,
  next: string,
  iterations = KEY_ITERATIONS,
): Promise<Result<void>> {
  const current = await dataKey(db, old);
  if (!current.ok) return current;
  const row = await wrapDataKey(current.value.key, next, iterations);
  return write(db, ['keys'], async (tx) => {
    const keys = tx.objectStore('keys');
    const found = await keys.get('vault');
    // Changed or erased in another tab meanwhile: that one stands.
    if (!found || !equal(found.wrapped, current.value.row.wrapped))
      return fail({ code: 'storage/passphrase-wrong' });
    await keys.put(row);
    return ok(undefined);
  });
}

/**
 * For a forgotten passphrase: the key and everything sealed with it go, in one transaction, the office's keys among it.
 * Dossiers, attempts (their SHA-256 can still be compared with the host), evidence and what became of the rows of lists
 * stay; what the lists say of them opens no more.
 */
export async function eraseVault(db: Database): Promise<Result<void>> {
  return write(db, ['keys', 'items', 'sealed', 'additions', 'officeKeys'], async (tx) => {
    await tx.objectStore('keys').clear();
    await tx.objectStore('items').clear();
    await tx.objectStore('sealed').clear();
    await tx.objectStore('additions').clear();
    await tx.objectStore('officeKeys').clear();
    return ok(undefined);
  });
}

/**
 * The unlocked key as text, for `chrome.storage.session` and nothing else: that area is kept in memory, never written
 * to the disk, shut to content scripts, and gone when the browser ends. With it a panel that is closed and opened
 * again does not ask for the passphrase each time.
 */
export async function sessionKey(vault: Vault): Promise<string> {
  const key = readable.get(vault);
  if (!key) throw new Error('this vault never gives its key away');
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const text = btoa(String.fromCharCode(...raw));
  raw.fill(0);
  return text;
}

/** The vault that `sessionKey` described. 'storage/locked': the text is no key, so the passphrase is needed. */
export async function vaultFromSessionKey(text: string): Promise<Result<Vault>> {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return fail({ code: 'storage/locked' });
  const raw = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', true, ['encrypt', 'decrypt']);
  raw.fill(0);
  return ok(await officerVault(key));
}

/** The vault works with a copy of the key that cannot be read out. */
async function officerVault(key: CryptoKey): Promise<Vault> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const working = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  const sealing = vaultWith(working);
  const vault: Vault = {
    ...sealing,
    close: () => {
      readable.delete(vault);
      sealing.close();
    },
  };
  readable.set(vault, key);
  return vault;
}

async function dataKey(
  db: Database,
  passphrase: string,
): Promise<Result<{ readonly key: CryptoKey; readonly row: StoredKey }>> {
  const found = await read(db, ['keys'], (tx) => tx.objectStore('keys').get('vault'));
  if (!found.ok) return found;
  const row = found.value;
  if (!row) return fail({ code: 'storage/locked' });
  const key = await unwrapDataKey(row, passphrase);
  return key.ok ? ok({ key: key.value, row }) : key;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
