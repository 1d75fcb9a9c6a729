import { expect, test } from 'vitest';
import type { BacklogEntry } from '../../../shared/domain/backlog/entry';
import { parseProgress, progressText } from '../../../shared/domain/backlog/progress-file';
import { CLAIM_MS } from '../../../shared/domain/backlog/row-state';
import type { EvidenceFacts } from '../../../shared/domain/evidence';
import { backlogStore, type BacklogStore } from '../../../shared/storage/backlog-store';
import type { NewBacklog } from '../../../shared/storage/backlog-take';
import type { Database } from '../../../shared/storage/database';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, CODE, NOW, OTHER_CODE, outcome, value } from './rows';

const MORNING = Date.parse(NOW);
const SHA = 'a'.repeat(64);
const key = (nth: number): string => String(nth).padStart(32, '0');

function aBacklog(count: number, facts: Partial<NewBacklog> = {}, dossier?: string): NewBacklog {
  const rows = Array.from({ length: count }, (_, nth) => {
    const entry: BacklogEntry = { line: nth + 2, number: `${String(nth)}/TL`, holder: 'Nguyễn Văn Mẫu' };
    return { key: key(nth), entry: dossier === undefined ? entry : { ...entry, dossier } };
  });
  return { name: 'ho-ten.xlsx', source: 'f'.repeat(32), all: count, part: 1, of: 1, at: NOW, rows, ...facts };
}

async function aStore(db?: Database): Promise<{ readonly db: Database; readonly store: BacklogStore }> {
  const used = db ?? (await aDatabase());
  return { db: used, store: backlogStore(used, await memoryVault()) };
}

async function taken(store: BacklogStore, backlog: NewBacklog): Promise<string> {
  return value(await store.take(backlog)).list ?? '';
}

function verified(facts: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return {
    ...{ at: '2026-11-21T09:00:00.000Z', event: 'verified', dossier: CODE, procedure: '1.001193' },
    ...{ component: 'KQ01', officer: 'CB-012', sha256: SHA, bytes: 9, grade: 'read-back' },
    ...facts,
  };
}

const asked = (component: string, part: 'component' | 'result'): EvidenceFacts => ({
  ...{ at: NOW, event: 'asked', dossier: CODE, procedure: '1.001193' },
  ...{ component, officer: 'CB-012', required: true, part },
});

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

test('a row is done by proof only: of its dossier, its place, after its claim, and for one row', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3, {}, CODE));
  const evidence = evidenceStore(db);
  await evidence.appendAll([asked('TP01', 'component'), asked('KQ01', 'result')]);
  await evidence.append(verified({ at: '2026-11-20T09:00:00.000Z', sha256: 'b'.repeat(64) }));
  await store.claim({ list, row: 0 }, 'CB-012', MORNING);
  await store.claim({ list, row: 1 }, 'CB-012', MORNING);

  expect(value(await store.settle())).toBe(0);
  await evidence.append(verified({ component: 'TP01' }));
  await evidence.append(verified({ dossier: OTHER_CODE }));
  expect(value(await store.settle())).toBe(0);

  await evidence.append(verified());
  expect(value(await store.settle())).toBe(1);
  expect(value(await store.settle())).toBe(0);
  const [first, second, third] = value(await store.rows(list));
  expect(first).toMatchObject({ sha256: SHA, doneAt: '2026-11-21T09:00:00.000Z' });
  expect(first).not.toHaveProperty('claimedBy');
  expect([second, third].map((row) => row?.sha256)).toEqual([undefined, undefined]);
  expect(outcome(await store.setAside({ list, row: 0 }, 'not-found', NOW))).toBe('backlog/taken');
});

test('where the dossier has several results the officer names the place', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(1));
  const evidence = evidenceStore(db);
  await evidence.appendAll([asked('KQ01', 'result'), asked('KQ02', 'result')]);
  await store.claim({ list, row: 0 }, 'CB-012', MORNING);
  await evidence.append(verified({ component: 'KQ02' }));

  value(await store.link({ list, row: 0 }, CODE));
  expect(value(await store.settle())).toBe(0);
  value(await store.link({ list, row: 0 }, CODE, 'KQ02'));
  expect(value(await store.settle())).toBe(1);
});

test('cut off between the claim and the mark, the work is found again as it was', async () => {
  const vault = await memoryVault();
  const db = await aDatabase();
  const before = backlogStore(db, vault);
  const list = await taken(before, aBacklog(2, {}, CODE));
  await before.claim({ list, row: 0 }, 'CB-012', MORNING);
  await evidenceStore(db).appendAll([asked('KQ01', 'result'), verified()]);
  // The browser died here: the proof is in the log, the row does not know.

  const after = backlogStore(db, vault);
  expect(value(await after.claimedBy('CB-012')).map(({ row }) => row)).toEqual([0]);
  expect(value(await after.settle())).toBe(1);
  expect(value(await after.rows(list))[0]).toMatchObject({ sha256: SHA });
});

test('the same list once more adds nothing and keeps what was done, also after the passphrase was set anew', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3));
  await store.setAside({ list, row: 1 }, 'other', NOW, 'ở tỉnh');
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
  value(await store.setAside({ list, row: 0 }, 'unreadable', NOW, 'Bà Mẫu giữ'));

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
  expect(outcome(parseProgress('{}'))).toBe('backlog/progress-unreadable');
});

test('a list that is deleted takes its rows with it and no others', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(2));
  await taken(store, aBacklog(4, { source: 'e'.repeat(32) }));

  value(await store.remove(list));

  expect(await db.count('backlogRows')).toBe(2);
  expect(value(await store.lists())).toHaveLength(1);
});
