import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { folderShelf } from '../../../shared/storage/folder-shelf';

test('the folder of last time is found again, and only that one', async () => {
  const name = crypto.randomUUID();
  const before = await folderShelf(name).read();

  await folderShelf(name).write({ name: 'Scan' });
  await folderShelf(name).write({ name: 'USB' });

  expect(before).toBeUndefined();
  expect(await folderShelf(name).read()).toEqual({ name: 'USB' });
});

test('a folder that cannot be kept is chosen anew next time, and nothing breaks', async () => {
  const shelf = folderShelf(crypto.randomUUID());

  await shelf.write({ name: 'Scan', cannotBeCloned: () => undefined });

  expect(await shelf.read()).toBeUndefined();
});
