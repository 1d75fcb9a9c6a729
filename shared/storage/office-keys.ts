import { ok, type Result } from '../domain/result';
import { read, readSealed, write, type Database } from './database';
import type { StoredOfficeKey } from './records';
import type { Vault } from './vault';

/** The office's keys on this device. The one that was made last is given to kiosks; older ones open what was sealed before. */
export interface OfficeKeyStore {
  /** The newest first. */
  list(): Promise<Result<readonly StoredOfficeKey[]>>;
  /** The private half as PKCS #8. 'storage/gone': no such key is here; 'storage/damaged': it opens no more. */
  privateKey(id: string): Promise<Result<Blob>>;
  /** On the disk, the private half sealed, when it answers. A key that is there already is kept once, with its time. */
  add(key: StoredOfficeKey, pkcs8: Blob): Promise<Result<void>>;
}

/** The store of the office's keys. */
export function officeKeyStore(db: Database, vault: Vault): OfficeKeyStore {
  return {
    async list() {
      const rows = await read(db, ['officeKeys'], (tx) => tx.objectStore('officeKeys').getAll());
      return rows.ok ? ok(rows.value.sort((one, other) => other.at.localeCompare(one.at))) : rows;
    },
    async privateKey(id) {
      const found = await readSealed(db, placeOf(id));
      return found.ok ? vault.open(found.value.content, placeOf(id)) : found;
    },
    async add(key, pkcs8) {
      const content = await vault.seal(pkcs8, placeOf(key.id));
      if (!content.ok) return content;
      return write(db, ['officeKeys', 'sealed'], async (tx) => {
        const known = await tx.objectStore('officeKeys').get(key.id);
        await tx.objectStore('officeKeys').put(known ?? key);
        await tx.objectStore('sealed').put({ id: placeOf(key.id), content: content.value });
        return ok(undefined);
      });
    },
  };
}

/** Where its private half stands, and what that is bound to: it opens under no other key's name. */
function placeOf(id: string): string {
  return `office-key/${id}`;
}
