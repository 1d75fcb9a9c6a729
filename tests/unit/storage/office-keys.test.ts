import { expect, test } from 'vitest';
import { handoverStore } from '../../../shared/storage/handover-store';
import { officeKeyStore } from '../../../shared/storage/office-keys';
import { createVault, eraseVault } from '../../../shared/storage/officer-vault';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, CODE, NOW, outcome, value } from './rows';

const KEY = { id: '3f2a91bc00112233', publicKey: 'cua-so-key:1:x', at: NOW };

test('a private half opens for its own vault and its own key only', async () => {
  const db = await aDatabase();
  const keys = officeKeyStore(db, await memoryVault());
  value(await keys.add(KEY, new Blob(['secret'])));
  const other = officeKeyStore(db, await memoryVault());

  const row = await db.get('sealed', `office-key/${KEY.id}`);
  expect(await row?.content.bytes.text()).not.toContain('secret');
  expect(await value(await keys.privateKey(KEY.id)).text()).toBe('secret');
  expect(outcome(await other.privateKey(KEY.id))).toBe('storage/damaged');
  expect(outcome(await keys.privateKey('0'))).toBe('storage/gone');
});

test('the key that was made last is first, also after an older one came once more', async () => {
  const keys = officeKeyStore(await aDatabase(), await memoryVault());
  value(await keys.add(KEY, new Blob(['a'])));
  value(await keys.add({ ...KEY, id: 'f', at: '2026-11-22T00:00:00.000Z' }, new Blob(['b'])));
  value(await keys.add({ ...KEY, at: '2026-11-23T00:00:00.000Z' }, new Blob(['a'])));

  expect(value(await keys.list()).map(({ id }) => id)).toEqual(['f', KEY.id]);
});

test('with a forgotten passphrase the keys that it sealed go; the ledger of packages stays', async () => {
  const db = await aDatabase();
  const keys = officeKeyStore(db, value(await createVault(db, 'tám ký tự', 2)));
  value(await keys.add(KEY, new Blob(['secret'])));
  const row = { id: 'p', slip: '2026-11-22/007', kiosk: 'kiosk-1', dossier: CODE, files: ['0'], at: NOW };
  value(await handoverStore(db).record({ ...row, waitsAs: 'x.cuaso' }));
  value(await handoverStore(db).removed('p'));

  value(await eraseVault(db));

  expect(value(await keys.list())).toEqual([]);
  expect(await db.count('sealed')).toBe(0);
  expect(value(await handoverStore(db).of(CODE))).toEqual([row]);
});
