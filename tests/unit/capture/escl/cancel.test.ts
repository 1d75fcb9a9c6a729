import { describe, expect, test } from 'vitest';
import {
  A4_FEEDER,
  aPage,
  aPlay,
  CREATED,
  said,
  scanAll,
  type Line,
} from '../../../fixtures/scanner/scripted-device';

const LOADED = said('Idle', 'ScannerAdfLoaded');
/** An answer that never comes. */
const silence =
  (then: () => void): Line =>
  () => {
    then();
    return new Promise(() => undefined);
  };

describe('cancelling', () => {
  test('in the middle keeps the pages so far, deletes the job and waits until the device is idle', async () => {
    const cancel = new AbortController();
    const busy = said('Processing', 'ScannerAdfProcessing');
    const play = aPlay({
      status: [LOADED, busy, busy, busy, said('Idle')],
      next: [aPage(), silence(() => setTimeout(() => cancel.abort()))],
    });

    const { received, stopped } = await scanAll(play, A4_FEEDER, cancel.signal);

    expect({ received, stopped }).toEqual({ received: 1, stopped: { code: 'cancelled' } });
    const { lines } = play.transport;
    expect(lines.slice(lines.indexOf('DELETE /eSCL/ScanJobs/1'))).toEqual([
      'DELETE /eSCL/ScanJobs/1',
      'GET /eSCL/ScannerStatus',
      'GET /eSCL/ScannerStatus',
      'GET /eSCL/ScannerStatus',
    ]);
  });

  test('does not wait for ever for a device that never gets idle', async () => {
    const cancel = new AbortController();
    const play = aPlay({
      status: [LOADED, said('Processing')],
      next: [silence(() => setTimeout(() => cancel.abort()))],
    });

    await scanAll(play, A4_FEEDER, cancel.signal);

    expect(play.clock.now()).toBeLessThanOrEqual(31_000);
  });

  test('before anything was asked asks nothing', async () => {
    const play = aPlay();

    const { stopped } = await scanAll(play, A4_FEEDER, AbortSignal.abort());

    expect(stopped).toEqual({ code: 'cancelled' });
    expect(play.transport.lines).toEqual([]);
  });

  test('while a job is being begun ends the job that came of it', async () => {
    const cancel = new AbortController();
    const play = aPlay({
      post: [
        () => {
          cancel.abort();
          return CREATED;
        },
      ],
    });

    const { received, stopped } = await scanAll(play, A4_FEEDER, cancel.signal);

    expect({ received, stopped }).toEqual({ received: 0, stopped: { code: 'cancelled' } });
    expect(play.transport.lines).toContain('DELETE /eSCL/ScanJobs/1');
    expect(await play.jobs.mine()).toEqual([]);
  });

  test('while a job is being begun does not wait for a device that does not answer', async () => {
    const cancel = new AbortController();
    const play = aPlay({ post: [silence(() => setTimeout(() => cancel.abort()))] });

    expect((await scanAll(play, A4_FEEDER, cancel.signal)).stopped).toEqual({ code: 'cancelled' });
    expect(play.clock.waits).toEqual([10_000]);
  });

  test('while the device is busy ends the waiting', async () => {
    const cancel = new AbortController();
    const play = aPlay({
      post: [
        { status: 503 },
        () => {
          cancel.abort();
          return { status: 503 };
        },
      ],
    });

    expect((await scanAll(play, A4_FEEDER, cancel.signal)).stopped).toEqual({ code: 'cancelled' });
    expect(play.transport.lines.filter((line) => line.startsWith('POST'))).toHaveLength(2);
  });
});
