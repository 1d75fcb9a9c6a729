import { expect, test } from 'vitest';
import { ok } from '../../../shared/domain/result';
import { write } from '../../../shared/storage/database';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { itemStore, type ItemStore } from '../../../shared/storage/item-store';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabaseWithDossier, anItem, aStoredDossier, CODE, OTHER_CODE, outcome, value } from './rows';

async function aStore(limit?: number): Promise<ItemStore> {
  return itemStore(await aDatabaseWithDossier(), await memoryVault(), limit);
}

/** Pages `a`, `b`, `c` … in TP01, their text their id. */
async function withPages(...ids: string[]): Promise<ItemStore> {
  const store = await aStore();
  for (const id of ids) value(await store.add(anItem(id, { id })));
  return store;
}

async function order(store: ItemStore, component = 'TP01'): Promise<string> {
  return value(await store.list(CODE, component))
    .map(({ id }) => id)
    .join('');
}

test('pages stand in the order in which they came', async () => {
  const store = await withPages('c', 'a', 'b');

  expect(await order(store)).toBe('cab');
  expect(await value(await store.content('a')).text()).toBe('a');
});

test('a list shows thumbnails and facts', async () => {
  const store = await aStore();
  value(await store.add(anItem('page', { thumbnail: new Blob(['small'], { type: 'image/jpeg' }) })));

  const [item] = value(await store.list(CODE, 'TP01'));

  expect(await item?.thumbnail?.text()).toBe('small');
  expect(item).toMatchObject({ component: 'TP01', bytes: 9, facts: { kind: 'page', dpi: 300 } });
});

test('the same page added again after a lost answer is kept once', async () => {
  const store = await withPages('a', 'b');

  value(await store.add(anItem('a', { id: 'a' })));

  expect(await order(store)).toBe('ab');
});

test('pages added at the same moment all have a place of their own', async () => {
  const store = await aStore();

  await Promise.all([1, 2, 3, 4, 5].map((n) => store.add(anItem(`page ${n}`))));

  const items = value(await store.list(CODE, 'TP01'));
  expect(items.map((item) => item.order)).toEqual([0, 1, 2, 3, 4]);
});

test('a page for a dossier that was erased meanwhile is not kept', async () => {
  const db = await aDatabaseWithDossier();
  const store = itemStore(db, await memoryVault());
  value(await dossierStore(db).erase(CODE));

  expect(outcome(await store.add(anItem('late')))).toBe('storage/gone');
  expect([await db.count('items'), await db.count('sealed')]).toEqual([0, 0]);
});

test('a dossier over its limit takes no more, and says the limit', async () => {
  const store = await aStore(10);
  value(await store.add(anItem('123456')));

  const result = await store.add(anItem('12345', { component: 'TP02' }));

  expect(result).toEqual({ ok: false, failure: { code: 'file/too-large', bytes: 11, limit: 10 } });
  expect(outcome(await store.add(anItem('1234', { component: 'TP02' })))).toBe('ok');
});

test('pages are sorted anew; one that came meanwhile stays behind them', async () => {
  const store = await withPages('a', 'b', 'c', 'd');

  value(await store.reorder(CODE, 'TP01', ['c', 'a', 'b', 'unknown']));

  expect(await order(store)).toBe('cabd');
});

test('a page is turned and its bytes stay', async () => {
  const store = await withPages('a');

  value(await store.turn('a', 270));

  expect(value(await store.list(CODE, 'TP01'))[0]?.facts).toMatchObject({ turn: 270 });
  expect(await value(await store.content('a')).text()).toBe('a');
});

test('a page moves to the end of another component', async () => {
  const store = await withPages('a', 'b');
  value(await store.add(anItem('x', { id: 'x', component: 'TP02' })));

  value(await store.move('a', 'TP02'));

  expect([await order(store), await order(store, 'TP02')]).toEqual(['b', 'xa']);
  expect(await value(await store.content('a')).text()).toBe('a');
});

test('a removed page is gone, and undo puts it back where it stood', async () => {
  const store = await withPages('a', 'b', 'c');

  const removed = value(await store.remove('b'));
  const without = await order(store);
  const gone = outcome(await store.content('b'));
  value(await store.restore(removed));

  expect([without, gone]).toEqual(['ac', 'storage/gone']);
  expect(await order(store)).toBe('abc');
  expect(await value(await store.content('b')).text()).toBe('b');
});

test('undo does not bring back a page of an erased dossier', async () => {
  const db = await aDatabaseWithDossier();
  const store = itemStore(db, await memoryVault());
  const { id } = value(await store.add(anItem('a')));
  const removed = value(await store.remove(id));
  value(await dossierStore(db).erase(CODE));

  expect(outcome(await store.restore(removed))).toBe('storage/gone');
});

test('one component is emptied and the others stay', async () => {
  const store = await withPages('a', 'b');
  value(await store.add(anItem('x', { id: 'x', component: 'TP010' })));

  value(await store.eraseComponent(CODE, 'TP01'));

  expect([await order(store), await order(store, 'TP010')]).toEqual(['', 'x']);
});

test.each(['turn', 'move', 'remove', 'content'] as const)('%s of an unknown page says so', async (verb) => {
  const store = await aStore();

  const results = {
    turn: () => store.turn('nobody', 90),
    move: () => store.move('nobody', 'TP02'),
    remove: () => store.remove('nobody'),
    content: () => store.content('nobody'),
  };

  expect(outcome(await results[verb]())).toBe('storage/gone');
});

test('a row whose bytes were exchanged for those of another dossier does not open', async () => {
  const db = await aDatabaseWithDossier();
  value(await dossierStore(db).save(aStoredDossier({ code: OTHER_CODE })));
  const store = itemStore(db, await memoryVault());
  const mine = value(await store.add(anItem('mine')));
  const other = value(await store.add(anItem('other', { dossier: OTHER_CODE })));
  const row = await db.get('sealed', other.id);

  await write(db, ['sealed'], async (tx) => {
    await tx.objectStore('sealed').put({ ...row!, id: mine.id });
    return ok(undefined);
  });

  expect(outcome(await store.content(mine.id))).toBe('storage/damaged');
  expect(value(await store.list(CODE, 'TP01'))).toHaveLength(1);
});
