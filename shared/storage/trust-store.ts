import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import { read, write, type Database } from './database';
import type { StoredTrust } from './trust-rows';

/** What was installed on this device to judge signatures by. Public, so nothing of it is sealed. */
export interface TrustShelf {
  /** Certificates before lists, then by name. */
  list(): Promise<Result<readonly StoredTrust[]>>;
  /** All of them or none; what is there already is replaced. */
  add(entries: readonly StoredTrust[]): Promise<Result<void>>;
  /** What is gone already counts as removed. */
  remove(id: string): Promise<Result<void>>;
}

const KINDS: readonly StoredTrust['kind'][] = ['root', 'intermediate', 'revocation'];

/** The installed roots and lists of a database. */
export function trustStore(db: Database): TrustShelf {
  return {
    async list() {
      const rows = await read(db, ['trust'], (tx) => tx.objectStore('trust').getAll());
      return rows.ok ? ok(rows.value.toSorted(byKindAndName)) : rows;
    },
    add: (entries) =>
      write(db, ['trust'], async (tx) => {
        await Promise.all(entries.map((entry) => tx.objectStore('trust').put(entry)));
        return ok(undefined);
      }),
    remove: (id) =>
      write(db, ['trust'], async (tx) => {
        await tx.objectStore('trust').delete(id);
        return ok(undefined);
      }),
  };
}

function byKindAndName(one: StoredTrust, other: StoredTrust): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.name.localeCompare(other.name, 'vi');
}
