import { afterEach, describe, expect, test } from 'vitest';
import { PLAIN, type ScannerModel } from '../../scanner/model';
import { MODELS, type ModelName } from '../../scanner/models';
import { startScanner, type ImitatedScanner } from '../../scanner/server';
import { airscanPresent, scanWithSane } from './scan-with-sane';

/* The imitated device is honest where a program that nobody here wrote scans from it. */

let scanner: ImitatedScanner | undefined;

afterEach(async () => {
  await scanner?.close();
  scanner = undefined;
});

async function scannerWith(
  sheets: number,
  model: ModelName | ScannerModel = 'plain',
): Promise<ImitatedScanner> {
  scanner = await startScanner({ model });
  scanner.device.feeder.load(sheets);
  return scanner;
}

describe.skipIf(!airscanPresent())('judge: scanimage with sane-airscan', () => {
  test('takes the one page from the glass in the size that it asked for', async () => {
    const { address, device } = await scannerWith(0);

    const { pages } = await scanWithSane(address, '--source=Flatbed', '--resolution=300', '--batch-count=1');

    expect(pages).toEqual([{ width: 2550, height: 3508 }]);
    expect(device.active).toBeUndefined();
  });

  test('takes three sheets from the feeder and finds it empty then', async () => {
    const { address, device } = await scannerWith(3);

    const { pages, said } = await scanWithSane(address, '--source=ADF', '--resolution=200');

    expect(pages).toEqual(Array.from({ length: 3 }, () => ({ width: 1700, height: 2800 })));
    expect(said).toContain('out of documents');
    expect(device.feeder.length).toBe(0);
    expect(device.active).toBeUndefined();
  });

  test('takes both sides of two sheets', async () => {
    const { address, device } = await scannerWith(2);

    const { pages } = await scanWithSane(address, '--source=ADF Duplex', '--resolution=200');

    expect(pages).toHaveLength(4);
    expect(device.tickets).toMatchObject([{ source: 'Feeder', duplex: true, dpi: 200 }]);
  });

  test('says of an empty feeder that it is empty', async () => {
    const { address } = await scannerWith(0);

    const { pages, said } = await scanWithSane(address, '--source=ADF');

    expect(pages).toEqual([]);
    expect(said).toContain('out of documents');
  });

  test('says of a jam that it jammed, and keeps the pages before it', async () => {
    const { address, device } = await scannerWith(4);
    device.faults.add({ kind: 'jam', page: 2 });

    const { pages, said } = await scanWithSane(address, '--source=ADF', '--resolution=200');

    expect(pages).toHaveLength(2);
    expect(said).toMatch(/jammed/i);
  });

  test('finds the cover open', async () => {
    const { address, device } = await scannerWith(2, { ...PLAIN, words: MODELS.airSane.words });
    device.faults.add({ kind: 'cover-open', page: 0 });

    const { said } = await scanWithSane(address, '--source=ADF', '--resolution=200');

    expect(said).toMatch(/cover is open/i);
  });

  // The judge itself stumbles over the others: their addresses, prefixes, shared profiles, ranges and cut answers.
  test.each([
    'brother',
    'hpSmall',
    'canonImageRunner',
    'kyocera',
    'airSane',
    'naps2',
    'goMfp',
  ] satisfies ModelName[])('gets along with the imitated %s', async (model) => {
    const { address } = await scannerWith(2, model);

    const { pages } = await scanWithSane(address, '--source=ADF', '--resolution=200');

    expect(pages).toHaveLength(2);
  });
});
