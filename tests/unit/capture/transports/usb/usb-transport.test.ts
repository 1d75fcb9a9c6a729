import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../../shared/domain/result';
import type { ScannerTransport } from '../../../../../shared/capture/transport';
import { usbTransport } from '../../../../../shared/capture/transports/usb/usb-transport';
import { bare, type DeviceAnswer, type DeviceHandler, type Delivery } from '../../../../scanner/exchange';
import { FakeUsbDevice, type CableTraits } from '../../../../scanner/fake-usb';

afterEach(() => vi.useRealTimers());

const ask = { method: 'GET', path: '/eSCL/ScanJobs/1/NextDocument', limitMs: 2_000 } as const;
const picture = Uint8Array.from({ length: 40_000 }, (_, index) => index % 251);

function saying(body: Uint8Array, delivery: Delivery = {}): Promise<DeviceAnswer> {
  return Promise.resolve({ status: 200, headers: { 'Content-Type': 'image/jpeg' }, body, delivery });
}

function answering(body: Uint8Array, delivery?: Delivery): DeviceHandler {
  return () => saying(body, delivery);
}

function onCable(
  handler: DeviceHandler,
  traits?: CableTraits,
): { device: FakeUsbDevice; scanner: ScannerTransport } {
  const device = new FakeUsbDevice(handler, traits);
  return { device, scanner: usbTransport(() => Promise.resolve(ok(device as unknown as USBDevice))) };
}

async function bodyOf(scanner: ScannerTransport, path: string = ask.path): Promise<string> {
  const answer = await scanner.request({ ...ask, path });
  if (!answer.ok) return answer.failure.code;
  const body = await answer.value.blob();
  return body.ok ? textOf(new Uint8Array(await body.value.arrayBuffer())) : body.failure.code;
}

