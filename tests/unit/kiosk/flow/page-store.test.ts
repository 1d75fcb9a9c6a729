import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { eraseLeftovers, sessionStore } from '../../../../kiosk/flow/page-store';
import type { PageFacts } from '../../../../shared/storage/records';

const facts: PageFacts = {
  ...{ kind: 'page', width: 1, height: 1, dpi: 300, colour: true, turn: 0, look: 'natural' },
};
const name = (): string => `kiosk-${crypto.randomUUID()}`;
const page = (id: string) => ({ id, component: 'TP01', facts, content: new Blob(['bí mật']) });

test('a kept page is read back as it was', async () => {
  const store = sessionStore(name());
  await store.keep(page('a'));

  const back = await store.content('a');

  expect(back.ok && (await back.value.text())).toBe('bí mật');
});

test('a cleaned page is read back with its layers', async () => {
  const store = sessionStore(name());
  const sizes = { width: 1, height: 1, dpi: 300 };
  const cleaned = { ...facts, look: 'layers', layers: sizes } as const;
  await store.keep({ ...page('a'), facts: cleaned, layers: new Blob(['layers']) });

  const back = await store.layers('a');

  expect(back).toMatchObject({ ok: true, value: sizes });
  expect(back.ok && (await back.value?.bundle.text())).toBe('layers');
});

test('a forgotten page is gone, and forgetting it again does no harm', async () => {
  const store = sessionStore(name());
  await store.keep(page('a'));
  await store.forget(['a', 'a', 'never-there']);

  expect(await store.content('a')).toEqual({ ok: false, failure: { code: 'storage/gone' } });
});

test('nothing is kept or read after the end', async () => {
  const store = sessionStore(name());
  await store.keep(page('a'));
  store.close();

  expect(await store.content('a')).toEqual({ ok: false, failure: { code: 'storage/locked' } });
  expect(await store.keep(page('b'))).toEqual({ ok: false, failure: { code: 'storage/locked' } });
});

test('another session cannot read the page even where its ciphertext was left behind', async () => {
  const database = name();
  await sessionStore(database).keep(page('a'));

  const back = await sessionStore(database).content('a');

  expect(back).toEqual({ ok: false, failure: { code: 'storage/damaged' } });
});

test('leftovers are deleted whole', async () => {
  const database = name();
  const store = sessionStore(database);
  await store.keep(page('a'));
  store.close();

  await eraseLeftovers(database);

  expect((await indexedDB.databases()).map((found) => found.name)).not.toContain(database);
});
