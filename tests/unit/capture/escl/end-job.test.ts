import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../shared/domain/result';
import { memoryJobs } from '../../../../shared/capture/job-keeper';
import {
  A4_FEEDER,
  A4_PLATEN,
  aPage,
  aPlay,
  CREATED,
  NO_MORE,
  said,
  scanAll,
} from '../../../fixtures/scanner/scripted-device';

const LOADED = said('Idle', 'ScannerAdfLoaded');
const job = (state: string, completed: number) => said('Idle', 'ScannerAdfEmpty', [{ state, completed }]);

describe('the end of a job', () => {
  test('is read from the device before the job is deleted', async () => {
    const play = aPlay({ status: [LOADED, job('Completed', 1)], next: [aPage(), NO_MORE] });

    await scanAll(play);

    const { lines } = play.transport;
    expect(lines.lastIndexOf('GET /eSCL/ScannerStatus')).toBeLessThan(
      lines.indexOf('DELETE /eSCL/ScanJobs/1'),
    );
    expect(lines.at(-1)).toBe('DELETE /eSCL/ScanJobs/1');
  });

  test('says how many sides the device scanned, and names those that did not arrive', async () => {
    const play = aPlay({ status: [LOADED, job('Completed', 5)], next: [aPage(), aPage(), aPage(), NO_MORE] });

    const { received, scanned, stopped } = await scanAll(play);

    expect({ received, scanned, stopped }).toEqual({
      received: 3,
      scanned: 5,
      stopped: { code: 'scan/pages-missing', scanned: 5, received: 3 },
    });
  });

  test('does not believe a device that counts fewer sides than it sent', async () => {
    const play = aPlay({ status: [LOADED, job('Completed', 1)], next: [aPage(), aPage(), NO_MORE] });

    const { received, scanned, stopped } = await scanAll(play);

    expect({ received, scanned, stopped }).toEqual({ received: 2, scanned: undefined, stopped: undefined });
  });

  test('does not count sides against a file that may hold several', async () => {
    const pdf = { status: 200, body: '%PDF-1.4\n…\n%%EOF\n' };
    const play = aPlay({ status: [LOADED, job('Completed', 4)], next: [pdf, NO_MORE] });

    const { pages, scanned, stopped } = await scanAll(play);

    expect(pages.map(({ image }) => image.type)).toEqual(['application/pdf']);
    expect({ scanned, stopped }).toEqual({ scanned: undefined, stopped: undefined });
  });

  test('finds the job by its own name, however the device is reached', async () => {
    const status = said('Idle', 'ScannerAdfEmpty', [
      { uri: 'http://192.168.1.20:8080/eSCL/ScanJobs/urn:uuid:4509', state: 'Completed', completed: 2 },
    ]);
    const post = { status: 201, headers: { Location: 'http://wrong.example/eSCL/ScanJobs/urn:uuid:4509' } };
    const play = aPlay({ root: '/scan/front', status: [LOADED, status], post: [post] });

    const { scanned } = await scanAll(play);

    expect(scanned).toBe(2);
    expect(play.transport.lines).toContain('DELETE /scan/front/ScanJobs/urn:uuid:4509');
  });

  test('is deleted again while the device is busy', async () => {
    const play = aPlay({ delete: [{ status: 503 }, { status: 200 }] });

    await scanAll(play);

    expect(play.transport.lines.filter((line) => line.startsWith('DELETE'))).toHaveLength(2);
    expect(await play.jobs.mine()).toEqual([]);
  });

  test('is no failure where the device does not know the job any more', async () => {
    const play = aPlay({ delete: [{ status: 404 }] });

    expect((await scanAll(play)).stopped).toBeUndefined();
    expect(await play.jobs.mine()).toEqual([]);
  });

  test('that the device could not be told of stays remembered', async () => {
    const play = aPlay({ delete: [{ status: 0, fails: 'before-head' }] });

    await scanAll(play);

    expect(await play.jobs.mine()).toEqual(['/eSCL/ScanJobs/1']);
  });

  test('by a jam is told at once, although the device still works at it', async () => {
    const jammed = said('Processing', 'ScannerAdfJam', [{ state: 'Processing', completed: 1 }]);
    const play = aPlay({ status: [LOADED, jammed], next: [aPage(), NO_MORE] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 1 });
    expect(play.clock.now()).toBe(0);
  });

  test('comes also to a job from the glass', async () => {
    const play = aPlay({ next: [aPage(), NO_MORE] });

    await scanAll(play, A4_PLATEN);

    expect(play.transport.lines.at(-1)).toBe('DELETE /eSCL/ScanJobs/1');
  });
});

describe('a page that cannot be kept', () => {
  test('stops the job with its reason, is not counted, and the device is set free', async () => {
    const play = aPlay({ next: [aPage(), aPage(), NO_MORE] });
    let kept = 0;

    const { received, stopped } = await play.scanner.scan(A4_FEEDER, {
      onPage: () => Promise.resolve(kept++ === 0 ? ok(undefined) : fail({ code: 'storage/full' })),
    });

    expect({ received, stopped }).toEqual({ received: 1, stopped: { code: 'storage/full' } });
    expect(play.transport.lines).toContain('DELETE /eSCL/ScanJobs/1');
  });

  test('because of a fault of ours sets the device free too', async () => {
    const play = aPlay({ next: [aPage(), NO_MORE] });

    const { stopped } = await play.scanner.scan(A4_FEEDER, {
      onPage: () => Promise.reject(new TypeError('no such store')),
    });

    expect(stopped).toEqual({
      code: 'defect',
      where: 'capture/on-page',
      message: 'TypeError',
    });
    expect(play.transport.lines).toContain('DELETE /eSCL/ScanJobs/1');
  });
});

test('a job after one that stopped is a fresh one, and its pages count from the beginning', async () => {
  const jammed = said('Stopped', 'ScannerAdfJam', [{ state: 'Aborted', completed: 1 }]);
  const play = aPlay({
    status: [LOADED, jammed, jammed, jammed, LOADED],
    post: [CREATED, { status: 201, headers: { Location: '/eSCL/ScanJobs/2' } }],
    next: [aPage(), { status: 409 }, aPage(), NO_MORE],
  });

  const first = await scanAll(play);
  const second = await scanAll(play);

  expect(first.stopped).toEqual({ code: 'scan/jam', received: 1 });
  expect({ received: second.received, stopped: second.stopped }).toEqual({ received: 1, stopped: undefined });
  expect(second.pages.map(({ index }) => index)).toEqual([0]);
  expect(play.transport.lines).toContain('GET /eSCL/ScanJobs/2/NextDocument');
});

test('jobs in memory are forgotten one by one', async () => {
  const jobs = memoryJobs();
  await jobs.remember('/eSCL/ScanJobs/1');
  await jobs.remember('/eSCL/ScanJobs/2');
  await jobs.forget('/eSCL/ScanJobs/1');

  expect(await jobs.mine()).toEqual(['/eSCL/ScanJobs/2']);
});
