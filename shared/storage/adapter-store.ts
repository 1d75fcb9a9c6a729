import type { AdapterCheck } from '../contracts/adapter-check';
import { fail, ok, type Result } from '../domain/result';
import { read, write, type Database } from './database';
import type { AdapterOrigin, StoredAdapter, StoredCheck } from './adapter-rows';

/** How an adapter and its earlier versions become the next ones; undefined where nothing changes. */
export type NextVersion = (
  known: StoredAdapter | undefined,
) => Pick<StoredAdapter, 'current' | 'earlier'> | undefined;

/**
 * What this office knows of foreign sites. It is no secret and no personal data, so it is not sealed, and it stays when
 * a session is wiped: it belongs to the office, not to a dossier.
 */
export interface AdapterStore {
  /** By name. */
  list(): Promise<Result<readonly StoredAdapter[]>>;
  /** Reads and writes in one go, so that two panels cannot lose each other's version. Answers what is kept now. */
  change(id: string, next: NextVersion, origin: AdapterOrigin, at: string): Promise<Result<StoredAdapter>>;
  /** With all its versions and checks. */
  remove(id: string): Promise<Result<void>>;
  /** The last check of this adapter on this site. */
  lastCheck(site: string, adapter: string): Promise<Result<StoredCheck | undefined>>;
  saveCheck(site: string, check: AdapterCheck, sound: boolean, at: string): Promise<Result<void>>;
}

/** The store of adapters. */
export function adapterStore(db: Database): AdapterStore {
  return {
    list: () =>
      read(db, ['adapters'], async (tx) => {
        const all = await tx.objectStore('adapters').getAll();
        return all.sort((one, other) => one.current.name.localeCompare(other.current.name, 'vi'));
      }),
    change: (id, next, origin, at) =>
      write(db, ['adapters'], async (tx) => {
        const known = await tx.objectStore('adapters').get(id);
        const versions = next(known);
        if (!versions) return known ? ok(known) : fail({ code: 'storage/gone' });
        const row: StoredAdapter = { id, ...versions, origin, updatedAt: at };
        await tx.objectStore('adapters').put(row);
        return ok(row);
      }),
    remove: (id) =>
      write(db, ['adapters', 'checks'], async (tx) => {
        await tx.objectStore('adapters').delete(id);
        const checks = tx.objectStore('checks');
        for (const key of await checks.getAllKeys()) if (key[1] === id) await checks.delete(key);
        return ok(undefined);
      }),
    lastCheck: (site, adapter) => read(db, ['checks'], (tx) => tx.objectStore('checks').get([site, adapter])),
    saveCheck: (site, check, sound, at) =>
      write(db, ['checks'], async (tx) => {
        await tx.objectStore('checks').put({ site, adapter: check.adapter, sound, check, at });
        return ok(undefined);
      }),
  };
}
