import { afterEach, expect, test, vi } from 'vitest';
import { documentScanners, documentScanScanner } from '../../../shared/capture/document-scan';
import type { DocumentScanApi, OptionSetting } from '../../../shared/capture/chromeos/document-scan-api';
import type { CapturedPage, ScanSettings, ScanSummary } from '../../../shared/contracts/scanner';
import { fail, ok, type Result } from '../../../shared/domain/result';

afterEach(() => vi.useRealTimers());

const text = (name: string, list: string[]): unknown => ({
  ...{ name, type: 'STRING', unit: 'UNITLESS' },
  constraint: { type: 'STRING_LIST', list },
});
const OPTIONS: Record<string, unknown> = {
  source: text('source', ['Flatbed', 'ADF', 'ADF Duplex']),
  mode: text('mode', ['Lineart', 'Gray', 'Color']),
  resolution: {
    name: 'resolution',
    type: 'INT',
    unit: 'DPI',
    constraint: { type: 'INT_LIST', list: [75, 600, 300] },
  },
  'br-x': {
    name: 'br-x',
    type: 'FIXED',
    unit: 'MM',
    constraint: { type: 'FIXED_RANGE', min: 0, max: 215.9 },
  },
  'br-y': { name: 'br-y', type: 'FIXED', unit: 'MM', constraint: { type: 'FIXED_RANGE', min: 0, max: 356 } },
  broken: 7,
};

interface Chromeos {
  readonly api: DocumentScanApi;
  readonly set: OptionSetting[];
  readonly said: string[];
}

/** A fake of an interface that only ChromeOS has: so many sheets, then what `end` says. */
function chromeos(sheets: number, end = 'ADF_EMPTY', options = OPTIONS): Chromeos {
  const said: string[] = [];
  const set: OptionSetting[] = [];
  let begun = 0;
  let reads = 0;
  const info = { manufacturer: 'Canon', model: 'DR-C230', imageFormats: ['image/png', 'image/jpeg'] };
  const api: DocumentScanApi = {
    getScannerList: () =>
      Promise.resolve({ result: 'SUCCESS', scanners: [{ scannerId: 'one', name: 'Máy quét', ...info }] }),
    openScanner: () => Promise.resolve({ result: 'SUCCESS', scannerHandle: 'handle', options }),
    setOptions: (_handle, wanted) => {
      set.push(...wanted);
      return Promise.resolve({ results: wanted.map(({ name }) => ({ name, result: 'SUCCESS' })) });
    },
    startScan: (_handle, { format }) => {
      said.push(`start ${format}`);
      begun += 1;
      reads = 0;
      return Promise.resolve(
        begun > sheets ? { result: end } : { result: 'SUCCESS', job: `job ${String(begun)}` },
      );
    },
    readScanData: (job) => {
      reads += 1;
      const last = reads === 3;
      const data = new TextEncoder().encode(reads === 2 ? '' : `${job}.`).buffer;
      return Promise.resolve({ result: last ? 'EOF' : 'SUCCESS', data });
    },
    cancelScan: (job) => Promise.resolve(said.push(`cancel ${job}`)),
    closeScanner: (handle) => Promise.resolve(said.push(`close ${handle}`)),
  };
  return { api, set, said };
}

const settings: ScanSettings = {
  ...{ source: 'feeder', duplex: true, dpi: 300, colour: 'colour' },
  ...{ widthMm: 210, heightMm: 297 },
};

async function scan(
  { api }: Chromeos,
  wanted: Partial<ScanSettings> = {},
  onPage: (page: CapturedPage) => Result<void> = () => ok(undefined),
  signal?: AbortSignal,
): Promise<ScanSummary & { readonly texts: string[]; readonly pages: CapturedPage[] }> {
  const pages: CapturedPage[] = [];
  const summary = await documentScanScanner(api, 'one').scan(
    { ...settings, ...wanted },
    {
      onPage: (page) => {
        pages.push(page);
        return Promise.resolve(onPage(page));
      },
      ...(signal && { signal }),
    },
  );
  return { ...summary, pages, texts: await Promise.all(pages.map(({ image }) => image.text())) };
}

test('the scanners of ChromeOS are listed by name', async () => {
  expect(await documentScanners(chromeos(0).api)).toEqual({
    ok: true,
    value: [
      {
        id: 'document-scan:one',
        name: 'Máy quét',
        way: { by: 'document-scan', scannerId: 'one' },
        from: 'person',
      },
    ],
  });
});

