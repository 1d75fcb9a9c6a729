import { describe, expect, test } from 'vitest';
import {
  A4_FEEDER,
  A4_PLATEN,
  A4_DUPLEX,
  aPage,
  aPlay,
  NO_MORE,
  said,
  scanAll,
  type Line,
} from '../../../fixtures/scanner/scripted-device';
import type { Reply } from '../../../fixtures/scanner/scripted-transport';

const LOADED = said('Idle', 'ScannerAdfLoaded');
const BUSY: Reply = { status: 503 };
const job = (state: string, completed?: number, adf = 'ScannerAdfEmpty', reason?: string): Reply =>
  said('Idle', adf, [
    { state, ...(completed === undefined ? {} : { completed }), ...(reason ? { reason } : {}) },
  ]);

describe('a page', () => {
  test('is taken by what it is, whatever its label says', async () => {
    const { pages } = await scanAll(
      aPlay({ next: [aPage(8, { headers: { 'Content-Type': 'application/pdf' } }), NO_MORE] }),
    );

    expect(pages.map(({ image }) => image.type)).toEqual(['image/jpeg']);
  });

  test('carries its position, its resolution and no side in a simplex job', async () => {
    const { pages } = await scanAll(aPlay({ next: [aPage(8), aPage(16), NO_MORE] }));

    expect(pages.map(({ index, dpi, side }) => ({ index, dpi, side }))).toEqual([
      { index: 0, dpi: 300, side: undefined },
      { index: 1, dpi: 300, side: undefined },
    ]);
  });

  test('of a duplex job says which side it is', async () => {
    const { pages } = await scanAll(aPlay({ next: [aPage(8), aPage(16), aPage(24), NO_MORE] }), A4_DUPLEX);

    expect(pages.map(({ side }) => side)).toEqual(['front', 'back', 'front']);
  });

  test('is kept before the next one is asked for', async () => {
    const play = aPlay({ next: [aPage(8), aPage(16), NO_MORE] });
    const askedWhenKept: number[] = [];

    await play.scanner.scan(A4_FEEDER, {
      onPage: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        askedWhenKept.push(play.transport.lines.filter((line) => line.endsWith('/NextDocument')).length);
        return { ok: true, value: undefined };
      },
    });

    expect(askedWhenKept).toEqual([1, 2]);
  });

  test('of the glass is the only one of its job, even where the device would give more', async () => {
    const { received, stopped } = await scanAll(aPlay({ next: [aPage()] }), A4_PLATEN);

    expect({ received, stopped }).toEqual({ received: 1, stopped: undefined });
  });
});

describe('200 without a whole picture', () => {
  test('and without a byte, while the paper jams, is the jam', async () => {
    const jam = said('Stopped', 'ScannerAdfJam', [{ state: 'Aborted' }]);
    const play = aPlay({ status: [LOADED, jam], next: [aPage(), { status: 200, body: '' }] });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 1, stopped: { code: 'scan/jam', received: 1 } });
  });

  test.each([
    ['without a byte', ''],
    ['with a web page in it', '<!doctype html><title>Log in</title>'],
  ])('%s is a broken page and is not kept', async (_, body) => {
    const { received, stopped } = await scanAll(aPlay({ next: [aPage(), { status: 200, body }] }));

    expect({ received, stopped }).toEqual({ received: 1, stopped: { code: 'scan/broken-page', page: 2 } });
  });

  test('cut off by the device is a broken page, and the job is ended', async () => {
    const whole = aPage(800);
    const half = (whole.body as Uint8Array<ArrayBuffer>).slice(0, 200);
    const play = aPlay({ next: [aPage(), { status: 200, body: half }] });

    const { stopped } = await scanAll(play);

    expect(stopped).toEqual({ code: 'scan/broken-page', page: 2 });
    expect(play.transport.lines).toContain('DELETE /eSCL/ScanJobs/1');
  });
});

describe('503', () => {
  test('is asked again after as long as the device says', async () => {
    const play = aPlay({
      next: [{ ...BUSY, headers: { 'Retry-After': '2' } }, { ...BUSY, headers: {} }, aPage(), NO_MORE],
    });

    const { received } = await scanAll(play);

    expect(received).toBe(1);
    expect(play.clock.waits).toEqual([2_000, 1_000]);
  });

  test('with an absurd Retry-After waits ten seconds at most', async () => {
    const play = aPlay({ next: [{ ...BUSY, headers: { 'Retry-After': '86400' } }, aPage(), NO_MORE] });

    await scanAll(play);

    expect(Math.max(...play.clock.waits)).toBe(10_000);
  });

  test('together with "feeder empty" is not the end', async () => {
    const play = aPlay({
      status: [LOADED, said('Processing', 'ScannerAdfEmpty'), job('Completed', 2)],
      next: [aPage(8), BUSY, aPage(16), NO_MORE],
    });

    const { received, stopped } = await scanAll(play);

    expect({ received, stopped }).toEqual({ received: 2, stopped: undefined });
  });

  test('for ever ends as busy', async () => {
    const play = aPlay({ next: [BUSY] });

    const { stopped } = await scanAll(play);

    expect(stopped).toEqual({ code: 'scan/busy' });
    expect(play.clock.now()).toBeLessThan(60_000);
  });

  test('after the last page of a job that is through is its end', async () => {
    const { received, stopped } = await scanAll(
      aPlay({ status: [LOADED, job('Completed', 1)], next: [aPage(), BUSY] }),
    );

    expect({ received, stopped }).toEqual({ received: 1, stopped: undefined });
  });

  test('while the status shows a jam twice is the jam', async () => {
    const jam = said('Processing', 'ScannerAdfJam');
    const play = aPlay({ status: [LOADED, jam, jam], next: [aPage(), BUSY] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 1 });
  });

  test('while the status shows a jam only once goes on', async () => {
    const play = aPlay({
      status: [LOADED, said('Processing', 'ScannerAdfJam'), LOADED, job('Completed', 2)],
      next: [aPage(8), BUSY, BUSY, aPage(16), NO_MORE],
    });

    expect((await scanAll(play)).received).toBe(2);
  });

  test('of a job that the device gave up stops with its reason', async () => {
    const play = aPlay({
      status: [LOADED, job('Aborted', 1, 'ScannerAdfProcessing', 'AbortedBySystem')],
      next: [aPage(), BUSY],
    });

    expect((await scanAll(play)).stopped).toEqual({
      code: 'scan/aborted',
      received: 1,
      reason: 'AbortedBySystem',
    });
  });
});

test('every answer is read or dropped, so that no connection stays open', async () => {
  const busy: Line[] = [BUSY, aPage(8), { status: 200, body: '' }];
  const play = aPlay({
    next: busy,
    post: [{ status: 503 }, { status: 201, headers: { Location: '/eSCL/ScanJobs/1' } }],
  });

  await scanAll(play);

  expect(play.transport.leftOpen()).toBe(0);
});

test('a device that never comes to an end is stopped after a thousand pages', async () => {
  const play = aPlay({ next: [aPage()] });

  const { received, stopped } = await scanAll(play);

  expect({ received, stopped }).toEqual({
    received: 1_000,
    stopped: { code: 'scan/aborted', received: 1_000 },
  });
});
