import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { ParkedPage, ParkedVisit } from '../../../shared/storage/parked-rows';
import { MAX_PARKED, parkedStore, type ParkedStore } from '../../../shared/storage/parked-store';
import type { Sealed } from '../../../shared/storage/records';

const DAY = '2026-11-22';
const ROOMY = {
  estimate: () => Promise.resolve({ usage: 0, quota: 10_000_000_000 }),
  persisted: () => Promise.resolve(true),
};
const sealed = (): Sealed => ({ iv: new Uint8Array(12), bytes: new Blob(['noise']), type: '' });
const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const visit = (number: number, changes: Partial<ParkedVisit> = {}): ParkedVisit => ({
  ...{ id: idOf(number), day: DAY, at: '2026-11-22T01:00:00.000Z', bytes: 5, state: sealed(), pages: ['a'] },
  ...changes,
});
const pages: readonly ParkedPage[] = [{ id: 'a', content: sealed() }];

let name: string;
let store: ParkedStore;
beforeEach(() => {
  name = `parked-${crypto.randomUUID()}`;
  store = parkedStore(name, ROOMY);
});

const isThere = async (): Promise<boolean> => (await indexedDB.databases()).some((one) => one.name === name);
const visits = async (): Promise<number> => {
  const count = await store.count();
  return count.ok ? count.value.visits : -1;
};

/** Writes what the store itself would not. */
async function plant(put: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const db = await openDB(name, 1);
  await put(db);
  db.close();
}

test('what is kept is found by its id, with its pages', async () => {
  await store.add(visit(1), pages);

  const found = await store.visit(idOf(1));
  const page = await store.page(idOf(1), 'a');
  expect(found).toMatchObject({ ok: true, value: { id: idOf(1), day: DAY } });
  expect(page.ok && (await page.value.content.bytes.text())).toBe('noise');
  expect([await store.isSound(DAY), await visits()]).toEqual([true, 1]);
});

test('looking makes no database, and the last one to go takes it along', async () => {
  await Promise.all([store.visit(idOf(1)), store.count(), store.isSound(DAY), store.sweep(DAY)]);
  const before = await isThere();
  await store.add(visit(1), pages);
  await store.drop(idOf(1));
  await store.sweep(DAY);

  expect([before, await isThere()]).toEqual([false, false]);
});

test('what belongs to another day goes, before and after it; what belongs to this one stays', async () => {
  await store.add(visit(1), pages);
  await store.add(visit(2, { day: '2026-11-21' }), pages);
  await store.add(visit(3, { day: '2026-11-23' }), pages);
  const sound = await store.isSound(DAY);
  await store.sweep(DAY);

  expect([sound, await store.isSound(DAY), await visits()]).toEqual([false, true, 1]);
  expect(await store.page(idOf(2), 'a')).toEqual({ ok: false, failure: { code: 'storage/gone' } });
});

test('where the office lets nobody keep anything, everything goes', async () => {
  await store.add(visit(1), pages);
  await store.sweep(undefined);

  expect([await isThere(), await store.isSound(undefined)]).toEqual([false, true]);
});

test('rows that are no kept visits are seen and swept away', async () => {
  await store.add(visit(1), pages);
  await plant(async (db) => {
    await db.put('visits', { ...visit(2), who: 'Nguyễn Văn Ví Dụ' }, idOf(2));
    await db.put('visits', 'Nguyễn Văn Ví Dụ', 'stray');
    await db.put('visits', visit(4), idOf(5));
    await db.put('visits', visit(6, { pages: ['a', 'missing'] }), idOf(6));
    await db.put('pages', { id: 'b', content: sealed() }, [idOf(1), 'b']);
    await db.put('pages', 'clear text', [idOf(9), 'a']);
    await db.put('visits', visit(7), idOf(7));
    await db.put('pages', { ...pages[0], content: 'clear text' }, [idOf(7), 'a']);
  });
  const sound = await store.isSound(DAY);
  const stranger = await store.visit(idOf(2));
  const clear = await store.page(idOf(7), 'a');
  await store.sweep(DAY);

  expect([sound, stranger]).toEqual([false, { ok: true, value: undefined }]);
  expect(clear).toEqual({ ok: false, failure: { code: 'storage/gone' } });
  expect([await store.isSound(DAY), await visits()]).toEqual([true, 1]);
  expect(await store.page(idOf(1), 'a')).toMatchObject({ ok: true });
});

test('a database of that name that is another one goes', async () => {
  const other = await openDB(name, 7, { upgrade: (db) => void db.createObjectStore('names') });
  other.close();
  const sound = await store.isSound(DAY);

  expect([sound, await store.sweep(DAY), await isThere()]).toEqual([
    false,
    { ok: true, value: undefined },
    false,
  ]);
});

test('only so many are kept; one that takes the place of another still fits', async () => {
  for (let number = 1; number <= MAX_PARKED; number++) await store.add(visit(number), pages);
  const full = { ok: false, failure: { code: 'resume/full' } };

  expect(await store.add(visit(99), pages)).toEqual(full);
  expect(await store.add(visit(99), pages, idOf(1))).toEqual({ ok: true, value: undefined });
  expect(await store.visit(idOf(1))).toMatchObject({ value: { id: idOf(1) } });
  await store.drop(idOf(1));
  expect([await visits(), await store.add(visit(100), pages)]).toEqual([MAX_PARKED, full]);
});

test('nothing is kept where the disk is nearly full', async () => {
  const tight = { ...ROOMY, estimate: () => Promise.resolve({ usage: 0, quota: 500_000_004 }) };

  expect(await parkedStore(name, tight).add(visit(1), pages)).toEqual({
    ok: false,
    failure: { code: 'resume/full' },
  });
  expect(await isThere()).toBe(false);
});

test('what cannot be written whole is not there at all', async () => {
  const broken = [...pages, { id: 'b', content: sealed(), text: () => 'no row' }] as unknown as ParkedPage[];
  await store.add(visit(1), broken).catch(() => undefined);

  expect([await visits(), await store.page(idOf(1), 'a')]).toEqual([
    0,
    { ok: false, failure: { code: 'storage/gone' } },
  ]);
});