test('what a scanner can do is read from its options', async () => {
  const able = await documentScanScanner(chromeos(0).api, 'one').capabilities();

  const each = {
    resolutions: [75, 300, 600],
    colourModes: ['colour', 'grey', 'bilevel'],
    formats: ['image/jpeg', 'image/png'],
    maxWidthMm: 215.9,
    maxHeightMm: 356,
  };
  expect(able).toEqual({
    ok: true,
    value: { model: 'Canon DR-C230', platen: each, feeder: each, duplex: each },
  });
});

test('a pile comes page by page until the feeder is empty, and the scanner is given back', async () => {
  const device = chromeos(2);

  const { received, stopped, texts, pages } = await scan(device);

  expect([received, stopped]).toEqual([2, undefined]);
  expect(texts).toEqual(['job 1.job 1.', 'job 2.job 2.']);
  expect(pages.map(({ index, dpi, side }) => [index, dpi, side])).toEqual([
    [0, 300, 'front'],
    [1, 300, 'back'],
  ]);
  expect(device.said).toEqual(['start image/jpeg', 'start image/jpeg', 'start image/jpeg', 'close handle']);
});

test('the device is told in its own words, the source first', async () => {
  const device = chromeos(1);

  await scan(device, { dpi: 200, duplex: false, colour: 'grey' });

  expect(device.set.map(({ name, value }) => [name, value])).toEqual([
    ['source', 'ADF'],
    ['mode', 'Gray'],
    ['resolution', 300],
    ['br-x', 210],
    ['br-y', 297],
  ]);
});

test('from the glass comes one page', async () => {
  const device = chromeos(5);

  expect((await scan(device, { source: 'platen' })).received).toBe(1);
});

test.each([
  ['ADF_JAMMED', { code: 'scan/jam', received: 1 }],
  ['COVER_OPEN', { code: 'scan/cover-open', received: 1 }],
  ['IO_ERROR', { code: 'scan/interrupted', received: 1 }],
  ['INTERNAL_ERROR', { code: 'scan/aborted', received: 1, reason: 'INTERNALERROR' }],
])('%s after the first page is told, and the page is kept', async (result, stopped) => {
  const device = chromeos(1, result);

  expect(await scan(device)).toMatchObject({ received: 1, stopped });
  expect(device.said.at(-1)).toBe('close handle');
});

test('a feeder without paper is told as such', async () => {
  expect((await scan(chromeos(0))).stopped).toEqual({ code: 'scan/feeder-empty' });
});

test('below 200 dpi nothing is scanned', async () => {
  const poor = {
    ...OPTIONS,
    resolution: { name: 'resolution', type: 'INT', unit: 'DPI', constraint: { list: [100, 150] } },
  };

  expect((await scan(chromeos(1, 'ADF_EMPTY', poor))).stopped).toEqual({
    code: 'scan/resolution-low',
    dpi: 150,
    minimum: 200,
  });
});

test('a page that could not be kept stops the job, and the device is free', async () => {
  const device = chromeos(5);

  const summary = await scan(device, {}, () => fail({ code: 'storage/full' }));

  expect([summary.received, summary.stopped]).toEqual([0, { code: 'storage/full' }]);
  expect(device.said.at(-1)).toBe('close handle');
});

test('a fault of ours in keeping a page stops the job, too, and the device is free', async () => {
  const device = chromeos(5);

  const { stopped } = await scan(device, {}, () => {
    throw new TypeError('no such store');
  });

  expect(stopped).toMatchObject({ code: 'defect', where: 'capture/on-page' });
  expect(device.said.at(-1)).toBe('close handle');
});

test('a person stops it: the page on its way is cancelled, the device is free', async () => {
  const device = chromeos(5);
  const stop = new AbortController();
  const api = { ...device.api, readScanData: () => new Promise<never>(() => stop.abort()) };

  const summary = await scan({ ...device, api }, {}, () => ok(undefined), stop.signal);

  expect([summary.received, summary.stopped]).toEqual([0, { code: 'cancelled' }]);
  expect(device.said.slice(-2)).toEqual(['cancel job 1', 'close handle']);
});

test('a scanner that opens too late is given back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const device = chromeos(1);
  let open: (late: { result: string; scannerHandle: string }) => void = () => undefined;
  const api = {
    ...device.api,
    openScanner: () => new Promise<{ result: string; scannerHandle: string }>((resolve) => (open = resolve)),
  };

  const asked = documentScanScanner(api, 'one').capabilities();
  await vi.advanceTimersByTimeAsync(30_000);
  const answer = await asked;
  open({ result: 'SUCCESS', scannerHandle: 'late' });
  await vi.advanceTimersByTimeAsync(1);

  expect(answer).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 30_000 } });
  expect(device.said).toEqual(['close late']);
});
