import { expect, test } from 'vitest';
import { itemStore, type ItemStore } from '../../../shared/storage/item-store';
import { PILE } from '../../../shared/storage/sheet-facts';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabaseWithDossier, anItem, CODE, outcome, value } from './rows';

async function aStore(): Promise<ItemStore> {
  return itemStore(await aDatabaseWithDossier(), await memoryVault());
}

async function pages(store: ItemStore): Promise<readonly string[]> {
  const items = value(await store.list(CODE, PILE));
  return Promise.all(items.map(async ({ id }) => value(await store.content(id)).text()));
}

test('a page goes right before another, and pages that come one after another keep their order', async () => {
  const store = await aStore();
  value(await store.add(anItem('a', { component: PILE })));
  const last = value(await store.add(anItem('d', { component: PILE })));

  for (const text of ['b', 'c']) value(await store.add(anItem(text, { component: PILE, before: last.id })));

  expect(await pages(store)).toEqual(['a', 'b', 'c', 'd']);
});

test('there is always room for one more between two neighbours', async () => {
  const store = await aStore();
  value(await store.add(anItem('first', { component: PILE })));
  const last = value(await store.add(anItem('last', { component: PILE })));
  const many = Array.from({ length: 120 }, (_, index) => String(index));

  for (const text of many) value(await store.add(anItem(text, { component: PILE, before: last.id })));

  expect(await pages(store)).toEqual(['first', ...many, 'last']);
});

test('a page goes before the first, and behind the last where the named one is gone', async () => {
  const store = await aStore();
  const first = value(await store.add(anItem('b', { component: PILE })));

  value(await store.add(anItem('a', { component: PILE, before: first.id })));
  value(await store.add(anItem('c', { component: PILE, before: 'gone' })));

  expect(await pages(store)).toEqual(['a', 'b', 'c']);
});

test('what is known of a sheet is kept fact by fact, and taken away by name', async () => {
  const store = await aStore();
  const { id } = value(
    await store.add(anItem('a', { component: PILE, sheet: { side: 'front', loose: true } })),
  );

  value(await store.setSheet(id, { marks: { separator: true } }));
  value(await store.setSheet(id, { place: { aside: false }, loose: undefined }));

  const [item] = value(await store.list(CODE, PILE));
  expect(item?.sheet).toEqual({ side: 'front', marks: { separator: true }, place: { aside: false } });
});

test('a sheet that was erased meanwhile is said to be gone', async () => {
  const store = await aStore();

  expect(outcome(await store.setSheet('gone', { marks: {} }))).toBe('storage/gone');
});

test('what is known of several sheets changes for all that are there', async () => {
  const store = await aStore();
  const loose = { component: PILE, sheet: { side: 'front', loose: true } } as const;
  const a = value(await store.add(anItem('a', loose)));
  const b = value(await store.add(anItem('b', loose)));
  const sheets = async () => value(await store.list(CODE, PILE)).map(({ sheet }) => sheet);

  value(await store.setSheets([a.id, 'gone', b.id], { loose: undefined }));
  expect(await sheets()).toEqual([{ side: 'front' }, { side: 'front' }]);
});

test('a page takes the place of another in one write, and what it took away comes back', async () => {
  const store = await aStore();
  value(await store.add(anItem('a', { component: PILE })));
  const old = value(await store.add(anItem('b', { component: PILE })));
  value(await store.add(anItem('c', { component: PILE })));

  const { stored, removed } = value(await store.replace(old.id, anItem('B', { component: PILE })));

  expect(await pages(store)).toEqual(['a', 'B', 'c']);
  value(await store.remove(stored.id));
  if (removed) value(await store.restore(removed));
  expect(await pages(store)).toEqual(['a', 'b', 'c']);
});

test('a page that cannot be kept leaves the one that it was to replace', async () => {
  const store = itemStore(await aDatabaseWithDossier(), await memoryVault(), 4);
  const old = value(await store.add(anItem('old', { component: PILE })));

  expect(outcome(await store.replace(old.id, anItem('larger', { component: PILE })))).toBe('file/too-large');
  expect(await pages(store)).toEqual(['old']);
  // The bytes of the old one are free for the new one.
  value(await store.replace(old.id, anItem('four', { component: PILE })));
  expect(await pages(store)).toEqual(['four']);
});

test('a page whose old one is gone, or lies elsewhere by now, is added and takes nothing away', async () => {
  const store = await aStore();
  const moved = value(await store.add(anItem('moved', { component: 'TP01' })));

  for (const old of [moved.id, 'gone'])
    expect(value(await store.replace(old, anItem('new', { component: PILE }))).removed).toBeUndefined();

  expect(await pages(store)).toEqual(['new', 'new']);
  expect(value(await store.list(CODE, 'TP01'))).toHaveLength(1);
});
