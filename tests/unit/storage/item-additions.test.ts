import { describe, expect, test } from 'vitest';
import type { PageText } from '../../../shared/domain/page-text';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { MIGRATIONS, openCuaSoDatabase, type Database } from '../../../shared/storage/database';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { itemStore, type NewItem } from '../../../shared/storage/item-store';
import { wipe } from '../../../shared/storage/session';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabaseWithDossier, anAttempt, anItem, aStoredDossier, CODE, NOW, outcome, value } from './rows';

const TEXT: PageText = {
  lines: [{ words: [{ text: 'Tờ khai', x: 0.1, y: 0.1, width: 0.2, height: 0.02 }], baseline: 0.12 }],
  confidence: 91,
  turn: 0,
};

const small = (text: string): Blob => new Blob([text], { type: 'image/jpeg' });

/** A page with layers of six bytes. */
function aCleanedPage(changes: Partial<NewItem> = {}): NewItem {
  const page = anItem('nature', { id: 'a', layers: new Blob(['layers']), thumbnail: small('clean') });
  const layers = { width: 2_400, height: 3_400, dpi: 300 };
  return { ...page, facts: { ...page.facts, look: 'layers', layers } as NewItem['facts'], ...changes };
}

async function aStore(limit?: number) {
  const db = await aDatabaseWithDossier();
  const vault = await memoryVault();
  return { db, vault, items: itemStore(db, vault, limit) };
}

async function shown(items: ReturnType<typeof itemStore>) {
  const [item] = value(await items.list(CODE, 'TP01'));
  if (item?.facts.kind !== 'page') throw new Error('no page');
  return { ...item, facts: item.facts };
}

/** Whether any of the texts stands in the clear in any row of the database. */
async function holdsInTheClear(db: Database, ...texts: readonly string[]): Promise<boolean> {
  const rows: unknown[] = [];
  for (const store of db.objectStoreNames) rows.push(...(await db.getAll(store)));
  const json = JSON.stringify(rows);
  return texts.some((text) => json.includes(text));
}

describe('a cleaned page', () => {
  test('keeps its natural picture and its layers', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));

    const layers = value(await items.layers('a'));

    expect(await value(await items.content('a')).text()).toBe('nature');
    expect(layers).toMatchObject({ width: 2_400, height: 3_400, dpi: 300 });
    expect(await layers?.bundle.text()).toBe('layers');
  });

  test('counts with all its parts against the limit of its dossier', async () => {
    const { items } = await aStore(20);
    value(await items.add(aCleanedPage()));

    const second = await items.add(aCleanedPage({ id: 'b' }));

    expect(second).toEqual({ ok: false, failure: { code: 'file/too-large', bytes: 34, limit: 20 } });
  });

  test('without layers says so, and stays natural whatever is chosen', async () => {
    const { items } = await aStore();
    value(await items.add(anItem('nature', { id: 'a' })));

    value(await items.setLook('a', 'layers', small('clean')));

    expect(value(await items.layers('a'))).toBeUndefined();
    expect((await shown(items)).facts.look).toBe('natural');
  });

  test('shows the thumbnail of the look that was chosen last', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));

    value(await items.setLook('a', 'natural', small('as it was')));

    const page = await shown(items);
    expect([page.facts.look, await page.thumbnail?.text()]).toEqual(['natural', 'as it was']);
    expect(await value(await items.layers('a'))?.bundle.text()).toBe('layers');
  });
});

describe('what OCR read', () => {
  test('is added later and does not write the page again', async () => {
    const { db, items } = await aStore();
    value(await items.add(aCleanedPage()));
    const before = await db.get('sealed', 'a');

    value(await items.setText('a', TEXT));

    expect(value(await items.text('a'))).toEqual(TEXT);
    expect((await db.get('sealed', 'a'))?.content.iv).toEqual(before?.content.iv);
  });

  test('is not there before a page was read', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));

    expect(value(await items.text('a'))).toBeUndefined();
  });

  test('counts against the limit, and once when it is read anew', async () => {
    const { items } = await aStore();
    const { bytes } = value(await items.add(aCleanedPage()));

    value(await items.setText('a', TEXT));
    value(await items.setText('a', TEXT));

    expect((await shown(items)).bytes).toBe(bytes + new Blob([JSON.stringify(TEXT)]).size);
  });

  test('is not kept where the dossier is full, and the page stays', async () => {
    const { items } = await aStore(20);
    value(await items.add(aCleanedPage()));

    expect(outcome(await items.setText('a', TEXT))).toBe('file/too-large');
    expect(await value(await items.content('a')).text()).toBe('nature');
  });

  test('comes back with a page whose removal is undone', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));
    value(await items.setText('a', TEXT));

    value(await items.restore(value(await items.remove('a'))));

    expect(value(await items.text('a'))).toEqual(TEXT);
  });
});

