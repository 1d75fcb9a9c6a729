import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SourceFault } from '../domain/evidence-file/report';
import type { ExportKind, ExportTrailer } from '../domain/evidence-file/trailer';
import { fail, ok, type Result } from '../domain/result';
import { storageFailure } from './storage-failure';

/**
 * A database of its own: what it holds is worth a hundred times what a counter writes, can be read in again from the
 * files it came from, and must never stand in the way of a counter's own migration.
 */
export const AUDIT_DATABASE = 'cua-so-audit';

/** Some lines of a source that follow each other. `id` is that of their row in `lines`. */
export interface StoredSpan {
  readonly id: string;
  /** Numbers of the first and the last line. */
  readonly from: number;
  readonly to: number;
}

/** A source of evidence, as it is known. The spans that it names are what counts: others were left by a power cut. */
export interface StoredSource {
  readonly id: string;
  readonly kind: ExportKind;
  /** In the order of their lines, none over another. Empty for this machine's own, which lie in its own log. */
  readonly spans: readonly StoredSpan[];
  /** Of this machine's own: number of the last line that is in the state. */
  readonly upTo?: number;
  /** Hash of the last line. */
  readonly last: string;
  /** Time of the newest line, ISO 8601 with zone. */
  readonly newest?: string;
  /** Unit that its signature names. */
  readonly unit?: string;
  /** The signed line at the end of the newest file. */
  readonly trailer?: ExportTrailer;
  readonly faults: readonly SourceFault[];
  /** Whether its lines are in the state. */
  readonly counted: boolean;
}

/** What is read when the audit opens. `revision` grows with every change that counts. */
export interface AuditHead {
  readonly revision: number;
  /** By which rules of the office the rows were made; absent where there are none. */
  readonly stand?: string;
  readonly sources: readonly StoredSource[];
}

/** One change: all of it is on the disk, or nothing of it is. */
export interface AuditChange {
  /** The sources as they are from now on: who is missing is forgotten, with lines that no one names any more. */
  readonly sources: readonly StoredSource[];
  /** States of dossiers to put, packed, each under its key. */
  readonly states: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What lists need of the same dossiers, as text, under the same keys. */
  readonly rows: ReadonlyMap<string, string>;
  /** By which rules of the office the rows were made: all of them. */
  readonly stand: string;
  /** Throw away every state that stands not in `states`, and its rows. */
  readonly anew?: true;
}

/** What the audit keeps on this device. Only codes, numbers, hashes and times lie in it: nothing of it is sealed. */
export interface AuditStore {
  head(): Promise<Result<AuditHead>>;
  /** Puts packed lines; they count once a change names their id. */
  addLines(id: string, packed: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  /** Undefined where there is no such row. */
  lines(id: string): Promise<Result<Uint8Array<ArrayBuffer> | undefined>>;
  states(keys: readonly string[]): Promise<Result<readonly (Uint8Array<ArrayBuffer> | undefined)[]>>;
  stateKeys(): Promise<Result<readonly string[]>>;
  rows(): Promise<Result<readonly string[]>>;
  /** Answers the new revision. */
  change(change: AuditChange): Promise<Result<number>>;
  /** Drops lines that no source names: an import was cut off. Only whoever holds the audit's lock may. */
  tidy(): Promise<Result<void>>;
  close(): void;
  /** Whether the browser, an erasure or a newer version has closed it: it must be opened again. */
  isClosed(): boolean;
}

interface AuditSchema extends DBSchema {
  head: { key: 'head'; value: Omit<AuditHead, 'sources'> };
  sources: { key: string; value: StoredSource };
  lines: { key: string; value: Uint8Array<ArrayBuffer> };
  states: { key: string; value: Uint8Array<ArrayBuffer> };
  rows: { key: string; value: string };
}

type Opened = IDBPDatabase<AuditSchema>;
const STORES = ['head', 'sources', 'states', 'rows'] as const;

/** Opens the audit's database. */
export async function openAuditStore(name = AUDIT_DATABASE): Promise<Result<AuditStore>> {
  return attempt(async () => {
    let closed = false;
    const db = await openDB<AuditSchema>(name, 1, {
      upgrade: (fresh) => {
        for (const store of ['head', 'lines', 'states', 'rows'] as const) fresh.createObjectStore(store);
        fresh.createObjectStore('sources', { keyPath: 'id' });
      },
      // An erasure elsewhere waits for this connection.
      blocking: (_from, _to, event) => {
        closed = true;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (closed = true),
    });
    return { ...storeOver(db), isClosed: () => closed };
  });
}

function storeOver(db: Opened): Omit<AuditStore, 'isClosed'> {
  return {
    head: () => attempt(() => head(db)),
    addLines: (id, packed) =>
      attempt(async () => {
        const tx = db.transaction('lines', 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.put(packed, id), tx.done]);
      }),
    lines: (id) => attempt(() => db.get('lines', id)),
    states: (keys) =>
      attempt(() => {
        const { store } = db.transaction('states');
        return Promise.all(keys.map((key) => store.get(key)));
      }),
    stateKeys: () => attempt(() => db.getAllKeys('states')),
    rows: () => attempt(() => db.getAll('rows')),
    change: (change) => attempt(() => put(db, change)),
    tidy: () => attempt(() => tidy(db)),
    close: () => db.close(),
  };
}

async function head(db: Opened): Promise<AuditHead> {
  const tx = db.transaction(['head', 'sources']);
  const [kept, sources] = await Promise.all([
    tx.objectStore('head').get('head'),
    tx.objectStore('sources').getAll(),
  ]);
  return { ...(kept ?? { revision: 0 }), sources };
}

async function put(db: Opened, change: AuditChange): Promise<number> {
  const tx = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined);
  const [states, rows] = [tx.objectStore('states'), tx.objectStore('rows')];
  try {
    const revision = ((await tx.objectStore('head').get('head'))?.revision ?? 0) + 1;
    if (change.anew) await Promise.all([states.clear(), rows.clear()]);
    await tx.objectStore('sources').clear();
    // In async functions: what throws on the spot must not leave the others' rejections unheard.
    await Promise.all([
      tx.objectStore('head').put({ revision, stand: change.stand }, 'head'),
      ...change.sources.map(async (source) => tx.objectStore('sources').put(source)),
      ...[...change.states].map(async ([key, packed]) => states.put(packed, key)),
      ...[...change.rows].map(async ([key, text]) => rows.put(text, key)),
    ]);
    await tx.done;
    return revision;
  } catch (error) {
    abort(tx);
    throw tx.error ?? error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // InvalidStateError: it is over already, nothing to undo. A fault of ours is thrown on.
    storageFailure(error);
  }
}

async function tidy(db: Opened): Promise<void> {
  const tx = db.transaction(['sources', 'lines'], 'readwrite');
  const [sources, ids] = await Promise.all([
    tx.objectStore('sources').getAll(),
    tx.objectStore('lines').getAllKeys(),
  ]);
  const named = new Set(sources.flatMap(({ spans }) => spans.map(({ id }) => id)));
  await Promise.all([
    ...ids.filter((id) => !named.has(id)).map((id) => tx.objectStore('lines').delete(id)),
    tx.done,
  ]);
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(storageFailure(error));
  }
}
