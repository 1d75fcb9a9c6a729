import { expect, test } from 'vitest';
import { shelfJobs } from '../../../../kiosk/flow/scan-jobs';
import { openDeviceShelf } from '../../../../shared/storage/device-shelf';
import 'fake-indexeddb/auto';

test('a job that a power cut left behind is known after the next start, and only to its own scanner', async () => {
  const name = crypto.randomUUID();
  await shelfJobs(await openDeviceShelf(name), '/scan/may-1/').remember('/scan/may-1/ScanJobs/7');

  const shelf = await openDeviceShelf(name);

  expect(await shelfJobs(shelf, '/scan/may-1/').mine()).toEqual(['/scan/may-1/ScanJobs/7']);
  expect(await shelfJobs(shelf, '/scan/may-2/').mine()).toEqual([]);
});

test('a job that was ended is forgotten; the other settings stay', async () => {
  const shelf = await openDeviceShelf(crypto.randomUUID());
  await shelf.write({ ...shelf.read(), office: 'UBND phường' });
  const jobs = shelfJobs(shelf, '/scan/may-1/');
  await jobs.remember('/scan/may-1/ScanJobs/7');
  await jobs.remember('/scan/may-1/ScanJobs/8');

  await jobs.forget('/scan/may-1/ScanJobs/7');

  expect(await jobs.mine()).toEqual(['/scan/may-1/ScanJobs/8']);
  expect(shelf.read().office).toBe('UBND phường');
});

test('jobs that nobody ever ended do not pile up', async () => {
  const shelf = await openDeviceShelf(crypto.randomUUID());
  const jobs = shelfJobs(shelf, '/scan/may-1/');

  for (let number = 0; number < 30; number += 1)
    await jobs.remember(`/scan/may-1/ScanJobs/${String(number)}`);

  expect(await jobs.mine()).toHaveLength(20);
});
