import { describe, expect, test } from 'vitest';
import {
  A4_PLATEN,
  aPage,
  aPlay,
  NO_MORE,
  said,
  scanAll,
  widths,
} from '../../../fixtures/scanner/scripted-device';
import type { Reply } from '../../../fixtures/scanner/scripted-transport';

const LOADED = said('Idle', 'ScannerAdfLoaded');
const job = (state: string, completed?: number, adf = 'ScannerAdfEmpty', reason?: string): Reply =>
  said('Idle', adf, [
    { state, ...(completed === undefined ? {} : { completed }), ...(reason ? { reason } : {}) },
  ]);

describe('404', () => {
  test('after a page is the end of the job', async () => {
    const play = aPlay({
      status: [LOADED, job('Completed', 2)],
      next: [aPage(8), aPage(16), NO_MORE],
    });

    const { received, scanned, stopped, pages } = await scanAll(play);

    expect({ received, scanned, stopped }).toEqual({ received: 2, scanned: 2, stopped: undefined });
    expect(await widths(pages)).toEqual([8, 16]);
  });

  test('before the first page of a running job is not believed', async () => {
    const play = aPlay({
      status: [LOADED, job('Processing', 0), job('Processing', 0), job('Completed', 1)],
      next: [NO_MORE, NO_MORE, aPage(), NO_MORE],
    });

    expect((await scanAll(play)).received).toBe(1);
  });

  test('before the first page of a device that lists no jobs is tried three times more', async () => {
    const play = aPlay({ next: [NO_MORE] });

    const { stopped } = await scanAll(play);

    expect(stopped).toEqual({ code: 'scan/feeder-empty' });
    expect(play.transport.lines.filter((line) => line.endsWith('/NextDocument'))).toHaveLength(4);
  });

  test('before the first page from an empty feeder is the empty feeder', async () => {
    const play = aPlay({ status: [LOADED, job('Aborted', 0, 'ScannerAdfEmpty')], next: [NO_MORE] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });

  test('before the page of the glass is a job given up', async () => {
    const play = aPlay({ status: [LOADED, job('Aborted', 0)], next: [NO_MORE] });

    expect((await scanAll(play, A4_PLATEN)).stopped).toMatchObject({ code: 'scan/aborted', received: 0 });
  });

  test('too early, while the device has scanned more than it sent, is asked again', async () => {
    const play = aPlay({
      status: [LOADED, job('Processing', 2), job('Completed', 2)],
      next: [aPage(8), NO_MORE, aPage(16), NO_MORE],
    });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 2, stopped: undefined });
  });

  test('of a job that still runs is asked again, and then is the end', async () => {
    const play = aPlay({ status: [LOADED, job('Processing', 1)], next: [aPage(), NO_MORE] });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 1, stopped: undefined });
    expect(play.transport.lines.filter((line) => line.endsWith('/NextDocument'))).toHaveLength(5);
  });

  test('before the first page, because nothing was ready, is an empty feeder', async () => {
    const play = aPlay({
      status: [LOADED, job('Aborted', 0, 'ScannerAdfProcessing', 'ResourcesAreNotReady')],
      next: [NO_MORE],
    });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });

  test('together with a jam that is shown once only is the jam', async () => {
    const play = aPlay({
      status: [LOADED, job('Processing', 1, 'ScannerAdfJam'), LOADED],
      next: [aPage(), NO_MORE],
    });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 1 });
  });

  test.each([
    ['ScannerAdfJam', { code: 'scan/jam', received: 1 }],
    ['ScannerAdfMispick', { code: 'scan/jam', received: 1 }],
    ['ScannerAdfMultipickDetected', { code: 'scan/double-feed', received: 1 }],
    ['ScannerAdfHatchOpen', { code: 'scan/cover-open', received: 1 }],
    ['ScannerAdfDoorOpen', { code: 'scan/cover-open', received: 1 }],
  ])('while the feeder says %s is that and no end', async (adf, stopped) => {
    const play = aPlay({ status: [LOADED, job('Completed', 1, adf)], next: [aPage(), NO_MORE] });

    expect((await scanAll(play)).stopped).toEqual(stopped);
  });

  test('of a job that was stopped at the device is told, and its pages stay', async () => {
    const play = aPlay({
      status: [LOADED, job('Canceled', 1, 'ScannerAdfLoaded', 'JobCanceledByUser')],
      next: [aPage(), NO_MORE],
    });

    const { received, stopped } = await scanAll(play);

    expect(received).toBe(1);
    expect(stopped).toEqual({ code: 'scan/aborted', received: 1, reason: 'JobCanceledByUser' });
  });
});

test('a device that hangs up when the page of the glass is there took nothing back', async () => {
  const play = aPlay({ next: [aPage(8), { status: 0, fails: 'before-head' }] });

  const { received, stopped } = await scanAll(play, A4_PLATEN);

  expect([received, stopped]).toEqual([1, undefined]);
  expect(play.transport.lines.at(-1)).toMatch(/^DELETE /);
});

describe('409, 410, 500 and others', () => {
  test('409 after a page is the end of the paper', async () => {
    const play = aPlay({ status: [LOADED, job('Completed', 1)], next: [aPage(), { status: 409 }] });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 1, stopped: undefined });
  });

  test('409 before the first page is an empty feeder', async () => {
    const play = aPlay({ status: [LOADED, said('Idle', 'ScannerAdfEmpty')], next: [{ status: 409 }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });

  test('409 with a jam is the jam', async () => {
    const play = aPlay({ status: [LOADED, said('Idle', 'ScannerAdfJam')], next: [aPage(), { status: 409 }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 1 });
  });

  test('409 in the middle of a job that still runs is asked again', async () => {
    const play = aPlay({
      status: [LOADED, job('Processing', 1, 'ScannerAdfProcessing'), job('Completed', 2)],
      next: [aPage(8), { status: 409 }, aPage(16), { status: 409 }],
    });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 2, stopped: undefined });
  });

  test('410 in the middle is a job given up', async () => {
    const play = aPlay({ next: [aPage(), { status: 410 }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/aborted', received: 1 });
  });

  test('410 after a completed job is its end', async () => {
    const play = aPlay({ status: [LOADED, job('Completed', 1)], next: [aPage(), { status: 410 }] });

    expect((await scanAll(play)).stopped).toBeUndefined();
  });

  test('500 is a job given up, with the reason that the device names', async () => {
    const play = aPlay({
      status: [LOADED, job('Aborted', 1, 'ScannerAdfProcessing', 'ErrorsDetected')],
      next: [aPage(), { status: 500 }],
    });

    expect((await scanAll(play)).stopped).toEqual({
      code: 'scan/aborted',
      received: 1,
      reason: 'ErrorsDetected',
    });
  });

  test.each([401, 403])('%d is a locked device', async (status) => {
    const play = aPlay({ next: [{ status }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/locked', status });
  });
});
