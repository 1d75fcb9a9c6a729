import { expect, test } from 'vitest';
import { memoryJobs } from '../../../shared/capture/job-keeper';
import { openScanner } from '../../../shared/capture/open-scanner';
import type { CapturedPage, ScanSettings } from '../../../shared/contracts/scanner';
import { ok } from '../../../shared/domain/result';
import { ScannerDevice } from '../../scanner/device';
import { markOf } from '../../scanner/drawn-side';
import { FakeUsbDevice, fakeUsb, type CableTraits } from '../../scanner/fake-usb';

const feeder: ScanSettings = {
  ...{ source: 'feeder', duplex: true, dpi: 200, colour: 'colour' },
  ...{ widthMm: 210, heightMm: 297 },
};

test.each<[string, CableTraits]>([
  ['with lengths', {}],
  ['in chunks, with empty packets between', { bodyEnd: 'chunks', emptyPackets: 2 }],
])('a pile is scanned from both sides over a USB cable: %s', async (_name, traits) => {
  const scanner = new ScannerDevice();
  scanner.feeder.load(2);
  const cable = new FakeUsbDevice(scanner.answer, traits);
  const way = { by: 'usb', vendorId: cable.vendorId, productId: cable.productId } as const;
  const opened = openScanner({ way }, { jobs: memoryJobs(), usb: fakeUsb([cable]) });
  const pages: CapturedPage[] = [];

  const summary = await opened.scan(feeder, {
    onPage: (page) => {
      pages.push(page);
      return Promise.resolve(ok(undefined));
    },
  });
  await opened.close();

  const marks = await Promise.all(
    pages.map(async ({ image }) => markOf(new Uint8Array(await image.arrayBuffer()))),
  );
  expect(marks).toEqual(['1a', '1b', '2a', '2b']);
  expect(summary).toEqual({ received: 4, scanned: 4 });
  expect([scanner.active, cable.opened]).toEqual([undefined, false]);
});

test('a person who stops a pile on a USB cable keeps what came and leaves the device free', async () => {
  const scanner = new ScannerDevice({ msPerImage: 50 });
  scanner.feeder.load(9);
  const cable = new FakeUsbDevice(scanner.answer);
  const way = { by: 'usb', vendorId: cable.vendorId, productId: cable.productId } as const;
  const opened = openScanner({ way }, { jobs: memoryJobs(), usb: fakeUsb([cable]) });
  const stop = new AbortController();

  const summary = await opened.scan(
    { ...feeder, duplex: false },
    {
      onPage: ({ index }) => {
        if (index === 1) stop.abort();
        return Promise.resolve(ok(undefined));
      },
      signal: stop.signal,
    },
  );

  expect(summary).toMatchObject({ received: 2, stopped: { code: 'cancelled' } });
  expect([scanner.active, cable.resets]).toEqual([undefined, 0]);
});

test('a scanner that is not plugged in says so to everything', async () => {
  const way = { by: 'usb', vendorId: 1, productId: 2 } as const;
  const opened = openScanner({ way }, { jobs: memoryJobs(), usb: fakeUsb([]) });

  expect(await opened.status()).toEqual({ ok: false, failure: { code: 'usb/unplugged' } });
});

test('an address that nobody can read is told, wherever it came from', async () => {
  const way = { by: 'http', address: 'máy ở phòng 2' } as const;
  const opened = openScanner({ way }, { jobs: memoryJobs() });

  expect(await opened.capabilities()).toEqual({ ok: false, failure: { code: 'scan/address-unclear' } });
});

test('a scanner of ChromeOS is out of reach on another system, and does not keep anybody waiting', async () => {
  const way = { by: 'document-scan', scannerId: 'a' } as const;
  const opened = openScanner({ way }, { jobs: memoryJobs() });

  expect((await opened.scan(feeder, { onPage: () => Promise.resolve(ok(undefined)) })).stopped?.code).toBe(
    'scan/unreachable',
  );
});
