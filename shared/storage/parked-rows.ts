import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/result';
import { openedOnce } from './opened-once';
import type { Sealed } from './records';
import { storageFailure } from './storage-failure';

/** A visit that waits for its citizen. Says nothing about a person, a procedure or a paper. */
export interface ParkedVisit {
  /** Derived from the code of the slip, which cannot be told from it: 32 hexadecimal digits. */
  readonly id: string;
  /** The day on which it may be taken up, of the machine's own calendar: `2026-11-22`. */
  readonly day: string;
  /** ISO 8601: when it was kept. */
  readonly at: string;
  /** Size of all its pages before sealing. */
  readonly bytes: number;
  readonly state: Sealed;
  /** Ids of its pages. */
  readonly pages: readonly string[];
}

/** One page or document of it. */
export interface ParkedPage {
  readonly id: string;
  readonly content: Sealed;
  readonly layers?: Sealed;
  readonly thumbnail?: Sealed;
  /** What was read on it. */
  readonly text?: Sealed;
}

interface ParkedSchema extends DBSchema {
  visits: { key: string; value: ParkedVisit };
  pages: { key: PageKey; value: ParkedPage };
}

type PageKey = [visit: string, page: string];

/** The open database of kept visits. */
export type Parked = IDBPDatabase<ParkedSchema>;

const Bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const SEALED = v.strictObject({ iv: Bytes, bytes: v.instance(Blob), type: v.string() });
const VISIT = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  day: v.pipe(v.string(), v.isoDate()),
  at: v.pipe(v.string(), v.isoTimestamp()),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  state: SEALED,
  pages: v.array(v.string()),
});

const PAGE = v.strictObject({
  ...{ id: v.string(), content: SEALED },
  ...{ layers: v.exactOptional(SEALED), thumbnail: v.exactOptional(SEALED), text: v.exactOptional(SEALED) },
});

/** The row as one of this store, whole and closed; undefined where it is none. */
export function parkedVisit(key: string, row: unknown): ParkedVisit | undefined {
  const read = v.safeParse(VISIT, row);
  return read.success && read.output.id === key ? read.output : undefined;
}

/** The row as a page of this store: nothing in it but what is sealed. */
export function parkedPage(key: string, row: unknown): ParkedPage | undefined {
  const read = v.safeParse(PAGE, row);
  return read.success && read.output.id === key ? read.output : undefined;
}

/** What should not be here on this day; without a day nothing should. */
export async function strays(
  db: Parked,
  day: string | undefined,
): Promise<{ readonly visits: readonly string[]; readonly pages: readonly PageKey[] }> {
  const pages = await db.getAllKeys('pages');
  const there = new Set<string>();
  for (const key of pages) {
    const row = parkedPage(key[1], await db.get('pages', key).catch(() => undefined));
    if (row) there.add(nameOf(key));
  }
  const known = new Set<string>();
  const visits: string[] = [];
  // One by one: a row that cannot be read must not hide the others.
  for (const key of await db.getAllKeys('visits')) {
    const row = parkedVisit(key, await db.get('visits', key).catch(() => undefined));
    const own = row?.day === day ? row?.pages.map((page) => nameOf([key, page])) : undefined;
    if (own?.every((page) => there.has(page))) own.forEach((page) => known.add(page));
    else visits.push(key);
  }
  return { visits, pages: pages.filter((key) => !known.has(nameOf(key))) };
}

/** All pages of a visit. */
export function pagesOf(visit: string): IDBKeyRange {
  return IDBKeyRange.bound([visit], [visit, []]);
}

/** Drops visits and pages with one stroke. */
export async function dropRows(
  db: Parked,
  visits: readonly string[],
  pages: readonly (IDBKeyRange | PageKey)[],
): Promise<Result<void>> {
  const tx = db.transaction(['visits', 'pages'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...visits.map((id) => tx.objectStore('visits').delete(id)),
    ...pages.map((key) => tx.objectStore('pages').delete(key)),
    tx.done,
  ]);
  return ok(undefined);
}

/** Works on the database where there is one; else `none`: looking must not make one. */
export async function ifThere<T>(
  name: string,
  none: T,
  work: (db: Parked) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return ok(none);
  } catch (error) {
    return fail(storageFailure(error));
  }
  return withParked(name, work);
}

/** Works on the database, which is made where there is none. */
export function withParked<T>(name: string, work: (db: Parked) => Promise<Result<T>>): Promise<Result<T>> {
  return openedOnce<ParkedSchema, T>(name, ['visits', 'pages'], work);
}

function nameOf([visit, page]: PageKey): string {
  return `${visit}/${page}`;
}
