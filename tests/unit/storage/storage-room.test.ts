import { expect, test } from 'vitest';
import {
  askToPersist,
  RESERVE_BYTES,
  storageRoom,
  type StorageDesk,
} from '../../../shared/storage/storage-room';

function aDesk(usage: number, quota: number): StorageDesk {
  return {
    estimate: () => Promise.resolve({ usage, quota }),
    persisted: () => Promise.resolve(false),
    persist: () => Promise.resolve(true),
  };
}

test('room is tight below the reserve, and not at it', async () => {
  const quota = 10_000_000_000;

  expect((await storageRoom(aDesk(quota - RESERVE_BYTES, quota))).tight).toBe(false);
  expect(await storageRoom(aDesk(quota - RESERVE_BYTES + 1, quota))).toEqual({
    usedBytes: quota - RESERVE_BYTES + 1,
    freeBytes: RESERVE_BYTES - 1,
    persisted: false,
    tight: true,
  });
});

test('more used than allowed leaves no room, not less than none', async () => {
  expect((await storageRoom(aDesk(12, 10))).freeBytes).toBe(0);
});

test('the browser is asked to keep the storage; a worker, which cannot ask, tells how it stands', async () => {
  const onPage = aDesk(0, 1);
  const inWorker: StorageDesk = {
    estimate: () => Promise.resolve({ usage: 0, quota: 1 }),
    persisted: () => Promise.resolve(false),
  };

  expect(await askToPersist(onPage)).toBe(true);
  expect(await askToPersist(inWorker)).toBe(false);
});
