import { expect, test } from 'vitest';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { evidenceStore } from '../../../shared/storage/evidence-store';
import { itemStore } from '../../../shared/storage/item-store';
import { interrupted, wipe } from '../../../shared/storage/session';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, anAttempt, anItem, aStoredDossier, NOW, outcome, value } from './rows';

test('dossiers with pages or unproven attempts are offered again, the newest first', async () => {
  const db = await aDatabase();
  const vault = await memoryVault();
  const [dossiers, items, attempts] = [dossierStore(db), itemStore(db, vault), attemptStore(db, vault)];
  for (const [code, hour] of [
    ['with-pages', '08'],
    ['attempted', '09'],
    ['proven', '10'],
    ['untouched', '11'],
  ]) {
    value(await dossiers.save(aStoredDossier({ code: code!, updatedAt: `2026-11-21T${hour!}:00:00.000Z` })));
  }
  value(await items.add(anItem('a', { dossier: 'with-pages' })));
  value(await items.add(anItem('b', { dossier: 'with-pages', component: 'TP02' })));
  value(await attempts.intend(anAttempt({ dossier: 'attempted' })));
  const proven = value(await attempts.intend(anAttempt({ dossier: 'proven' })));
  value(await attempts.markVerified(proven.id));

  const found = value(await interrupted(db));

  expect(found.map(({ dossier, items, attempts }) => [dossier.code, items, attempts.length])).toEqual([
    ['attempted', 0, 1],
    ['with-pages', 2, 0],
  ]);
});

test('the end of a session leaves nothing of it, and keeps the evidence', async () => {
  const db = await aDatabase();
  const vault = await memoryVault();
  value(await dossierStore(db).save(aStoredDossier()));
  value(await itemStore(db, vault).add(anItem('a')));
  value(await attemptStore(db, vault).intend(anAttempt()));
  const line = { at: NOW, event: 'presented', dossier: 'H40.12-261121-0007', procedure: '1.001193' } as const;
  value(await evidenceStore(db).append({ ...line, component: 'TP01', officer: 'cb-01' }));

  value(await wipe(db));

  const stores = ['dossiers', 'items', 'sealed', 'attempts', 'evidence'] as const;
  expect(await Promise.all(stores.map((store) => db.count(store)))).toEqual([0, 0, 0, 0, 1]);
  expect(outcome(await itemStore(db, vault).add(anItem('late')))).toBe('storage/gone');
});
