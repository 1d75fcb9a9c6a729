import { expect, test } from 'vitest';
import { attemptStore } from '../../../shared/storage/attempt-store';
import { itemStore } from '../../../shared/storage/item-store';
import { eraseVault } from '../../../shared/storage/officer-vault';
import { memoryVault } from '../../../shared/storage/vault';
import { aDatabase, aDatabaseWithDossier, anAttempt, anItem, CODE, outcome, value } from './rows';

async function aDesk() {
  const db = await aDatabaseWithDossier();
  const vault = await memoryVault();
  return { db, items: itemStore(db, vault), attempts: attemptStore(db, vault) };
}

test('an intent is found again after a restart, with its document', async () => {
  const { attempts } = await aDesk();

  const { id } = value(await attempts.intend(anAttempt()));

  expect(value(await attempts.unfinished(CODE)).map((attempt) => [attempt.id, attempt.state])).toEqual([
    [id, 'intended'],
  ]);
  expect(await value(await attempts.document(id)).text()).toBe('%PDF-1.7 ');
});

test('the same bytes for the same component are one attempt', async () => {
  const { attempts } = await aDesk();

  const all = await Promise.all([1, 2, 3].map(() => attempts.intend(anAttempt())));

  expect(new Set(all.map((each) => value(each).id)).size).toBe(1);
  expect(value(await attempts.list(CODE))).toHaveLength(1);
});

test('other bytes, or another component, are another attempt', async () => {
  const { attempts } = await aDesk();

  value(await attempts.intend(anAttempt()));
  value(await attempts.intend(anAttempt({ component: 'TP02' })));
  value(await attempts.intend(anAttempt({ sha256: 'b'.repeat(64) })));

  expect(value(await attempts.list(CODE))).toHaveLength(3);
});

test('an attempt that was attached keeps its state when it is intended again', async () => {
  const { attempts } = await aDesk();
  const { id } = value(await attempts.intend(anAttempt()));
  value(await attempts.markAttached(id));

  const again = value(await attempts.intend(anAttempt()));

  expect(again).toMatchObject({ id, state: 'attached' });
});

test('proven bytes may be attached once more, as a new attempt', async () => {
  const { attempts } = await aDesk();
  const first = value(await attempts.intend(anAttempt()));
  value(await attempts.markVerified(first.id));

  const second = value(await attempts.intend(anAttempt()));

  expect(second.id).not.toBe(first.id);
});

test('with the proof go the document and the pages it was made of', async () => {
  const { db, items, attempts } = await aDesk();
  value(await items.add(anItem('a')));
  value(await items.add(anItem('b')));
  value(await items.add(anItem('x', { id: 'x', component: 'TP02' })));
  const { id } = value(await attempts.intend(anAttempt()));
  value(await attempts.markAttached(id));

  value(await attempts.markVerified(id));

  expect(value(await items.list(CODE, 'TP01'))).toEqual([]);
  expect(value(await items.list(CODE, 'TP02'))).toHaveLength(1);
  expect(outcome(await attempts.document(id))).toBe('storage/gone');
  expect(await db.getAllKeys('sealed')).toEqual(['x']);
  expect(value(await attempts.unfinished(CODE))).toEqual([]);
  expect(value(await attempts.get(id))?.state).toBe('verified');
});

test('a page that was added while the document was on its way is not purged with it', async () => {
  const { items, attempts } = await aDesk();
  value(await items.add(anItem('a')));
  const { id } = value(await attempts.intend(anAttempt()));
  value(await items.add(anItem('late', { id: 'late' })));

  value(await attempts.markVerified(id));

  expect(value(await items.list(CODE, 'TP01')).map((item) => item.id)).toEqual(['late']);
});

test('only the pages that the caller names are purged', async () => {
  const { items, attempts } = await aDesk();
  value(await items.add(anItem('a', { id: 'a' })));
  value(await items.add(anItem('b', { id: 'b' })));
  const { id } = value(await attempts.intend(anAttempt({ items: ['a'] })));

  value(await attempts.markVerified(id));

  expect(value(await items.list(CODE, 'TP01')).map((item) => item.id)).toEqual(['b']);
});

test('an intent repeated with pages put in anew purges those', async () => {
  const { items, attempts } = await aDesk();
  value(await items.add(anItem('a', { id: 'old' })));
  value(await attempts.intend(anAttempt()));
  value(await items.remove('old'));
  value(await items.add(anItem('a', { id: 'new' })));

  const { id } = value(await attempts.intend(anAttempt()));
  value(await attempts.markVerified(id));

  expect(value(await items.list(CODE, 'TP01'))).toEqual([]);
});

test('a verified attempt does not fall back to attached', async () => {
  const { attempts } = await aDesk();
  const { id } = value(await attempts.intend(anAttempt()));
  value(await attempts.markVerified(id));

  value(await attempts.markAttached(id));

  expect(value(await attempts.get(id))?.state).toBe('verified');
});

test('an attempt that was given up leaves the pages', async () => {
  const { db, items, attempts } = await aDesk();
  value(await items.add(anItem('a', { id: 'a' })));
  const { id } = value(await attempts.intend(anAttempt()));

  value(await attempts.forget(id));

  expect(value(await attempts.list(CODE))).toEqual([]);
  expect(await db.getAllKeys('sealed')).toEqual(['a']);
});

test('an attempt whose document went with the passphrase gets it again', async () => {
  const { db, attempts } = await aDesk();
  const { id } = value(await attempts.intend(anAttempt()));
  value(await eraseVault(db));

  value(await attempts.intend(anAttempt()));

  expect(await value(await attempts.document(id)).text()).toBe('%PDF-1.7 ');
});

test('nothing is intended for an unknown dossier', async () => {
  const db = await aDatabase();
  const attempts = attemptStore(db, await memoryVault());

  expect(outcome(await attempts.intend(anAttempt()))).toBe('storage/gone');
  expect(await db.count('sealed')).toBe(0);
});

test.each(['markAttached', 'markVerified', 'document'] as const)(
  '%s of an unknown attempt says so',
  async (verb) => {
    const { attempts } = await aDesk();

    expect(outcome(await attempts[verb]('nobody'))).toBe('storage/gone');
  },
);
