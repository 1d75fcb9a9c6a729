import { ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { read, write, type Database } from './database';
import type { StoredHandover } from './records';

/** The ledger of packages whose papers were put into a dossier here. */
export interface HandoverStore {
  /** Undefined: it was never put in on this device. */
  find(id: string): Promise<Result<StoredHandover | undefined>>;
  /** Those of one dossier. */
  of(dossier: string): Promise<Result<readonly StoredHandover[]>>;
  /** Put in once more, perhaps elsewhere: the newest time stands. */
  record(handover: StoredHandover): Promise<Result<void>>;
  /** It lies in the inbox no more. */
  removed(id: string): Promise<Result<void>>;
}

/** The store of handed-over packages. */
export function handoverStore(db: Database): HandoverStore {
  return {
    find: (id) => read(db, ['handovers'], (tx) => tx.objectStore('handovers').get(id)),
    async of(dossier) {
      const rows = await read(db, ['handovers'], (tx) => tx.objectStore('handovers').getAll());
      return rows.ok ? ok(rows.value.filter((row) => row.dossier === dossier)) : rows;
    },
    record: (handover) =>
      write(db, ['handovers'], async (tx) => {
        await tx.objectStore('handovers').put(handover);
        return ok(undefined);
      }),
    removed: (id) =>
      write(db, ['handovers'], async (tx) => {
        const row = await tx.objectStore('handovers').get(id);
        if (row) await tx.objectStore('handovers').put(without(row, 'waitsAs'));
        return ok(undefined);
      }),
  };
}
