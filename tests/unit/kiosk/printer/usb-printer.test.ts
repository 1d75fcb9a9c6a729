import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Raster } from '../../../../kiosk/printer/escpos';
import { pairPrinter, printReceipt, type PrinterPort } from '../../../../kiosk/printer/receipt-printer';
import { CHUNK_BYTES, printerStatus, printRasters } from '../../../../kiosk/printer/usb-printer';
import { FakePrinter } from './fake-printer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const OUT = { 1: 0x1e, 2: 0x32, 4: 0x72 } as const;
const OPEN = { 1: 0x1e, 2: 0x16, 4: 0x12 } as const;
const slip: Raster = {
  ...{ lines: 300, lineBytes: 72 },
  bits: new Uint8Array(300 * 72).map((_, index) => (index * 7) % 256),
};
/** Work whose waiting passes at once. */
async function soon<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000);
  return work;
}
const port = (printer: FakePrinter): PrinterPort =>
  ({
    getDevices: () => Promise.resolve([printer.device]),
    requestDevice: () => Promise.resolve(Object.assign(printer, { productName: 'TM-T20' })),
  }) as unknown as PrinterPort;

test('the stream is reset, three bands, feed and cut, byte for byte', async () => {
  const printer = new FakePrinter();

  const printed = await soon(printRasters(printer.device, [slip]));

  const band = (from: number, lines: number): number[] => [
    ...[0x1d, 0x76, 0x30, 0, 72, 0, lines, 0],
    ...slip.bits.subarray(from * 72, (from + lines) * 72),
  ];
  const expected = [
    ...[0x1b, 0x40],
    ...band(0, 128),
    ...band(128, 128),
    ...band(256, 44),
    ...[0x1b, 0x64, 4, 0x1d, 0x56, 0x42, 0],
  ];
  expect(printed).toEqual({ ok: true, value: undefined });
  expect(createHash('sha256').update(Uint8Array.from(printer.printed)).digest('hex')).toBe(
    createHash('sha256').update(Uint8Array.from(expected)).digest('hex'),
  );
});

test('no transfer is larger than small printers take, and the device is let go', async () => {
  const printer = new FakePrinter();

  await printRasters(printer.device, [slip]);

  expect(Math.max(...printer.transfers)).toBe(CHUNK_BYTES);
  expect([printer.opened, printer.closed]).toEqual([false, 1]);
});

test.each([
  ['paper-out', OUT],
  ['cover-open', OPEN],
] as const)('%s is said before anything is printed', async (status, bytes) => {
  const printer = new FakePrinter({ status: bytes });

  const printed = await soon(printRasters(printer.device, [slip]));

  expect(printed).toEqual({ ok: false, failure: { code: `printer/${status}` } });
  expect(printer.printed).toEqual([]);
  expect(await printerStatus(printer.device)).toEqual({ ok: true, value: status });
});

test('paper that runs out in the middle is said, and the device is let go', async () => {
  const printer = new FakePrinter({ stopsAfter: 10_000, then: OUT });

  const printed = await soon(printRasters(printer.device, [slip]));

  expect(printed).toEqual({ ok: false, failure: { code: 'printer/paper-out' } });
  expect(printer.opened).toBe(false);
});

test('a printer that takes nothing more and says nothing wrong is offline', async () => {
  const printer = new FakePrinter({ stopsAfter: 10_000 });

  expect(await soon(printRasters(printer.device, [slip]))).toEqual({
    ok: false,
    failure: { code: 'printer/offline' },
  });
});

test('a printer that cannot answer prints all the same', async () => {
  const printer = new FakePrinter({ protocol: 1 });

  expect(await soon(printRasters(printer.device, [slip]))).toEqual({ ok: true, value: undefined });
  expect(printer.printed.length).toBeGreaterThan(300 * 72);
});

test('a printer that the system holds is said to be so', async () => {
  const printer = new FakePrinter({ denied: true });

  expect(await soon(printRasters(printer.device, [slip]))).toEqual({
    ok: false,
    failure: { code: 'printer/denied' },
  });
});

test('where none was allowed, or it is no receipt printer, none is found', async () => {
  const none = { getDevices: () => Promise.resolve([]) } as unknown as PrinterPort;
  const scanner = new FakePrinter({ protocol: 4 });

  expect(await printReceipt([], 576, none)).toEqual({ ok: false, failure: { code: 'printer/missing' } });
  expect(await printReceipt([], 576, port(scanner))).toEqual({
    ok: false,
    failure: { code: 'printer/missing' },
  });
  expect(await pairPrinter(port(scanner))).toEqual({ ok: false, failure: { code: 'printer/missing' } });
});

test('pairing answers the name of the device', async () => {
  expect(await pairPrinter(port(new FakePrinter()))).toEqual({ ok: true, value: 'TM-T20' });
});
