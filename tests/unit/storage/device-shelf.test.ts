import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { DEVICE_DEFAULTS, openDeviceShelf } from '../../../shared/storage/device-shelf';

const settings = { office: 'UBND phường', language: 'en', slip: { day: '2026-11-21', last: 7 } } as const;
const name = (): string => `device-${crypto.randomUUID()}`;

test('a new machine has its defaults', async () => {
  expect((await openDeviceShelf(name())).read()).toEqual(DEVICE_DEFAULTS);
});

test('settings outlive the page', async () => {
  const database = name();
  await (await openDeviceShelf(database)).write(settings);

  expect((await openDeviceShelf(database)).read()).toEqual(settings);
});

test('a change is seen before it is on the disk', async () => {
  const shelf = await openDeviceShelf(name());

  const written = shelf.write(settings);

  expect(shelf.read()).toEqual(settings);
  await written;
});

test('a damaged entry counts as none', async () => {
  const database = name();
  await (await openDeviceShelf(database)).write(settings);
  const db = await openDB(database);
  await db.put('settings', { office: 7 }, 'device');
  db.close();

  expect((await openDeviceShelf(database)).read()).toEqual(DEVICE_DEFAULTS);
});