describe('an override', () => {
  test('is recorded with its reason, and what was typed is sealed', async () => {
    const { db, items } = await aStore();
    value(await items.add(aCleanedPage()));

    value(await items.setOverride('a', { reason: 'other', at: NOW, said: 'giấy của bà Mẫu' }));

    expect((await shown(items)).facts.override).toEqual({ reason: 'other', at: NOW });
    expect(value(await items.note('a'))).toBe('giấy của bà Mẫu');
    expect(await holdsInTheClear(db, 'bà Mẫu')).toBe(false);
  });

  test('is taken back with what was typed', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));
    value(await items.setOverride('a', { reason: 'other', at: NOW, said: 'mờ' }));

    value(await items.setOverride('a', undefined));

    expect((await shown(items)).facts.override).toBeUndefined();
    expect(value(await items.note('a'))).toBeUndefined();
  });
});

describe('what was confirmed of a paper', () => {
  const FIELDS = { docNumber: '12/TLKS', ownerId: '079095001234' } as const;

  test('is sealed with its page and listed with it', async () => {
    const { db, items } = await aStore();
    value(await items.add(aCleanedPage()));

    value(await items.setFields('a', FIELDS));

    expect(value(await items.list(CODE, 'TP01'))[0]?.fields).toEqual(FIELDS);
    expect(await holdsInTheClear(db, '12/TLKS', '079095001234')).toBe(false);
  });

  test('is forgotten when that is asked for, and comes back with a page whose removal is undone', async () => {
    const { items } = await aStore();
    value(await items.add(aCleanedPage()));
    value(await items.setFields('a', FIELDS));

    value(await items.restore(value(await items.remove('a'))));
    expect(value(await items.list(CODE, 'TP01'))[0]?.fields).toEqual(FIELDS);

    value(await items.setFields('a', undefined));
    expect(value(await items.list(CODE, 'TP01'))[0]?.fields).toBeUndefined();
  });
});

test.each(['setText', 'setLook', 'setOverride', 'setFields', 'layers', 'text', 'note'] as const)(
  '%s of an unknown page says so',
  async (verb) => {
    const { items } = await aStore();

    const results = {
      setText: () => items.setText('nobody', TEXT),
      setLook: () => items.setLook('nobody', 'natural', small('x')),
      setOverride: () => items.setOverride('nobody', { reason: 'compared', at: NOW }),
      setFields: () => items.setFields('nobody', { docNumber: '1' }),
      layers: () => items.layers('nobody'),
      text: () => items.text('nobody'),
      note: () => items.note('nobody'),
    };

    expect(outcome(await results[verb]())).toBe('storage/gone');
  },
);

test.each<[string, (db: Database, vault: Awaited<ReturnType<typeof memoryVault>>) => Promise<unknown>]>([
  ['the page is removed', (db, vault) => itemStore(db, vault).remove('a')],
  ['its component is emptied', (db, vault) => itemStore(db, vault).eraseComponent(CODE, 'TP01')],
  ['its dossier is erased', (db) => dossierStore(db).erase(CODE)],
  ['the session is wiped', (db) => wipe(db)],
  [
    'its document is verified',
    async (db, vault) => {
      const attempts = attemptStore(db, vault);
      await attempts.markVerified(value(await attempts.intend(anAttempt())).id);
    },
  ],
])('nothing of a page is left when %s', async (_name, end) => {
  const { db, vault, items } = await aStore();
  value(await items.add(aCleanedPage()));
  value(await items.setText('a', TEXT));

  await end(db, vault);

  expect([await db.count('items'), await db.count('additions'), await db.count('sealed')]).toEqual([0, 0, 0]);
});

test('pages of the first schema are read as natural pages without a report', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const vault = await memoryVault();
  const old = value(await openCuaSoDatabase(name, MIGRATIONS.slice(0, 1)));
  value(await dossierStore(old).save(aStoredDossier()));
  const facts = { kind: 'page', width: 10, height: 20, dpi: 200, colour: true, turn: 90 } as const;
  const content = value(await vault.seal(small('old page'), `item/${CODE}/a/content`));
  const tx = old.transaction(['items', 'sealed'], 'readwrite');
  await tx
    .objectStore('items')
    .put({ id: 'a', dossier: CODE, component: 'TP01', order: 0, bytes: 8, facts } as never);
  await tx.objectStore('sealed').put({ id: 'a', content });
  await tx.done;
  old.close();

  const items = itemStore(value(await openCuaSoDatabase(name)), vault);

  expect((await shown(items)).facts).toEqual({ ...facts, look: 'natural' });
  expect(await value(await items.content('a')).text()).toBe('old page');
  expect(value(await items.layers('a'))).toBeUndefined();
  expect(value(await items.text('a'))).toBeUndefined();
});
