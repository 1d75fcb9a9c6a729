import { expect, test } from 'vitest';
import {
  findPaired,
  pairScanner,
  pairedScanners,
} from '../../../../../shared/capture/transports/usb/paired-scanners';
import { bare } from '../../../../scanner/exchange';
import { FakeUsbDevice, fakeUsb, type CableTraits } from '../../../../scanner/fake-usb';

const device = (traits?: CableTraits): FakeUsbDevice =>
  new FakeUsbDevice(() => Promise.resolve(bare(200)), traits);

test('a paired scanner is known by what finds it again', async () => {
  const usb = fakeUsb([device({ vendorId: 0x03f0, productId: 0x2b17, serialNumber: 'VN1' })]);

  const paired = await pairScanner(usb);

  expect(paired).toEqual({
    ok: true,
    value: {
      id: 'usb:03f0:2b17:VN1',
      name: 'Imitated Scanner on a cable',
      way: { by: 'usb', vendorId: 0x03f0, productId: 0x2b17, serial: 'VN1' },
      from: 'person',
    },
  });
});

test('two devices of one model are told apart by their serial numbers', async () => {
  const [first, second] = [device({ serialNumber: 'A' }), device({ serialNumber: 'B' })];
  const usb = fakeUsb([first, second]);
  const [, known] = await pairedScanners(usb);

  const found = known?.way.by === 'usb' ? await findPaired(known.way, usb) : undefined;

  expect(found).toEqual({ ok: true, value: second });
});

test('a device that only prints is not offered and not taken', async () => {
  const usb = fakeUsb([device({ kind: 'printer' })]);

  expect(await pairedScanners(usb)).toEqual([]);
  expect(await pairScanner(usb)).toEqual({ ok: false, failure: { code: 'usb/no-scanner' } });
});

test('a chooser that is closed is nothing to report', async () => {
  expect(await pairScanner(fakeUsb([]))).toEqual({ ok: false, failure: { code: 'cancelled' } });
});

test('a scanner that is not plugged in is told as such', async () => {
  const scanner = device();
  const way = { by: 'usb', vendorId: scanner.vendorId, productId: scanner.productId } as const;
  scanner.unplug();

  expect(await findPaired(way, fakeUsb([scanner]))).toEqual({
    ok: false,
    failure: { code: 'usb/unplugged' },
  });
});

test('where the policy keeps pages from USB, no scanner is paired and nothing breaks', async () => {
  const usb = {
    ...fakeUsb([]),
    getDevices: () => Promise.reject(new DOMException('disallowed', 'SecurityError')),
  };

  expect(await pairedScanners(usb)).toEqual([]);
});
