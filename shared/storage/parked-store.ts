import { deleteDB } from 'idb';
import { fail, ok, type Result } from '../domain/result';
import { holdDossier } from './dossier-lock';
import {
  dropRows,
  ifThere,
  pagesOf,
  parkedPage,
  parkedVisit,
  strays,
  withParked,
  type Parked,
  type ParkedPage,
  type ParkedVisit,
} from './parked-rows';
import { storageFailure } from './storage-failure';
import { RESERVE_BYTES, storageRoom, type StorageDesk } from './storage-room';

/**
 * A database of its own: what lies in it outlives the visit in which it was sealed. The machine cannot open it: the
 * secret stands on the citizen's slip and nowhere else.
 */
export const PARKED_DATABASE = 'cua-so-parked';

/** Most visits that are kept at a time. */
export const MAX_PARKED = 20;

/** Visits that are kept until the day is over. */
export interface ParkedStore {
  /**
   * On the disk, whole, when it answers; nothing of it where it does not. 'resume/full' where there is no room;
   * `instead`: another that goes right afterwards and takes none.
   */
  readonly add: (visit: ParkedVisit, pages: readonly ParkedPage[], instead?: string) => Promise<Result<void>>;
  /** Undefined where there is none, also where what lies there is no such row. */
  readonly visit: (id: string) => Promise<Result<ParkedVisit | undefined>>;
  /** 'storage/gone' where it is no longer here, also where what lies there is no such row. */
  readonly page: (visit: string, id: string) => Promise<Result<ParkedPage>>;
  /** Keeps every other window away from it until the answer is called. */
  readonly hold: (id: string) => Promise<Result<() => Promise<void>>>;
  readonly drop: (id: string) => Promise<Result<void>>;
  /** Drops what is not of this day, what is no row of this store, and pages without a visit; without a day, everything. */
  readonly sweep: (day?: string) => Promise<Result<void>>;
  /** How many are kept, and their size. */
  readonly count: () => Promise<Result<{ readonly visits: number; readonly bytes: number }>>;
  /** Whether nothing lies here but whole, sealed visits of this day. */
  readonly isSound: (day?: string) => Promise<boolean>;
}

/** The store. Nothing is opened, and no database made, before something is kept. */
export function parkedStore(name = PARKED_DATABASE, desk?: StorageDesk): ParkedStore {
  // One after the other: an empty database is deleted, and must not take along what was kept a moment ago.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const answer = turn.then(work);
    turn = answer.catch(() => undefined);
    return answer;
  };
  return {
    add: (visit, pages, instead) => inTurn(() => add(name, { visit, pages, instead }, desk)),
    visit: (id) => ifThere(name, undefined, async (db) => ok(parkedVisit(id, await db.get('visits', id)))),
    page: (visit, id) =>
      ifThere<ParkedPage | undefined>(name, undefined, async (db) =>
        ok(parkedPage(id, await db.get('pages', [visit, id]))),
      ).then((row) => (row.ok ? (row.value ? ok(row.value) : fail({ code: 'storage/gone' })) : row)),
    hold: async (id) => {
      const held = await holdDossier(`parked/${id}`);
      return held.ok ? held : fail({ code: 'resume/in-use' });
    },
    drop: (id) => inTurn(() => ifThere(name, undefined, (db) => dropRows(db, [id], [pagesOf(id)]))),
    sweep: (day) => inTurn(() => sweep(name, day)),
    count: () =>
      ifThere(name, { visits: 0, bytes: 0 }, async (db) => {
        const keys = await db.getAllKeys('visits');
        const rows = await Promise.all(
          keys.map(async (key) => parkedVisit(key, await db.get('visits', key))),
        );
        return ok({ visits: keys.length, bytes: rows.reduce((sum, row) => sum + (row?.bytes ?? 0), 0) });
      }),
    isSound: async (day) => {
      const stray = await ifThere(name, 0, async (db) => {
        const { visits, pages } = await strays(db, day);
        return ok(visits.length + pages.length);
      });
      return stray.ok && stray.value === 0;
    },
  };
}

interface Addition {
  readonly visit: ParkedVisit;
  readonly pages: readonly ParkedPage[];
  readonly instead: string | undefined;
}

async function add(name: string, addition: Addition, desk?: StorageDesk): Promise<Result<void>> {
  const { freeBytes } = await storageRoom(desk);
  if (freeBytes - addition.visit.bytes < RESERVE_BYTES) return fail({ code: 'resume/full' });
  return withParked(name, (db) => put(db, addition));
}

/** One transaction: all of it, or nothing. */
async function put(db: Parked, { visit, pages, instead }: Addition): Promise<Result<void>> {
  const tx = db.transaction(['visits', 'pages'], 'readwrite', { durability: 'strict' });
  const [visits, contents] = [tx.objectStore('visits'), tx.objectStore('pages')];
  const others = (await visits.getAllKeys()).filter((id) => id !== instead);
  if (others.length >= MAX_PARKED) {
    await tx.done;
    return fail({ code: 'resume/full' });
  }
  // What ends the transaction is told by the request that is waited for.
  tx.done.catch(() => undefined);
  try {
    for (const page of pages) await contents.put(page, [visit.id, page.id]);
    await visits.put(visit, visit.id);
    await tx.done;
    return ok(undefined);
  } catch (error) {
    // A request that could not even be made ends nothing by itself: those before it would be kept.
    if (!tx.error) tx.abort();
    throw error;
  }
}

/** An empty database goes, too: where nobody keeps anything there is nothing to look at. */
async function sweep(name: string, day: string | undefined): Promise<Result<void>> {
  const left = await ifThere<number | undefined>(name, undefined, async (db) => {
    const { visits, pages } = await strays(db, day);
    if (visits.length + pages.length > 0) await dropRows(db, visits, pages);
    return ok(await db.count('visits'));
  });
  // What cannot be opened holds nothing that anybody could take up.
  if (left.ok && left.value !== 0) return ok(undefined);
  try {
    await deleteDB(name);
    return ok(undefined);
  } catch (error) {
    return fail(storageFailure(error));
  }
}
