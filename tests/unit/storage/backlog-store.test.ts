import { expect, test } from 'vitest';
import { parseProgress, progressText } from '../../../shared/domain/backlog/progress-file';
import { CLAIM_MS } from '../../../shared/domain/backlog/row-state';
import { CODE, NOW, outcome, value } from './rows';
import { MORNING, SHA, key, aBacklog, aStore, taken } from './a-backlog';

test('what a list says lies sealed; only its own key opens it, row by row', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3, {}, CODE));

  const stored = JSON.stringify(await db.getAll('backlogRows'), (_, one: unknown) =>
    one instanceof Uint8Array ? new TextDecoder('latin1').decode(one) : one,
  );
  expect(stored).not.toMatch(/TL|Mẫu/);
  expect(JSON.stringify(await db.getAll('backlogs'))).not.toContain('ho-ten');
  const rows = value(await store.rows(list));
  const reader = value(await store.reader(list));
  expect(value(await reader.entry(rows[1]!))).toMatchObject({ line: 3, number: '1/TL', dossier: CODE });
  expect(outcome(await reader.entry({ ...rows[1]!, key: key(2) }))).toBe('storage/damaged');
  expect(value(await store.lists())).toMatchObject([{ id: list, name: 'ho-ten.xlsx' }]);
});

test('two that press at once get one row each; a claim is free again after a day', async () => {
  const { store } = await aStore();
  const list = await taken(store, aBacklog(1));
  const place = { list, row: 0 };

  const both = await Promise.all([
    store.claim(place, 'CB-012', MORNING),
    store.claim(place, 'CB-013', MORNING),
  ]);

  expect(both.map(outcome)).toEqual(['ok', 'backlog/taken']);
  expect(outcome(await store.claim(place, 'CB-012', MORNING + 5))).toBe('ok');
  expect(value(await store.rows(list))[0]).toMatchObject({ claimedAt: NOW });
  expect(outcome(await store.claim(place, 'CB-013', MORNING + CLAIM_MS - 1))).toBe('backlog/taken');
  expect(outcome(await store.claim(place, 'CB-013', MORNING + CLAIM_MS))).toBe('ok');
});

test('the same list once more adds nothing and keeps what was done, also after the passphrase was set anew', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3));
  await store.setAside({ list, row: 1 }, 'CB-012', { why: 'other', at: NOW, note: 'ở tỉnh' });
  const { store: later } = await aStore(db);
  expect(value(await later.lists())[0]).not.toHaveProperty('name');
  expect(outcome(await later.reader(list))).toBe('storage/damaged');

  const again = value(await later.take(aBacklog(3, { at: '2026-11-22T00:00:00.000Z' })));

  expect(again).toEqual({ list, added: 0, known: 0, again: 3 });
  const rows = value(await later.rows(list));
  expect(rows.map(({ setAside }) => setAside)).toEqual([undefined, 'other', undefined]);
  expect(value(await value(await later.reader(list)).entry(rows[2]!))).toMatchObject({ number: '2/TL' });
});

test('a corrected list brings only what is new', async () => {
  const { store } = await aStore();
  await taken(store, aBacklog(3));

  const more = value(await store.take(aBacklog(5, { source: 'e'.repeat(32) })));

  expect(more).toMatchObject({ added: 2, known: 3, again: 0 });
  expect(value(await store.rows(more.list!)).map(({ row, line }) => [row, line])).toEqual([
    [0, 5],
    [1, 6],
  ]);
  expect(value(await store.take(aBacklog(2, { source: 'd'.repeat(32) })))).toEqual({
    added: 0,
    known: 2,
    again: 0,
  });
  expect(value(await store.lists())).toHaveLength(2);
});

test('what is typed beside a reason is sealed, and goes when the row comes back', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(1));
  await store.claim({ list, row: 0 }, 'CB-012', MORNING);
  value(await store.setAside({ list, row: 0 }, 'CB-012', { why: 'unreadable', at: NOW, note: 'Bà Mẫu giữ' }));

  const [row] = value(await store.rows(list));
  expect(row).toMatchObject({ setAside: 'unreadable', setAsideAt: NOW });
  expect(row).not.toHaveProperty('claimedBy');
  expect(await value(await store.reader(list)).note(row!)).toBe('Bà Mẫu giữ');
  value(await store.takeBack({ list, row: 0 }));
  expect(Object.keys((await db.getAll('backlogRows'))[0]!).sort()).toEqual([
    'entry',
    'key',
    'line',
    'list',
    'row',
  ]);
});

test('progress goes to another machine without a name, and counts there as that machine’s word', async () => {
  const { store: here } = await aStore();
  const { store: there } = await aStore();
  const half = { source: 'c'.repeat(32), all: 4, of: 2 };
  const mine = await taken(here, aBacklog(2, { ...half, part: 1 }));
  const whole = aBacklog(4, { ...half, part: 2 });
  const other = await taken(there, { ...whole, rows: whole.rows.slice(1) });
  const [list] = value(await here.lists());
  const rows = value(await here.rows(mine)).map((row) => ({ ...row, sha256: SHA, doneAt: NOW }));

  const text = progressText(list!, rows, NOW);
  expect(text).not.toMatch(/Mẫu|TL|CB-012|H40/);
  expect(value(await there.join(value(parseProgress(text))))).toBe(1);
  expect(value(await there.join(value(parseProgress(text))))).toBe(0);

  expect(value(await there.rows(other)).map(({ elsewhere }) => elsewhere?.sha256)).toEqual([
    SHA,
    undefined,
    undefined,
  ]);
  expect(value(await there.lists())[0]?.others).toEqual([
    { part: 1, of: 2, rows: 2, aside: 0, done: 2, at: NOW },
  ]);
  expect(outcome(parseProgress(text.replace(SHA, 'Nguyễn')))).toBe('backlog/progress-unreadable');
  const impossible = [
    text.replace(NOW, '2026-13-45T99:00:00Z'),
    text.replace('"rows":2', '"rows":1'),
    text.replace('"aside":0', '"aside":1'),
    text.replace(key(1), key(0)),
    '{}',
  ];
  for (const wrong of impossible) expect(outcome(parseProgress(wrong))).toBe('backlog/progress-unreadable');
});

test('a list that is deleted takes its rows with it and no others', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(2));
  await taken(store, aBacklog(4, { source: 'e'.repeat(32) }));

  value(await store.remove(list));

  expect(await db.count('backlogRows')).toBe(2);
  expect(value(await store.lists())).toHaveLength(1);
});
