import { ok, type Result } from '../domain/result';
import { read, write, type Database, type ReadTransaction } from './database';
import type { CuaSoSchema } from './records';

/** The stores whose rows are the lines of a chain. */
export type ChainStore = 'evidence' | 'observations';
export type ChainRow<Store extends ChainStore> = CuaSoSchema[Store]['value'];

/**
 * Adds lines at the end of a chain, in this order, all or none, in one transaction with reading its end: a second tab
 * waits for it, so the chain never forks. `follow` makes the line that stands on another.
 */
export async function appendRows<Store extends ChainStore, Facts>(
  db: Database,
  store: Store,
  given: readonly Facts[],
  follow: (previous: ChainRow<Store> | undefined, facts: Facts) => ChainRow<Store>,
): Promise<Result<readonly ChainRow<Store>[]>> {
  return write(db, [store], async (tx) => {
    const rows = tx.objectStore(store);
    let end = (await rows.openCursor(null, 'prev'))?.value;
    const lines: ChainRow<Store>[] = [];
    for (const facts of given) {
      end = follow(end, facts);
      lines.push(end);
    }
    await Promise.all(lines.map((line) => rows.add(line)));
    return ok(lines);
  });
}

/** Lines behind this number, oldest first; all of them where no count is given. */
export function rowsAfter<Store extends ChainStore>(
  db: Database,
  store: Store,
  after: number,
  count?: number,
): Promise<Result<readonly ChainRow<Store>[]>> {
  return read(db, [store], (tx) => batchAfter(tx, store, after, count));
}

/** The same inside a transaction. */
export function batchAfter<Store extends ChainStore>(
  tx: ReadTransaction,
  store: Store,
  after: number,
  count?: number,
): Promise<readonly ChainRow<Store>[]> {
  return tx.objectStore(store).getAll(IDBKeyRange.lowerBound(after, true), count);
}
