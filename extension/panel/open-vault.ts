import { ok, type Result } from '../../shared/domain/result';
import { attemptStore } from '../../shared/storage/attempt-store';
import { backlogStore } from '../../shared/storage/backlog-store';
import type { Database } from '../../shared/storage/database';
import { holdDossier } from '../../shared/storage/dossier-lock';
import { dossierStore } from '../../shared/storage/dossier-store';
import { evidenceStore } from '../../shared/storage/evidence-store';
import { handoverStore } from '../../shared/storage/handover-store';
import { itemStore } from '../../shared/storage/item-store';
import { keptDossiers } from '../../shared/storage/kept-dossiers';
import {
  createVault,
  eraseVault,
  sessionKey,
  unlockVault,
  vaultExists,
  vaultFromSessionKey,
} from '../../shared/storage/officer-vault';
import { interrupted } from '../../shared/storage/session';
import { officeKeyStore } from '../../shared/storage/office-keys';
import { storageRoom } from '../../shared/storage/storage-room';
import type { Vault } from '../../shared/storage/vault';
import type { Desk, VaultPort } from './flow/ports';

/** Where the key of this browser session lies: in memory, never on the disk, shut to content scripts. */
const SESSION_KEY = 'vault';

/** The encrypted store of this device, on an open database. */
export function openVault(db: Database, session: chrome.storage.StorageArea): VaultPort {
  async function enter(vault: Result<Vault>): Promise<Result<Desk>> {
    if (!vault.ok) return vault;
    await session.set({ [SESSION_KEY]: await sessionKey(vault.value) });
    return ok(deskOf(db, vault.value));
  }
  return {
    exists: () => vaultExists(db),
    async resume() {
      const kept = (await session.get(SESSION_KEY))[SESSION_KEY];
      const vault = typeof kept === 'string' ? await vaultFromSessionKey(kept) : undefined;
      return vault?.ok ? deskOf(db, vault.value) : undefined;
    },
    create: async (passphrase) => enter(await createVault(db, passphrase)),
    unlock: async (passphrase) => enter(await unlockVault(db, passphrase)),
    async sealedItems() {
      const left = await interrupted(db);
      return left.ok ? left.value.reduce((sum, { items }) => sum + items, 0) : 0;
    },
    async erase() {
      const erased = await eraseVault(db);
      // A panel that opens later must not take the old key for the new one.
      if (erased.ok) await session.remove(SESSION_KEY);
      return erased;
    },
  };
}

/** The stores of a device behind one key. */
export function deskOf(db: Database, vault: Vault): Desk {
  return {
    items: itemStore(db, vault),
    attempts: attemptStore(db, vault),
    evidence: evidenceStore(db),
    dossiers: dossierStore(db),
    officeKeys: officeKeyStore(db, vault),
    handovers: handoverStore(db),
    backlogs: backlogStore(db, vault),
    kept: () => keptDossiers(db),
    hold: (dossier) => holdDossier(dossier),
    roomIsTight: async () => (await storageRoom()).tight,
  };
}