/** Compared as text: that of bytes one by one takes half a second. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

test.each<[string, CableTraits, Delivery]>([
  ['with its length', {}, {}],
  ['in chunks with a trailer', { bodyEnd: 'chunks' }, {}],
  ['in short packets', {}, { pieces: 97 }],
  ['in chunks that end inside packets', { bodyEnd: 'chunks' }, { pieces: 61 }],
  ['after empty packets', { emptyPackets: 4 }, {}],
  ['in packets of full speed', { packetSize: 64 }, {}],
  ["by HP's own numbers", { kind: 'hp' }, {}],
  ['by a device that waits for a short packet', { needsShortPacket: true }, {}],
])('a page comes whole: %s', async (_name, traits, delivery) => {
  const { scanner } = onCable(answering(picture, delivery), traits);

  expect(await bodyOf(scanner)).toBe(textOf(picture));
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('a body whose end is not said ends with silence, and is whole', async () => {
  const { scanner } = onCable(answering(picture.slice(0, 3_000)), { bodyEnd: 'open' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  const body = bodyOf(scanner);
  await vi.advanceTimersByTimeAsync(6_000);

  expect(await body).toBe(textOf(picture.slice(0, 3_000)));
});

test('the device hears that it is asked from this computer, whoever asks', async () => {
  const hosts: (string | undefined)[] = [];
  const { scanner } = onCable(({ headers }) => {
    hosts.push(headers['host']);
    return Promise.resolve(bare(200));
  });

  await bodyOf(scanner);

  expect(hosts).toEqual(['localhost']);
});

test('an unwanted answer is read to its end before the next request', async () => {
  const { device, scanner } = onCable(({ path }) => saying(path === '/b' ? Uint8Array.of(2) : picture));

  const first = await scanner.request({ ...ask, path: '/a' });
  if (first.ok) await first.value.drop();

  expect(await bodyOf(scanner, '/b')).toBe('\x02');
  expect(device.resets).toBe(0);
});

test('stalled endpoints are cleared and the page comes whole', async () => {
  const { device, scanner } = onCable(answering(picture));
  device.stalls.in = 1;
  device.stalls.out = 1;

  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('an endpoint that goes on stalling is given up', async () => {
  const { device, scanner } = onCable(answering(picture));
  device.stalls.in = 2;

  expect(await bodyOf(scanner)).toBe('scan/broken-answer');
});

test('a device that says nothing is set back, and the next request finds it fresh', async () => {
  const { device, scanner } = onCable(({ path }) => saying(picture, { unanswered: path === '/silent' }));

  const silent = await scanner.request({ ...ask, path: '/silent', limitMs: 50 });

  expect(silent).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 50 } });
  expect(device.resets).toBe(1);
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('a page that stops in the middle is not handed over, and nothing of it is in the next answer', async () => {
  const { scanner } = onCable(({ path }) => saying(picture, path === '/cut' ? { cutAfter: 9_000 } : {}));

  const cut = await scanner.request({ ...ask, path: '/cut', limitMs: 50 });
  const body = cut.ok && (await cut.value.blob());

  expect(body).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 50 } });
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('a person who stops a page leaves the connection clean for ending the job', async () => {
  const { device, scanner } = onCable(({ path }) =>
    saying(path === '/page' ? picture : Uint8Array.of(1), { pieces: 4, pieceMs: 10 }),
  );
  const stop = new AbortController();

  const page = await scanner.request({ ...ask, path: '/page', signal: stop.signal });
  const body = page.ok ? page.value.blob() : undefined;
  stop.abort();

  expect(await body).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await bodyOf(scanner, '/end')).toBe('\x01');
  expect(device.resets).toBe(0);
});

test('an answer that is asked for too late is refused, not handed over in part, and nobody waits for it', async () => {
  const { device, scanner } = onCable(answering(picture));

  const forgotten = await scanner.request({ ...ask, limitMs: 30 });
  const next = await bodyOf(scanner);
  const late = forgotten.ok && (await forgotten.value.blob());
  if (forgotten.ok) await forgotten.value.drop();

  expect(next).toBe(textOf(picture));
  expect(late).toEqual({ ok: false, failure: { code: 'scan/unreachable', limitMs: 30 } });
  expect([device.opened, device.resets]).toEqual([true, 0]);
});

test('what is no HTTP is told as such', async () => {
  const { device, scanner } = onCable(() => Promise.resolve(bare(99)));

  expect(await bodyOf(scanner)).toBe('scan/broken-answer');
  expect(device.resets).toBe(1);
});

test('requests wait for each other', async () => {
  const { scanner } = onCable(({ path }) => saying(Buffer.from(path)));

  const bodies = await Promise.all(['/a', '/b', '/c'].map((path) => bodyOf(scanner, path)));

  expect(bodies).toEqual(['/a', '/b', '/c']);
});

test.each<[string, (device: FakeUsbDevice) => void, CableTraits, string]>([
  ['the driver of the system holds it', (device) => (device.denied = true), {}, 'usb/access-denied'],
  ['another program has it', (device) => (device.taken = true), {}, 'usb/busy'],
  ['it is unplugged', (device) => device.unplug(), {}, 'usb/unplugged'],
  ['it only prints', () => undefined, { kind: 'printer' }, 'usb/no-scanner'],
])('where %s, that is said and the device is let go', async (_name, happens, traits, code) => {
  const { device, scanner } = onCable(answering(picture), traits);
  happens(device);

  expect(await bodyOf(scanner)).toBe(code);
  expect(device.opened).toBe(false);
});

test('a cable that is pulled out in the middle of a page is told, and plugged in again it goes on', async () => {
  const { device, scanner } = onCable(answering(picture, { pieces: 50, pieceMs: 5 }));

  const answer = await scanner.request(ask);
  const body = answer.ok ? answer.value.blob() : undefined;
  device.unplug();
  const pulled = await body;
  device.connected = true;

  expect(pulled).toEqual({ ok: false, failure: { code: 'usb/unplugged' } });
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('after a while without requests other programs may have the device', async () => {
  const { device, scanner } = onCable(answering(picture));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  await bodyOf(scanner);
  const held = device.opened;
  await vi.advanceTimersByTimeAsync(10_000);

  expect([held, device.opened]).toEqual([true, false]);
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('a device that opens only after a person stopped waiting for it is let go', async () => {
  const { device, scanner } = onCable(answering(picture));
  const open = device.open.bind(device);
  const stop = new AbortController();
  device.open = () => {
    stop.abort();
    return new Promise((resolve) => setTimeout(resolve, 30)).then(open);
  };

  const stopped = await scanner.request({ ...ask, signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, 60));

  expect(stopped).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(device.opened).toBe(false);
  expect(await bodyOf(scanner)).toBe(textOf(picture));
});

test('closing lets the device go at once and ends what runs', async () => {
  const { device, scanner } = onCable(answering(picture, { unanswered: true }));
  const running = scanner.request({ ...ask, limitMs: 60_000 });
  await vi.waitFor(() => expect(device.opened).toBe(true));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  const closing = scanner.close();
  await vi.advanceTimersByTimeAsync(5_000);
  await closing;

  expect(await running).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(device.opened).toBe(false);
});
