import { describe, expect, test } from 'vitest';
import { imageSize } from './jpeg-size';
import { ScannerDevice } from '../../scanner/device';
import { markOf } from '../../scanner/drawn-side';
import type { DeviceAnswer } from '../../scanner/exchange';
import { PWG, SCAN } from '../../scanner/namespaces';
import { scannerWith } from './switched-on';

/* What the imitated device promises to those who test with it. */

const A4 = { InputSource: 'Feeder', ColorMode: 'RGB24', XResolution: '200', YResolution: '200' };

function ticket(changes: Readonly<Record<string, string>> = {}): string {
  const { InputSource, ...rest } = { ...A4, DocumentFormat: 'image/jpeg', ...changes };
  const lines = Object.entries(rest).map(([name, text]) =>
    name === 'DocumentFormat' ? `<p:${name}>${text}</p:${name}>` : `<${name}>${text}</${name}>`,
  );
  return `<ScanSettings xmlns="${SCAN}" xmlns:p="${PWG}"><p:Version>2.0</p:Version><p:InputSource>${InputSource}</p:InputSource>${lines.join('')}</ScanSettings>`;
}

function ask(device: ScannerDevice, method: string, path: string, body = ''): Promise<DeviceAnswer> {
  return device.answer({ method, path, headers: { host: 'scanner.example' }, body });
}

async function begin(device: ScannerDevice, body = ticket()): Promise<string> {
  const { headers } = await ask(device, 'POST', '/eSCL/ScanJobs', body);
  return new URL(headers['Location'] ?? '').pathname;
}

describe('a ticket is', () => {
  test.each<[string, string, number]>([
    ['taken where the device can do it', ticket(), 201],
    ['unreadable without being XML', '<ScanSettings', 400],
    ['unreadable in another namespace', ticket().replace(SCAN, 'urn:other'), 400],
    ['unreadable without a source', ticket({ InputSource: 'Tray' }), 400],
    ['refused where it is wider than the feeder', ticket({ Width: '2551', Height: '3508' }), 409],
    ['refused at a resolution that was not offered', ticket({ XResolution: '240', YResolution: '240' }), 409],
    ['refused where the resolution differs across and down', ticket({ YResolution: '300' }), 409],
    ['refused in a format that was not offered', ticket({ DocumentFormat: 'image/tiff' }), 409],
    [
      'refused where the glass should take both sides',
      ticket({ InputSource: 'Platen', Duplex: 'true' }),
      409,
    ],
  ])('%s', async (_name, body, status) => {
    const device = new ScannerDevice();
    device.feeder.load(1);

    expect((await ask(device, 'POST', '/eSCL/ScanJobs', body)).status).toBe(status);
  });
});

test('a page has the size that the ticket asks for, and the mark of its side', async () => {
  const device = new ScannerDevice();
  device.feeder.load(1);
  const job = await begin(device, ticket({ Width: '2480', Height: '3508' }));

  const { body } = await ask(device, 'GET', `${job}/NextDocument`);

  expect(imageSize(body)).toEqual({ width: 1653, height: 2339 });
  expect(markOf(body)).toBe('1a');
});

test('pictures of the caller are handed over untouched', async () => {
  const device = new ScannerDevice();
  const picture = Buffer.from('not even a picture');
  device.feeder.load([[picture]]);
  const job = await begin(device);

  expect((await ask(device, 'GET', `${job}/NextDocument`)).body).toBe(picture);
});

test('an unfinished job keeps the device busy until it is deleted', async () => {
  const device = new ScannerDevice();
  device.feeder.load(2);
  const job = await begin(device);
  const meanwhile = await ask(device, 'POST', '/eSCL/ScanJobs', ticket());

  await ask(device, 'DELETE', job);

  expect(meanwhile.status).toBe(503);
  expect((await ask(device, 'POST', '/eSCL/ScanJobs', ticket())).status).toBe(201);
});

test('a sheet that jammed lies in the feeder again when the trouble is cleared', async () => {
  const device = new ScannerDevice();
  device.feeder.load(2);
  device.faults.add({ kind: 'jam', page: 0 });
  await ask(device, 'GET', `${await begin(device)}/NextDocument`);
  const refused = await ask(device, 'POST', '/eSCL/ScanJobs', ticket());
  device.clearTrouble();

  const { body } = await ask(device, 'GET', `${await begin(device)}/NextDocument`);

  expect(refused.status).toBe(409);
  expect(markOf(body)).toBe('1a');
});

test('no image comes before the device had its time for it', async () => {
  const device = new ScannerDevice({ msPerImage: 25 });
  device.feeder.load(4);
  const began = performance.now();
  const job = await begin(device);

  for (let page = 0; page < 4; page++) await ask(device, 'GET', `${job}/NextDocument`);

  expect(performance.now() - began).toBeGreaterThanOrEqual(95);
});

test('a body that breaks off ends the connection before its length', async () => {
  const { device, address, url } = await scannerWith(1);
  device.faults.add({ kind: 'cut-off', page: 0 });
  const { headers } = await fetch(`${address}/ScanJobs`, { method: 'POST', body: ticket() });
  const path = new URL(headers.get('Location') ?? '').pathname;

  const answer = await fetch(`${url}${path}/NextDocument`);

  expect(answer.status).toBe(200);
  await expect(answer.arrayBuffer()).rejects.toThrow();
});
