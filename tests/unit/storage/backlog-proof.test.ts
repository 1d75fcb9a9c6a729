import { expect, test } from 'vitest';
import { CLAIM_MS } from '../../../shared/domain/backlog/row-state';
import { backlogStore } from '../../../shared/storage/backlog-store';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, CODE, NOW, OTHER_CODE, outcome, value } from './rows';
import { MORNING, SHA, aBacklog, aStore, taken, verified, asked } from './a-backlog';

test('a row is done by proof only: of its dossier, its place, after its claim, and for one row', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3, {}, CODE));
  const evidence = evidenceStore(db);
  await evidence.appendAll([asked('TP01', 'component'), asked('KQ01', 'result')]);
  await evidence.append(verified({ at: '2026-11-20T09:00:00.000Z', sha256: 'b'.repeat(64) }));
  await store.claim({ list, row: 0 }, 'CB-012', MORNING);
  await store.claim({ list, row: 1 }, 'CB-013', MORNING);

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
  expect(outcome(await store.setAside({ list, row: 0 }, 'CB-012', { why: 'not-found', at: NOW }))).toBe(
    'backlog/taken',
  );
});

test('a file proves the paper of the officer who brought it, and none of two that wait in one place', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(3, {}, CODE));
  const evidence = evidenceStore(db);
  for (const [row, officer] of ['CB-011', 'CB-012', 'CB-012'].entries())
    await store.claim({ list, row }, officer, MORNING);
  await evidence.appendAll([asked('KQ01', 'result'), verified()]);

  expect(value(await store.settle())).toBe(0);
  value(await store.release({ list, row: 2 }));
  expect(value(await store.settle())).toBe(1);
  expect(value(await store.rows(list)).map(({ sha256 }) => sha256)).toEqual([undefined, SHA, undefined]);
});

test('what another officer works on cannot be set aside, and what is done cannot be linked elsewhere', async () => {
  const { db, store } = await aStore();
  const list = await taken(store, aBacklog(1, {}, CODE));
  const place = { list, row: 0 };
  value(await store.claim(place, 'CB-012', MORNING));
  const aside = { why: 'not-found', at: NOW } as const;
  expect(outcome(await store.setAside(place, 'CB-013', aside))).toBe('backlog/taken');

  await evidenceStore(db).appendAll([asked('KQ01', 'result'), verified()]);
  expect(value(await store.settle())).toBe(1);
  expect(outcome(await store.link(place, OTHER_CODE))).toBe('backlog/taken');
  expect(value(await store.row(place))).toMatchObject({ dossier: CODE });
});

test('linked to another dossier, or taken by another officer, a row forgets the part that was named', async () => {
  const { store } = await aStore();
  const list = await taken(store, aBacklog(1));
  const place = { list, row: 0 };
  value(await store.claim(place, 'CB-012', MORNING));
  value(await store.link(place, CODE, 'TP01'));
  value(await store.link(place, CODE));
  expect(value(await store.row(place))).toMatchObject({ component: 'TP01' });

  value(await store.link(place, OTHER_CODE));
  expect(value(await store.row(place))).not.toHaveProperty('component');
  value(await store.link(place, OTHER_CODE, 'TP02'));
  value(await store.claim(place, 'CB-013', MORNING + CLAIM_MS));
  expect(value(await store.row(place))).not.toHaveProperty('component');
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
