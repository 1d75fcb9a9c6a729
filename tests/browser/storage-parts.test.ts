import { statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blobFiles, filesHolding } from './pages/profile-files';
import { aBrowserForEachTest } from './pages/storage-browser';
import type { StorageOnPage } from './pages/storage-page';

/* Functions given to `evaluate` run on the page, where this is the product's storage. */
declare const storage: StorageOnPage;

const browser = aBrowserForEachTest();

test('a cleaned page whose layers are torn still has its picture', async () => {
  const page = await browser.tab();
  await page.evaluate(async () => {
    const { addCleanedPage } = await storage.desk();
    storage.value(await addCleanedPage(storage.randomPage(300_000), storage.randomPage(60_000)));
  });
  await browser.context.close();
  const files = blobFiles(browser.profile).toSorted((a, b) => statSync(a).size - statSync(b).size);
  writeFileSync(files[0]!, 'torn');

  const again = await browser.restart();
  const outcomes = await again.evaluate(async () => {
    const { items } = await storage.desk();
    const [item] = storage.value(await items.list('H40.12-261121-0007', 'TP01'));
    const parts = [await items.content(item!.id), await items.layers(item!.id)];
    return parts.map((part) => (part.ok ? 'ok' : part.failure.code));
  });

  expect(files).toHaveLength(2);
  expect(outcomes).toEqual(['ok', 'storage/damaged']);
});

test('a text that is added later is kept with its page, sealed', async () => {
  const page = await browser.tab();
  const marker = `word-${crypto.randomUUID()}`;
  await page.evaluate(async (word) => {
    const { items, addPage } = await storage.desk();
    const { id } = storage.value(await addPage(storage.randomPage(300_000)));
    const line = { words: [{ text: word, x: 0, y: 0, width: 1, height: 1 }], baseline: 1 };
    storage.value(await items.setText(id, { lines: [line], confidence: 90, turn: 0 }));
  }, marker);
  await browser.context.close();
  const inClear = filesHolding(browser.profile, marker);

  const again = await browser.restart();
  const read = await again.evaluate(async () => {
    const { items } = await storage.desk();
    const [item] = storage.value(await items.list('H40.12-261121-0007', 'TP01'));
    return storage.value(await items.text(item!.id))?.lines[0]?.words[0]?.text;
  });

  expect(inClear).toEqual([]);
  expect(read).toBe(marker);
});
