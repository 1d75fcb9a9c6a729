import type { StoredBacklogRow } from './backlog-rows';
import type { ReadTransaction, WriteTransaction } from './database';

/** Rows that are read at once: the page goes on between two such reads. */
const AT_ONCE = 1_000;

/** All rows of a list. */
export function rowsOfList(list: string): IDBKeyRange {
  return IDBKeyRange.bound([list], [list, []]);
}

/** Hands on rows in their order, of one list or of all, a thousand at a time: a whole list at once holds the page up. */
export async function eachBatch(
  tx: ReadTransaction | WriteTransaction,
  list: string | undefined,
  take: (rows: readonly StoredBacklogRow[]) => void,
): Promise<void> {
  const store = tx.objectStore('backlogRows');
  let range = list === undefined ? undefined : rowsOfList(list);
  for (;;) {
    const rows = await store.getAll(range, AT_ONCE);
    take(rows);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    const after = [last.list, last.row];
    range =
      list === undefined ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, [list, []], true);
  }
}
