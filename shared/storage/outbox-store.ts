import type { DBSchema, IDBPDatabase } from 'idb';
import type { PackageHeader, SealedPackage } from '../contracts/handover';
import type { FailureCode } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import { openedOnce } from './opened-once';

/**
 * A database of its own: what lies in it outlives the session in which it was sealed. The kiosk itself cannot open it:
 * only the office has the key.
 */
export const OUTBOX_DATABASE = 'cua-so-outbox';

/** A sealed package that waits for the counter's inbox. Says nothing about a person or a paper. */
export interface OutboxEntry {
  readonly header: PackageHeader;
  readonly fileName: string;
  readonly size: number;
  /** ISO 8601: when it was left here. */
  readonly since: string;
  /** 'failed': it has waited too long, and an administrator decides. */
  readonly state: 'waiting' | 'failed';
  /** Why it could not be sent the last time. */
  readonly problem?: FailureCode;
}

/** Packages on their way to the counter. Nothing goes from here but by `erase`. */
export interface Outbox {
  /** Answers when the package is on the disk, whole. */
  readonly add: (sealed: SealedPackage, since: string) => Promise<Result<void>>;
  /** Oldest first. */
  readonly list: () => Promise<Result<readonly OutboxEntry[]>>;
  /** 'storage/gone' where it is no longer here. */
  readonly sealed: (id: string) => Promise<Result<SealedPackage>>;
  /** Notes how it stands. One that is gone stays gone. */
  readonly note: (id: string, how: Pick<OutboxEntry, 'state' | 'problem'>) => Promise<Result<void>>;
  /** The server holds it, or an administrator takes it out: entry and bytes go together. */
  readonly erase: (id: string) => Promise<Result<void>>;
}

interface OutboxSchema extends DBSchema {
  entries: { key: string; value: OutboxEntry };
  bytes: { key: string; value: Blob };
}

type Opened = IDBPDatabase<OutboxSchema>;

/** The outbox. Nothing is opened before it is asked; every write is on the disk when it answers. */
export function outboxStore(name = OUTBOX_DATABASE): Outbox {
  return {
    add: (sealed, since) =>
      withDatabase(name, async (db) => {
        const { header, fileName, bytes } = sealed;
        const entry: OutboxEntry = { header, fileName, size: bytes.size, since, state: 'waiting' };
        const tx = db.transaction(['entries', 'bytes'], 'readwrite', { durability: 'strict' });
        await Promise.all([
          tx.objectStore('entries').put(entry, header.id),
          tx.objectStore('bytes').put(bytes, header.id),
          tx.done,
        ]);
        return ok(undefined);
      }),
    list: () =>
      withDatabase(name, async (db) => {
        const entries = await db.getAll('entries');
        return ok(entries.toSorted((a, b) => a.since.localeCompare(b.since)));
      }),
    sealed: (id) =>
      withDatabase(name, async (db) => {
        const [entry, bytes] = await Promise.all([db.get('entries', id), db.get('bytes', id)]);
        if (!entry || !bytes) return fail({ code: 'storage/gone' });
        return ok({ header: entry.header, fileName: entry.fileName, bytes });
      }),
    note: (id, how) =>
      withDatabase(name, async (db) => {
        const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
        const entry = await tx.store.get(id);
        if (entry) await tx.store.put({ ...entry, ...how }, id);
        await tx.done;
        return ok(undefined);
      }),
    erase: (id) =>
      withDatabase(name, async (db) => {
        const tx = db.transaction(['entries', 'bytes'], 'readwrite', { durability: 'strict' });
        await Promise.all([
          tx.objectStore('entries').delete(id),
          tx.objectStore('bytes').delete(id),
          tx.done,
        ]);
        return ok(undefined);
      }),
  };
}

function withDatabase<T>(name: string, work: (db: Opened) => Promise<Result<T>>): Promise<Result<T>> {
  return openedOnce<OutboxSchema, T>(name, ['entries', 'bytes'], work);
}
