import { expect, test } from 'vitest';
import { knownScanners } from '../../../../extension/capture/known-scanners';
import { memoryArea } from '../capture/memory-area';
import { CANON, counterWithCanon, fakeCounter, viewsOf } from './fake-counter';

const NAPS2 = 'http://127.0.0.1:9801/eSCL';

test('a typed number adds the scanner that answers there, and shows how it is', async () => {
  const counter = await counterWithCanon();

  expect(counter.desk.search.value).toMatchObject({ at: 'added', added: { name: 'Canon', anew: true } });
  expect(viewsOf(counter)).toMatchObject([
    { scanner: { name: 'Canon', way: { address: CANON } }, status: { condition: 'idle', feeder: 'loaded' } },
  ]);
  expect(counter.asked).toHaveLength(1);
});

test('a scanner that is at another of its usual places is found there', async () => {
  const counter = await counterWithCanon({ 'http://192.168.1.20:8090/eSCL': { model: 'AirSane' } });

  expect(viewsOf(counter)).toMatchObject([
    { scanner: { way: { address: 'http://192.168.1.20:8090/eSCL' } } },
  ]);
});

test('where only something else answers, that is what is said', async () => {
  const counter = await counterWithCanon({
    [CANON]: { model: '', failure: { code: 'scan/not-a-scanner', status: 200 } },
  });

  expect(counter.desk.search.value).toMatchObject({
    at: 'failed',
    failure: { code: 'scan/not-a-scanner', status: 200 },
  });
  expect(viewsOf(counter)).toEqual([]);
});

test('a scanner that wants a password is not said to be absent', async () => {
  const counter = await counterWithCanon({
    [CANON]: { model: '', failure: { code: 'scan/not-a-scanner', status: 404 } },
    'http://192.168.1.20:8080/eSCL': { model: '', failure: { code: 'scan/locked', status: 401 } },
  });

  expect(counter.desk.search.value).toMatchObject({ failure: { code: 'scan/locked' } });
});

test('where the browser was told no, nothing is sent', async () => {
  const counter = fakeCounter({ [CANON]: { model: 'Canon' } }, { says: false });
  await counter.desk.start();

  await counter.desk.findAddress('192.168.1.20');
  await counter.desk.find('loopback');

  expect(counter.desk.search.value).toEqual({ at: 'refused', way: 'loopback' });
  expect(counter.requests).toEqual([]);
});

test('a scanner that cannot be kept on a full disk is told of, and the next search begins', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), () => Promise.resolve([]));
  const add = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const counter = fakeCounter({ [CANON]: { model: 'Canon' } }, { known: { ...known, add } });
  await counter.desk.start();

  await counter.desk.findAddress('192.168.1.20');
  const told = counter.desk.search.value;
  await counter.desk.find('loopback');

  expect(told).toMatchObject({ at: 'failed', failure: { code: 'storage/full' } });
  expect(counter.desk.search.value).toMatchObject({ at: 'found', scanners: [] });
});

test('a host at which no scanner was found is given back', async () => {
  const counter = fakeCounter();
  await counter.desk.start();

  await counter.desk.findAddress('192.168.1.20');

  expect(counter.givenBack).toEqual(['http://192.168.1.20']);
});

test('of a scanner that was found by the other scheme only that one stays allowed', async () => {
  const counter = fakeCounter({ [CANON]: { model: 'Canon' } });
  await counter.desk.start();

  await counter.desk.findAddress('https://192.168.1.20');

  expect(viewsOf(counter)).toHaveLength(1);
  expect(counter.givenBack).toEqual(['https://192.168.1.20']);
});

test('what is no address asks nobody', async () => {
  const counter = fakeCounter();

  await counter.desk.findAddress('192.168.1');

  expect(counter.desk.search.value).toMatchObject({ failure: { code: 'scan/address-unclear' } });
  expect(counter.asked).toEqual([]);
});

test('the same scanner typed again is said to be there already', async () => {
  const counter = await counterWithCanon();

  await counter.desk.findAddress('192.168.1.20');

  expect(counter.desk.search.value).toMatchObject({ added: { anew: false } });
  expect(viewsOf(counter)).toHaveLength(1);
});

test('programs on this machine are listed, and each is added by itself', async () => {
  const counter = fakeCounter({
    [NAPS2]: { model: 'NAPS2 – Plustek' },
    'http://127.0.0.1:60000/eSCL': { model: 'HP M28w' },
  });
  await counter.desk.start();
  await counter.desk.find('loopback');
  const found = counter.desk.search.value;
  if (found.at !== 'found') throw new Error('nothing was found');

  await counter.desk.add(found.scanners[1]!);

  expect(found.scanners.map(({ name }) => name)).toEqual(['HP M28w', 'NAPS2 – Plustek']);
  expect(viewsOf(counter).map(({ scanner }) => scanner.name)).toEqual(['NAPS2 – Plustek']);
  expect(counter.desk.search.value).toMatchObject({ at: 'found', scanners: [{ name: 'HP M28w' }] });
});

test('a machine without such a program is said to have none', async () => {
  const counter = fakeCounter();

  await counter.desk.find('loopback');

  expect(counter.desk.search.value).toEqual({ at: 'found', way: 'loopback', scanners: [] });
});

test('a device that is chosen in the browser’s list is added', async () => {
  const way = { by: 'usb', vendorId: 1, productId: 2 } as const;
  const counter = fakeCounter(
    { usb: { model: 'LiDE' } },
    { pairUsb: () => Promise.resolve({ ok: true, value: { name: 'LiDE', way } }) },
  );
  await counter.desk.start();

  await counter.desk.find('usb');

  expect(viewsOf(counter)).toMatchObject([{ scanner: { name: 'LiDE', way }, status: { condition: 'idle' } }]);
});

test('a chooser that was closed says nothing; a device that is held says why', async () => {
  const closed = fakeCounter(
    {},
    { pairUsb: () => Promise.resolve({ ok: false, failure: { code: 'cancelled' } }) },
  );
  const onWindows = fakeCounter(
    {},
    { pairUsb: () => Promise.resolve({ ok: false, failure: { code: 'usb/access-denied' } }) },
  );

  await closed.desk.find('usb');
  await onWindows.desk.find('usb');

  expect(closed.desk.search.value).toEqual({ at: 'rest' });
  expect(onWindows.desk.search.value).toMatchObject({ failure: { code: 'usb/access-denied' } });
});

test('ways that this browser has not are not offered', () => {
  expect(fakeCounter().desk.ways).toEqual(['address', 'loopback']);
});
