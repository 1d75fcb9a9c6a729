import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import { fail, type Result } from '../domain/result';
import { storageFailure } from './storage-failure';

/**
 * Opens a database of version 1 for one piece of work, makes it with these stores where there is none, and closes it
 * behind the work. What the browser throws comes back as a failure.
 */
export async function openedOnce<Schema extends DBSchema, T>(
  name: string,
  stores: readonly StoreNames<Schema>[],
  work: (db: IDBPDatabase<Schema>) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        for (const store of stores) fresh.createObjectStore(store);
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    return fail(storageFailure(error));
  }
}
