import { describe, expect, test } from 'vitest';
import { memoryJobs } from '../../../../shared/capture/job-keeper';
import { A4_FEEDER, aPlay, CREATED, scanAll } from '../../../fixtures/scanner/scripted-device';

const BUSY = { status: 503 };

describe('jobs of an earlier run', () => {
  test('are ended before the first job', async () => {
    const jobs = memoryJobs();
    await jobs.remember('/eSCL/ScanJobs/old');
    const play = aPlay({ jobs });

    await scanAll(play);

    const lines = play.transport.lines.filter((line) => /^(POST|DELETE)/.test(line));
    expect(lines).toEqual(['DELETE /eSCL/ScanJobs/old', 'POST /eSCL/ScanJobs', 'DELETE /eSCL/ScanJobs/1']);
    expect(await jobs.mine()).toEqual([]);
  });

  test('that could not be ended then are ended when they keep the device busy', async () => {
    const jobs = memoryJobs();
    await jobs.remember('/eSCL/ScanJobs/old');
    const play = aPlay({
      jobs,
      delete: [{ status: 503 }, { status: 503 }, { status: 503 }, { status: 200 }],
      post: [BUSY, CREATED],
    });

    expect((await scanAll(play)).received).toBe(1);
    expect(await jobs.mine()).toEqual([]);
  });

  test('do not hold up who cancels, and are ended the next time', async () => {
    const jobs = memoryJobs();
    await jobs.remember('/eSCL/ScanJobs/old');
    const cancel = new AbortController();
    const play = aPlay({
      jobs,
      delete: [
        () => {
          cancel.abort();
          return BUSY;
        },
        { status: 200 },
      ],
    });

    expect((await scanAll(play, A4_FEEDER, cancel.signal)).stopped).toEqual({ code: 'cancelled' });
    expect(play.transport.lines.filter((line) => /^(POST|DELETE)/.test(line))).toEqual([
      'DELETE /eSCL/ScanJobs/old',
    ]);
    expect(await jobs.mine()).toEqual(['/eSCL/ScanJobs/old']);

    expect((await scanAll(play)).received).toBe(1);
    expect(await jobs.mine()).toEqual([]);
  });

  test('of another root are forgotten, and nothing is sent there', async () => {
    const jobs = memoryJobs();
    await jobs.remember('/admin/reset');
    const play = aPlay({ jobs });

    await scanAll(play);

    expect(play.transport.lines.filter((line) => line.includes('/admin'))).toEqual([]);
    expect(await jobs.mine()).toEqual([]);
  });

  test('that cannot be remembered do not keep a scan from running', async () => {
    const broken = () => Promise.reject(new Error('storage is gone'));
    const play = aPlay({ jobs: { remember: broken, forget: broken, mine: broken } });

    expect((await scanAll(play)).received).toBe(1);
  });
});
