import { expect, test } from 'vitest';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { itemStore } from '../../../shared/storage/item-store';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, anAttempt, anItem, aStoredDossier, CODE, NOW, OTHER_CODE, outcome, value } from './rows';

test('a saved dossier is found by its code', async () => {
  const store = dossierStore(await aDatabase());

  value(await store.save(aStoredDossier()));

  expect(value(await store.find(CODE))).toEqual(aStoredDossier());
  expect(value(await store.find(OTHER_CODE))).toBeUndefined();
});

test('the dossier worked on last is listed first', async () => {
  const store = dossierStore(await aDatabase());
  value(await store.save(aStoredDossier({ code: 'a', updatedAt: '2026-11-21T08:00:00.000Z' })));
  value(await store.save(aStoredDossier({ code: 'b', updatedAt: '2026-11-21T09:00:00.000Z' })));
  value(await store.save(aStoredDossier({ code: 'c', updatedAt: '2026-11-20T09:00:00.000Z' })));

  expect(value(await store.list()).map(({ code }) => code)).toEqual(['b', 'a', 'c']);
});

test("a component's state is changed in its place and the others stay", async () => {
  const store = dossierStore(await aDatabase());
  const components = ['TP01', 'TP02', 'TP03'].map((key) => ({
    key,
    state: 'missing' as const,
    updatedAt: NOW,
  }));
  value(await store.save(aStoredDossier({ components })));

  value(await store.setComponentState(CODE, 'TP02', 'attached', '2026-11-21T10:00:00.000Z'));
  value(await store.setComponentState(CODE, 'TP04', 'prepared', '2026-11-21T11:00:00.000Z'));

  const found = value(await store.find(CODE));
  expect(found?.components.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'TP01 missing',
    'TP02 attached',
    'TP03 missing',
    'TP04 prepared',
  ]);
  expect(found?.updatedAt).toBe('2026-11-21T11:00:00.000Z');
});

test('how several components stand is kept in their places, and the dossier counts as no newer', async () => {
  const store = dossierStore(await aDatabase());
  const part = (key: string, state: 'missing' | 'prepared') => ({ key, state, asked: true, updatedAt: NOW });
  value(await store.save(aStoredDossier({ components: [part('TP01', 'missing'), part('TP02', 'missing')] })));
  const failed = { ...part('TP02', 'prepared'), failure: 'attach/network' as const };

  value(await store.saveComponents(CODE, [part('TP03', 'missing'), failed]));
  const kept = value(await store.find(CODE));
  value(await store.setComponentState(CODE, 'TP02', 'verified', NOW));
  const mended = value(await store.find(CODE))?.components[1];

  expect(kept?.components).toEqual([part('TP01', 'missing'), failed, part('TP03', 'missing')]);
  expect(kept?.updatedAt).toBe(NOW);
  expect(mended).toEqual({ key: 'TP02', state: 'verified', asked: true, updatedAt: NOW });
});

test('what is put away keeps all that it has', async () => {
  const store = dossierStore(await aDatabase());
  value(await store.save(aStoredDossier()));

  value(await store.putAway(CODE, NOW));

  expect(value(await store.find(CODE))).toEqual(aStoredDossier({ putAwayAt: NOW }));
  expect(outcome(await store.putAway(OTHER_CODE, NOW))).toBe('storage/gone');
});

test('a state for an erased dossier does not bring it back', async () => {
  const store = dossierStore(await aDatabase());

  expect(outcome(await store.setComponentState(CODE, 'TP01', 'attached', NOW))).toBe('storage/gone');
  expect(value(await store.find(CODE))).toBeUndefined();
});

test('an erasure takes pages, documents and attempts of the dossier, and leaves the evidence and other dossiers', async () => {
  const db = await aDatabase();
  const vault = await memoryVault();
  const [dossiers, items, attempts] = [dossierStore(db), itemStore(db, vault), attemptStore(db, vault)];
  for (const dossier of [CODE, OTHER_CODE]) {
    value(await dossiers.save(aStoredDossier({ code: dossier })));
    value(await items.add(anItem('page', { dossier })));
    value(await items.add(anItem('page', { dossier, component: 'TP02' })));
    value(await attempts.intend(anAttempt({ dossier })));
  }
  const evidence = evidenceStore(db);
  const facts = { at: NOW, dossier: CODE, procedure: '1.001193', component: 'TP01', officer: 'cb-01' };
  value(await evidence.append({ ...facts, event: 'presented' }));

  value(await dossiers.erase(CODE));

  const left = async (store: 'items' | 'sealed' | 'attempts') => db.count(store);
  expect(value(await dossiers.list()).map(({ code }) => code)).toEqual([OTHER_CODE]);
  expect([await left('items'), await left('sealed'), await left('attempts')]).toEqual([2, 3, 1]);
  expect(value(await items.list(CODE, 'TP01'))).toEqual([]);
  expect(value(await evidence.after(0))).toHaveLength(1);
});
