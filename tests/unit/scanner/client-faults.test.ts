import { describe, expect, test } from 'vitest';
import { memoryJobs } from '../../../shared/capture/job-keeper';
import type { DeviceOptions } from '../../scanner/device';
import type { Fault } from '../../scanner/fault';
import type { ModelName } from '../../scanner/models';
import { clientOf, scanFrom } from './scan-from';
import { scannerWith } from './switched-on';

/* The product's client against a device that misbehaves, over real HTTP. Every scan is of three sheets. */

const ALL = ['1a', '2a', '3a'];

describe('every page comes although the device', () => {
  test.each<[string, Fault, ModelName]>([
    ['is busy when a job is begun', { kind: 'busy', on: 'job', times: 3, retryAfter: 1 }, 'plain'],
    ['is busy and does not say for how long', { kind: 'busy', on: 'job', times: 2 }, 'plain'],
    [
      'needs time for its first page',
      { kind: 'busy', on: 'page', page: 0, times: 8, retryAfter: 2 },
      'plain',
    ],
    ['needs time in the middle', { kind: 'busy', on: 'page', page: 2, times: 20 }, 'hpSmall'],
    ['says too early that there is no page', { kind: 'status', on: 'page', page: 0, status: 404 }, 'plain'],
    ['says gone and means later', { kind: 'status', on: 'page', page: 1, status: 410 }, 'xeroxB215'],
    ['labels a picture as something else', { kind: 'wrong-type', page: 1, type: 'text/html' }, 'plain'],
    ['sends a page drop by drop', { kind: 'slow', page: 1, pieces: 20, pieceMs: 5 }, 'plain'],
    ['sends a page twice', { kind: 'repeated', page: 1 }, 'epson'],
    ['breaks off a page and gives it again', { kind: 'cut-off', page: 1, kept: true }, 'epson'],
    ['breaks off a page that it keeps without a number', { kind: 'cut-off', page: 1 }, 'naps2'],
    [
      'drops the connection and keeps the page',
      { kind: 'dropped', on: 'page', page: 2, kept: true },
      'naps2',
    ],
    ['is busy when the job is deleted', { kind: 'busy', on: 'delete', times: 1, retryAfter: 1 }, 'plain'],
  ])('%s', async (_name, fault, model) => {
    const scanner = await scannerWith(3, { model });
    scanner.device.faults.add(fault);

    const { marks, stopped } = await scanFrom(scanner);

    expect({ marks, stopped }).toEqual({ marks: ALL, stopped: undefined });
    expect(scanner.device.active).toBeUndefined();
  });
});

describe('the pages before it are kept, and the reason is named, where the device', () => {
  test.each<[string, Fault, ModelName, number, object]>([
    ['jams', { kind: 'jam', page: 2 }, 'plain', 2, { code: 'scan/jam', received: 2 }],
    [
      'jams and sends an empty page',
      { kind: 'jam', page: 1 },
      'airSane',
      1,
      { code: 'scan/jam', received: 1 },
    ],
    [
      'jams and says so in a document of its own',
      { kind: 'jam', page: 1 },
      'naps2',
      1,
      { code: 'scan/jam', received: 1 },
    ],
    ['takes two sheets at once', { kind: 'double-feed', page: 1 }, 'plain', 1, { code: 'scan/double-feed' }],
    ['is opened', { kind: 'cover-open', page: 1 }, 'plain', 1, { code: 'scan/cover-open' }],
    [
      'is opened and calls it a door',
      { kind: 'cover-open', page: 1 },
      'airSane',
      1,
      { code: 'scan/cover-open' },
    ],
    ['sends an empty page', { kind: 'empty', page: 1 }, 'plain', 1, { code: 'scan/broken-page', page: 2 }],
    ['breaks off a page', { kind: 'cut-off', page: 1 }, 'plain', 1, { code: 'scan/broken-page', page: 2 }],
    [
      'breaks off a page of known length',
      { kind: 'cut-off', page: 1 },
      'brother',
      1,
      { code: 'scan/broken-page' },
    ],
    [
      'sends half a picture',
      { kind: 'half-picture', page: 1 },
      'plain',
      1,
      { code: 'scan/broken-page', page: 2 },
    ],
    [
      'sends words for a page',
      { kind: 'not-a-picture', page: 1 },
      'plain',
      1,
      { code: 'scan/broken-page', page: 2 },
    ],
    [
      'sends a web page for a page',
      { kind: 'html', on: 'page', page: 1 },
      'plain',
      1,
      { code: 'scan/broken-page' },
    ],
    [
      'drops the connection',
      { kind: 'dropped', on: 'page', page: 1 },
      'plain',
      1,
      { code: 'scan/interrupted' },
    ],
    [
      'gives the job up',
      { kind: 'aborted', page: 1, reason: 'AbortedBySystem' },
      'plain',
      1,
      { code: 'scan/aborted' },
    ],
    ['fails', { kind: 'status', on: 'page', page: 1, status: 500 }, 'plain', 1, { code: 'scan/aborted' }],
    [
      'counts more than it gave',
      { kind: 'miscounts', by: 2 },
      'plain',
      3,
      { code: 'scan/pages-missing', scanned: 5 },
    ],
  ])('%s', async (_name, fault, model, received, failure) => {
    const scanner = await scannerWith(3, { model });
    scanner.device.faults.add(fault);

    const scanned = await scanFrom(scanner);

    expect(scanned).toMatchObject({ received, marks: ALL.slice(0, received), stopped: failure });
    expect(scanner.device.active).toBeUndefined();
  });
});

