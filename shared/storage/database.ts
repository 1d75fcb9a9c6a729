import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { fail, ok, type Result } from '../domain/result';
import type { CuaSoSchema, StoredContent } from './records';
import { storageFailure } from './storage-failure';

export type StoreName = StoreNames<CuaSoSchema>;
/** The open database. */
export type Database = IDBPDatabase<CuaSoSchema>;
export type ReadTransaction = IDBPTransaction<CuaSoSchema, StoreName[]>;
export type WriteTransaction = IDBPTransaction<CuaSoSchema, StoreName[], 'readwrite'>;
/** One step from a schema version to the next. */
export type Upgrade = (db: Database, tx: IDBPTransaction<CuaSoSchema, StoreName[], 'versionchange'>) => void;

/** Name of the product's database; tests use names of their own. */
export const DATABASE_NAME = 'cua-so';

/** One entry a schema version, oldest first; the version is the list's length. A shipped entry is never edited. */
export const MIGRATIONS: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('dossiers', { keyPath: 'code' });
    const items = db.createObjectStore('items', { keyPath: 'id' });
    items.createIndex('place', ['dossier', 'component', 'order']);
    db.createObjectStore('sealed', { keyPath: 'id' });
    const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
    attempts.createIndex('dossier', 'dossier');
    db.createObjectStore('evidence', { keyPath: 'seq' });
    db.createObjectStore('keys', { keyPath: 'id' });
  },
  (db, tx) => {
    db.createObjectStore('additions', { keyPath: 'id' });
    pagesGetALook(tx);
  },
  (db) => {
    db.createObjectStore('adapters', { keyPath: 'id' });
    db.createObjectStore('checks', { keyPath: ['site', 'adapter'] });
  },
  (db) => {
    db.createObjectStore('officeKeys', { keyPath: 'id' });
    db.createObjectStore('handovers', { keyPath: 'id' });
  },
  (db, tx) => {
    const evidence = tx.objectStore('evidence');
    evidence.createIndex('dossier', 'dossier');
    evidence.createIndex('sha256', 'sha256');
    db.createObjectStore('observations', { keyPath: 'seq' });
    db.createObjectStore('deviceKeys', { keyPath: 'id' });
  },
  (db) => {
    db.createObjectStore('trust', { keyPath: 'id' });
    db.createObjectStore('backlogs', { keyPath: 'id' });
    const rows = db.createObjectStore('backlogRows', { keyPath: ['list', 'row'] });
    rows.createIndex('claimedBy', 'claimedBy');
    rows.createIndex('dossier', 'dossier');
  },
];

/** A page of before there were looks has its natural picture and no report. */
function pagesGetALook(tx: Parameters<Upgrade>[1]): void {
  const change = async (): Promise<void> => {
    for await (const row of tx.objectStore('items')) {
      const item = row.value;
      if (item.facts.kind === 'page')
        await row.update({ ...item, facts: { ...item.facts, look: 'natural' } });
    }
  };
  // Where it fails the transaction ends with it, and opening says so.
  change().catch(() => undefined);
}

/**
 * Opens the database, bringing it to the newest schema. 'storage/busy-elsewhere': a tab with an older schema does
 * not let go. 'storage/unavailable': storage is switched off, damaged, or newer than this code.
 * `migrations` differ from the shipped ones only in tests of the next version.
 */
export async function openCuaSoDatabase(
  name = DATABASE_NAME,
  migrations: readonly Upgrade[] = MIGRATIONS,
): Promise<Result<Database>> {
  return unlessBlocked(
    (blocked) =>
      openDB<CuaSoSchema>(name, migrations.length, {
        upgrade: (db, from, _to, tx) => migrations.slice(from).forEach((migrate) => migrate(db, tx)),
        blocked,
        // A newer version or an erasure elsewhere waits for this connection.
        blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
      }),
    (late) => late.close(),
  );
}

/**
 * Deletes the whole database, evidence too. Open connections close by themselves; 'storage/busy-elsewhere' where one
 * does not: the erasure then follows as soon as it does.
 */
export async function eraseEverything(name = DATABASE_NAME): Promise<Result<void>> {
  return unlessBlocked((blocked) => deleteDB(name, { blocked }));
}

/** Answers when `begin` is done, or at once when another connection stands in its way; `late` then gets the rest. */
async function unlessBlocked<T>(
  begin: (blocked: () => void) => Promise<T>,
  late: (value: T) => void = () => undefined,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    let waiting = true;
    const answer = (result: Result<T>) => {
      waiting = false;
      resolve(result);
    };
    // In an async function, because a browser without storage throws on the spot.
    const run = async () => begin(() => answer(fail({ code: 'storage/busy-elsewhere' })));
    run().then(
      (value) => (waiting ? answer(ok(value)) : late(value)),
      (error: unknown) => {
        const full = error instanceof Error && error.name === 'QuotaExceededError';
        answer(fail({ code: full ? 'storage/full' : 'storage/unavailable' }));
      },
    );
  });
}

/**
 * The only way to write. Flushed to the disk before it answers (`durability: 'strict'`: Chromium's default since 121
 * hands over to the operating system only, https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed).
 * All or nothing: a failure that `work` returns, or an exception, undoes what it did. `work` must await nothing but
 * requests of its transaction.
 */
export async function write<T>(
  db: Database,
  stores: readonly StoreName[],
  work: (tx: WriteTransaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  let tx: WriteTransaction;
  try {
    tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  } catch (error) {
    return fail(storageFailure(error));
  }
  const finished = settled(tx);
  try {
    const result = await work(tx);
    if (!result.ok) abort(tx);
    const error = await finished;
    return result.ok && error ? fail(storageFailure(error)) : result;
  } catch (error) {
    abort(tx);
    // The transaction knows the cause; its requests may only know that it was aborted.
    return fail(storageFailure((await finished) && tx.error ? tx.error : error));
  }
}

/** Reads rows that hold no Blobs. `work` must await nothing but requests of its transaction. */
export async function read<T>(
  db: Database,
  stores: readonly StoreName[],
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<Result<T>> {
  try {
    const tx = db.transaction([...stores], 'readonly');
    // The request says what failed; idb's promise for the transaction would be a rejection that nobody handles.
    tx.done.catch(() => undefined);
    return ok(await work(tx));
  } catch (error) {
    return fail(storageFailure(error));
  }
}

/**
 * Reads one row of the store that holds Blobs, in a transaction of its own: a row that cannot be read must not take
 * the others with it, as it does with `getAll`.
 */
export async function readSealed(db: Database, id: string): Promise<Result<StoredContent>> {
  const row = await read(db, ['sealed'], (tx) => tx.objectStore('sealed').get(id));
  if (!row.ok) return row;
  return row.value ? ok(row.value) : fail({ code: 'storage/gone' });
}

/** Resolves when the transaction is over: to undefined when it is on the disk, else to what ended it. */
function settled(tx: WriteTransaction): Promise<Error | undefined> {
  // idb's own promise rejects at the first failing request, before the transaction knows its cause.
  tx.done.catch(() => undefined);
  return new Promise((resolve) => {
    tx.addEventListener('complete', () => resolve(undefined));
    tx.addEventListener('abort', () => resolve(tx.error ?? new DOMException('aborted', 'AbortError')));
  });
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch (error) {
    // InvalidStateError: it is over already, nothing to undo. A fault of ours is thrown on.
    storageFailure(error);
  }
}
