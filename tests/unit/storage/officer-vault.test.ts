import { expect, test } from 'vitest';
import { itemStore } from '../../../shared/storage/item-store';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { KEY_ITERATIONS, passphraseProblem } from '../../../shared/storage/key-wrapping';
import {
  changePassphrase,
  createVault,
  eraseVault,
  sessionKey,
  unlockVault,
  vaultExists,
  vaultFromSessionKey,
} from '../../../shared/storage/officer-vault';
import { memoryVault, type Vault } from '../../../shared/storage/vault';
import { aDatabase, aDatabaseWithDossier, anAttempt, anItem, CODE, NOW, outcome, value } from './rows';

/** Few rounds keep the tests quick; the shipped number is checked by itself. */
const ROUNDS = 2;
const PASSPHRASE = 'cây đa bến nước';

async function opens(vault: Vault, other: Vault): Promise<string> {
  return outcome(await other.open(value(await vault.seal(new Blob(['x']), 'row')), 'row'));
}

test('a passphrase shorter than eight characters is refused', () => {
  expect(passphraseProblem('bảy chữ')).toBe('too-short');
  expect(passphraseProblem('tám ký tự')).toBeUndefined();
  expect(passphraseProblem('bảy chữ'.normalize('NFD'))).toBe('too-short');
});

test('the key is stretched at least as often as OWASP asks', () => {
  expect(KEY_ITERATIONS).toBeGreaterThanOrEqual(600_000);
});

test('the passphrase opens what was sealed before', async () => {
  const db = await aDatabase();
  const before = value(await vaultExists(db));
  const made = value(await createVault(db, PASSPHRASE, ROUNDS));

  const unlocked = value(await unlockVault(db, PASSPHRASE));

  expect([before, value(await vaultExists(db))]).toEqual([false, true]);
  expect(await opens(made, unlocked)).toBe('ok');
});

test('a keyboard that writes marks apart is understood', async () => {
  const db = await aDatabase();
  value(await createVault(db, PASSPHRASE.normalize('NFC'), ROUNDS));

  expect(outcome(await unlockVault(db, PASSPHRASE.normalize('NFD')))).toBe('ok');
});

test('another passphrase does not open it', async () => {
  const db = await aDatabase();
  value(await createVault(db, PASSPHRASE, ROUNDS));

  expect(outcome(await unlockVault(db, `${PASSPHRASE} `))).toBe('storage/passphrase-wrong');
});

test('where no passphrase was set there is nothing to unlock', async () => {
  expect(outcome(await unlockVault(await aDatabase(), PASSPHRASE))).toBe('storage/locked');
});

test('a second vault never takes the place of the first', async () => {
  const db = await aDatabase();
  const [first, second] = await Promise.all([
    createVault(db, PASSPHRASE, ROUNDS),
    createVault(db, 'passphrase of another tab', ROUNDS),
  ]);

  expect([outcome(first), outcome(second)].sort()).toEqual(['ok', 'storage/locked']);
});

test('neither key nor passphrase is stored', async () => {
  const db = await aDatabase();
  const vault = value(await createVault(db, PASSPHRASE, ROUNDS));
  const raw = Buffer.from(await sessionKey(vault), 'base64');

  const row = await db.get('keys', 'vault');

  const stored = Buffer.concat([row!.salt, row!.iv, row!.wrapped]);
  expect(stored.includes(raw)).toBe(false);
  expect(Object.keys(row!).sort()).toEqual(['id', 'iterations', 'iv', 'salt', 'wrapped']);
});

test('a changed passphrase opens what the old one sealed, and the old one opens nothing', async () => {
  const db = await aDatabase();
  const before = value(await createVault(db, PASSPHRASE, ROUNDS));

  value(await changePassphrase(db, PASSPHRASE, 'một câu khác', ROUNDS));

  expect(await opens(before, value(await unlockVault(db, 'một câu khác')))).toBe('ok');
  expect(outcome(await unlockVault(db, PASSPHRASE))).toBe('storage/passphrase-wrong');
});

test('the passphrase is not changed by somebody who does not know it', async () => {
  const db = await aDatabase();
  value(await createVault(db, PASSPHRASE, ROUNDS));

  expect(outcome(await changePassphrase(db, 'đoán mò thôi', 'một câu khác', ROUNDS))).toBe(
    'storage/passphrase-wrong',
  );
  expect(outcome(await unlockVault(db, PASSPHRASE))).toBe('ok');
});

test('a panel that was closed goes on with the key of the session', async () => {
  const db = await aDatabase();
  const before = value(await createVault(db, PASSPHRASE, ROUNDS));

  const after = value(await vaultFromSessionKey(await sessionKey(before)));

  expect(await opens(before, after)).toBe('ok');
  expect(await sessionKey(after)).toBe(await sessionKey(before));
});

test('a text that is no key asks for the passphrase', async () => {
  expect(outcome(await vaultFromSessionKey('undefined'))).toBe('storage/locked');
});

test("a citizen's key is never given away, nor that of a closed vault", async () => {
  const closed = value(await createVault(await aDatabase(), PASSPHRASE, ROUNDS));
  closed.close();

  await expect(sessionKey(await memoryVault())).rejects.toThrow('never');
  await expect(sessionKey(closed)).rejects.toThrow('never');
});

test('a forgotten passphrase costs the pages, not the dossiers and attempts', async () => {
  const db = await aDatabaseWithDossier();
  const vault = value(await createVault(db, PASSPHRASE, ROUNDS));
  const item = value(await itemStore(db, vault).add(anItem('page')));
  value(await itemStore(db, vault).setOverride(item.id, { reason: 'other', at: NOW, said: 'giấy ố' }));
  const attempt = value(await attemptStore(db, vault).intend(anAttempt()));

  value(await eraseVault(db));

  expect(value(await vaultExists(db))).toBe(false);
  expect(await db.count('additions')).toBe(0);
  expect(outcome(await itemStore(db, vault).content(item.id))).toBe('storage/gone');
  expect(outcome(await attemptStore(db, vault).document(attempt.id))).toBe('storage/gone');
  expect(value(await attemptStore(db, vault).unfinished(CODE))).toHaveLength(1);
  expect(value(await dossierStore(db).list())).toHaveLength(1);
});