describe('nothing is begun, and the reason is named, where the address', () => {
  test.each<[string, Fault, object]>([
    ['gives a web page', { kind: 'html', on: 'capabilities' }, { code: 'scan/not-a-scanner', status: 200 }],
    ['wants a password', { kind: 'status', on: 'job', status: 401 }, { code: 'scan/locked', status: 401 }],
    ['refuses the settings', { kind: 'status', on: 'job', status: 409 }, { code: 'scan/settings-refused' }],
    ['gives broken words', { kind: 'broken-xml', on: 'capabilities' }, { code: 'scan/broken-answer' }],
    ['is busy for ever', { kind: 'busy', on: 'job', times: Infinity, retryAfter: 1 }, { code: 'scan/busy' }],
  ])('%s', async (_name, fault, failure) => {
    const scanner = await scannerWith(3);
    scanner.device.faults.add(fault);

    const { received, stopped } = await scanFrom(scanner);

    expect({ received, stopped }).toMatchObject({ received: 0, stopped: failure });
  });
});

test('a jam loses nothing: after the paper was put back the rest comes in its order', async () => {
  const scanner = await scannerWith(3);
  scanner.device.faults.add({ kind: 'jam', page: 1 });
  const before = await scanFrom(scanner);
  scanner.device.clearTrouble();

  const after = await scanFrom(scanner);

  expect([...before.marks, ...after.marks]).toEqual(ALL);
});

test('a device that a crash of ours left busy is freed before the next job', async () => {
  const scanner = await scannerWith(3);
  const jobs = memoryJobs();
  await jobs.remember(scanner.device.leaveJobBehind());

  const { marks } = await scanFrom(scanner, { jobs });

  expect(marks).toEqual(ALL);
});

test("somebody else's job is waited for and never deleted", async () => {
  const scanner = await scannerWith(3);
  scanner.device.leaveJobBehind();

  const { stopped } = await scanFrom(scanner);

  expect(stopped).toEqual({ code: 'scan/busy' });
  expect(scanner.device.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
});

test.each<[string, DeviceOptions, readonly Fault[]]>([
  ['while a page is on its way', { msPerImage: 60_000 }, []],
  ['while the device answers nothing more', {}, [{ kind: 'silent', on: 'page', page: 0 }]],
])('cancelling %s frees the device', async (_name, options, faults) => {
  const scanner = await scannerWith(3, options);
  scanner.device.faults.add(...faults);
  const cancel = new AbortController();
  const scan = scanFrom(scanner, { signal: cancel.signal });
  await expect.poll(() => scanner.device.requests.at(-1)?.path).toContain('/NextDocument');

  cancel.abort();

  expect((await scan).stopped).toEqual({ code: 'cancelled' });
  expect(scanner.device.active).toBeUndefined();
});

test('a scanner that is switched off in the middle leaves the pages that came', async () => {
  const scanner = await scannerWith(3);

  const scanned = await scanFrom(scanner, {
    onPage: (mark) => (mark === '2a' ? scanner.close() : undefined),
  });

  expect(scanned).toMatchObject({ received: 2, stopped: { code: 'scan/interrupted', received: 2 } });
});

test('nobody at the address is said as such', async () => {
  const scanner = await scannerWith(0);
  await scanner.close();

  expect(await clientOf(scanner).status()).toMatchObject({
    ok: false,
    failure: { code: 'scan/unreachable' },
  });
});
