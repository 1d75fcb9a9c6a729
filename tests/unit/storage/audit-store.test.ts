import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openAuditStore, type AuditChange, type StoredSource } from '../../../shared/storage/audit-store';
import { outcome, value } from './rows';

const SOURCE: StoredSource = {
  ...{ id: '0123456789abcdef', kind: 'counter', last: '0'.repeat(64), faults: [], counted: true },
  spans: [{ id: 'one', from: 1, to: 3 }],
};

function aChange(change: Partial<AuditChange> = {}): AuditChange {
  const states = new Map([['H40.12-26112', new Uint8Array([1])]]);
  return { sources: [SOURCE], states, rows: new Map([['H40.12-26112', '[]']]), stand: 'now', ...change };
}

async function aStore(name = `audit-${crypto.randomUUID()}`) {
  return value(await openAuditStore(name));
}

test('a change is there whole when it is opened again, and its revision has grown', async () => {
  const name = `audit-${crypto.randomUUID()}`;
  const store = await aStore(name);
  const empty = value(await store.head());

  const revision = value(await store.change(aChange()));

  const again = await aStore(name);
  expect(empty).toEqual({ revision: 0, sources: [] });
  expect(value(await again.head())).toEqual({ revision, stand: 'now', sources: [SOURCE] });
  expect(value(await again.rows())).toEqual(['[]']);
  expect(value(await again.states(['H40.12-26112', 'elsewhere']))).toEqual([new Uint8Array([1]), undefined]);
});

test('a change that breaks off in the middle leaves everything as it was', async () => {
  const store = await aStore();
  value(await store.change(aChange()));
  const before = [value(await store.head()), value(await store.rows())];
  // A value that cannot be stored ends the transaction behind the writes that came before it.
  const uncloneable = { ...SOURCE, id: 'other', last: (() => '') as unknown as string };

  const broken = store.change(aChange({ anew: true, sources: [uncloneable], states: new Map() }));

  await expect(broken).rejects.toThrow();
  expect([value(await store.head()), value(await store.rows())]).toEqual(before);
});

test('a change from the ground up leaves nothing of what was there', async () => {
  const store = await aStore();
  value(await store.change(aChange()));

  value(await store.change(aChange({ anew: true, states: new Map(), rows: new Map() })));

  expect([value(await store.stateKeys()), value(await store.rows())]).toEqual([[], []]);
});

test('lines that no source names are dropped, and the named ones stay', async () => {
  const store = await aStore();
  for (const id of ['one', 'two']) value(await store.addLines(id, new Uint8Array([7])));
  value(await store.change(aChange()));

  value(await store.tidy());

  expect(value(await store.lines('one'))).toEqual(new Uint8Array([7]));
  expect(value(await store.lines('two'))).toBeUndefined();
});

test('a connection that was closed answers that storage is unavailable', async () => {
  const store = await aStore();
  store.close();

  expect(outcome(await store.head())).toBe('storage/unavailable');
  expect(outcome(await store.addLines('one', new Uint8Array([7])))).toBe('storage/unavailable');
});
