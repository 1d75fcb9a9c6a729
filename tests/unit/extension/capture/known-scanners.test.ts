import { expect, test } from 'vitest';
import { knownScanners } from '../../../../extension/capture/known-scanners';
import type { KnownScanner, ScannerWay } from '../../../../shared/contracts/scanner';
import { memoryArea } from './memory-area';

const nobody = () => Promise.resolve([]);
const at = (address: string): ScannerWay => ({ by: 'http', address });
const CANON = { name: 'Canon MF410', way: at('http://192.168.1.20/eSCL') };
const EPSON = { name: 'Epson', way: at('http://192.168.1.21/eSCL') };
const CABLE: KnownScanner = {
  id: 'usb:04a9:1234',
  name: 'Canon LiDE',
  way: { by: 'usb', vendorId: 0x04a9, productId: 0x1234 },
  from: 'person',
};

test('a scanner that was added is there, by the same id, for whoever reads the list next', async () => {
  const area = memoryArea();
  const added = await knownScanners(area, memoryArea(), nobody).add(CANON);

  expect(await knownScanners(area, memoryArea(), nobody).list()).toEqual([added]);
  expect(added).toMatchObject({ ...CANON, from: 'person' });
});

test('the same address is not added twice', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);
  const first = await known.add(CANON);

  expect(await known.add({ ...CANON, name: 'Another name' })).toEqual(first);
  expect(await known.list()).toHaveLength(1);
});

test('two scanners that are added at the same time are both kept', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);

  await Promise.all([known.add(CANON), known.add(EPSON)]);

  expect((await known.list()).map(({ name }) => name)).toEqual(['Canon MF410', 'Epson']);
});

test('the scanner that was used last comes first', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);
  const canon = await known.add(CANON);
  const epson = await known.add(EPSON);

  await known.used(canon.id);
  await known.used(epson.id);

  expect((await known.list()).map(({ id }) => id)).toEqual([epson.id, canon.id]);
});

test('a broken entry is left out and the others stay', async () => {
  const good = { id: 'a', name: 'Máy ở quầy 1', way: CANON.way };
  const area = memoryArea({
    scanners: [
      null,
      { id: 'b', name: 'no way' },
      { id: 'c', name: 'script', way: at('javascript:alert(1)') },
      { id: 'd', name: '\u202e', way: EPSON.way },
      { id: 'e', name: 'usb', way: { by: 'usb', vendorId: -1, productId: 70_000 } },
      good,
    ],
  });

  expect(await knownScanners(area, memoryArea(), nobody).list()).toEqual([{ ...good, from: 'person' }]);
});

test('something else in place of the list is an empty list', async () => {
  expect(await knownScanners(memoryArea({ scanners: 'x' }), memoryArea(), nobody).list()).toEqual([]);
});

test('the office’s scanners stand before a person’s, under ids that stay the same', async () => {
  const managed = memoryArea({
    scanners: [{ name: 'Máy tầng 2', address: '10.0.0.9' }, { address: 'not an address' }],
  });
  const known = knownScanners(memoryArea(), managed, nobody);
  await known.add(CANON);

  expect(await known.list()).toMatchObject([
    { id: 'office:http://10.0.0.9/eSCL', name: 'Máy tầng 2', from: 'office' },
    { name: 'Canon MF410', from: 'person' },
  ]);
});

test('a scanner of the office without a name is called by its host', async () => {
  const managed = memoryArea({ scanners: [{ address: 'http://may-quet.local:8090' }] });

  expect(await knownScanners(memoryArea(), managed, nobody).list()).toMatchObject([
    { name: 'may-quet.local:8090', way: at('http://may-quet.local:8090/eSCL') },
  ]);
});

test('a scanner of the office can be neither renamed nor removed here', async () => {
  const managed = memoryArea({ scanners: [{ name: 'Máy tầng 2', address: '10.0.0.9' }] });
  const known = knownScanners(memoryArea(), managed, nobody);

  await known.rename('office:http://10.0.0.9/eSCL', 'Mine');
  await known.remove('office:http://10.0.0.9/eSCL');

  expect(await known.list()).toMatchObject([{ name: 'Máy tầng 2' }]);
});

test('a policy that cannot be read leaves a person’s own scanners', async () => {
  const managed = { get: () => Promise.reject(new Error('no policy')) };
  const known = knownScanners(memoryArea(), managed as unknown as chrome.storage.StorageArea, nobody);
  await known.add(CANON);

  expect(await known.list()).toHaveLength(1);
});

test('a scanner that the browser is paired with is in the list, once, and can be named', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), () => Promise.resolve([CABLE]));

  await known.rename(CABLE.id, 'Máy dây bàn 3');

  expect(await known.list()).toEqual([{ ...CABLE, name: 'Máy dây bàn 3' }]);
});

test('a browser that cannot say what is on its cables knows the others', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), () => Promise.reject(new Error('no usb')));
  await known.add(CANON);

  expect(await known.list()).toHaveLength(1);
});

test('what is renamed keeps its id and loses what is not seen', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);
  const { id } = await known.add(CANON);

  await known.rename(id, '  Quầy\u200b 1 ');
  await known.rename(id, '\u202e');

  expect(await known.list()).toMatchObject([{ id, name: 'Quầy 1' }]);
});

test('what is renamed keeps its place', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);
  const { id } = await known.add(CANON);
  await known.add(EPSON);

  await known.rename(id, 'Quầy 1');

  expect((await known.list()).map(({ name }) => name)).toEqual(['Quầy 1', 'Epson']);
});

test('what is removed is gone', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);
  const { id } = await known.add(CANON);

  await known.remove(id);

  expect(await known.list()).toEqual([]);
});

test('a device without a name is called by where it is', async () => {
  const known = knownScanners(memoryArea(), memoryArea(), nobody);

  expect(await known.add({ name: '', way: at('http://10.0.0.5:9801/eSCL') })).toMatchObject({
    name: '10.0.0.5:9801',
  });
});
