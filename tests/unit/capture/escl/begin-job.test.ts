import { describe, expect, test } from 'vitest';
import {
  A4_DUPLEX,
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
const EMPTY = said('Idle', 'ScannerAdfEmpty');
const BUSY = { status: 503 };

describe('beginning a job', () => {
  test('sends the ticket to the ScanJobs below the root', async () => {
    const play = aPlay({
      root: '/1b2c',
      post: [{ status: 201, headers: { Location: '/1b2c/ScanJobs/7' } }],
    });

    await scanAll(play);

    const post = play.transport.asked.find(({ method }) => method === 'POST');
    expect(post).toMatchObject({ path: '/1b2c/ScanJobs', headers: { 'content-type': 'text/xml' } });
    expect(post?.body).toContain('<pwg:InputSource>Feeder</pwg:InputSource>');
    expect(play.transport.lines).toContain('GET /1b2c/ScanJobs/7/NextDocument');
  });

  test('a busy device is asked again, as often and as late as it says', async () => {
    const play = aPlay({ post: [{ ...BUSY, headers: { 'Retry-After': '3' } }, BUSY, CREATED] });

    expect((await scanAll(play)).received).toBe(1);
    expect(play.clock.waits).toEqual([3_000, 1_000]);
  });

  test('a device that stays busy is named so after ten tries', async () => {
    const play = aPlay({ post: [BUSY] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/busy' });
    expect(play.transport.lines.filter((line) => line.startsWith('POST'))).toHaveLength(10);
  });

  test('a device that is busy because its feeder is empty says so', async () => {
    const play = aPlay({ status: [LOADED, EMPTY], post: [BUSY] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });

  test.each([
    [400, { code: 'scan/settings-refused', status: 400 }],
    [409, { code: 'scan/settings-refused', status: 409 }],
    [401, { code: 'scan/locked', status: 401 }],
    [403, { code: 'scan/locked', status: 403 }],
    [404, { code: 'scan/not-a-scanner', status: 404 }],
    [302, { code: 'scan/not-a-scanner', status: 302 }],
    [500, { code: 'scan/aborted', received: 0 }],
  ])('an answer of %d is a failure with its reason', async (status, stopped) => {
    expect((await scanAll(aPlay({ post: [{ status }] }))).stopped).toEqual(stopped);
  });

  test('409 from an empty feeder is the empty feeder', async () => {
    const play = aPlay({ status: [LOADED, EMPTY], post: [{ status: 409 }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });

  test('a body that breaks off after the head of the answer does not matter', async () => {
    const { received } = await scanAll(aPlay({ post: [{ ...CREATED, fails: 'in-body' }] }));

    expect(received).toBe(1);
  });

  test('a job without an address is found in the list of the device', async () => {
    const running = said('Processing', 'ScannerAdfLoaded', [
      { uri: '/eSCL/ScanJobs/9', state: 'Processing' },
      { uri: '/eSCL/ScanJobs/8', state: 'Completed' },
    ]);
    const play = aPlay({ status: [LOADED, running, LOADED], post: [{ status: 201 }] });

    await scanAll(play);

    expect(play.transport.lines).toContain('GET /eSCL/ScanJobs/9/NextDocument');
  });

  test('a job that cannot be found at all is a broken answer', async () => {
    expect((await scanAll(aPlay({ post: [{ status: 201 }] }))).stopped).toEqual({
      code: 'scan/broken-answer',
    });
  });
});

describe('a job whose answer is lost', () => {
  const LOST = { status: 0, fails: 'before-head' } as const;
  const working = (...uris: string[]) =>
    said(
      'Processing',
      'ScannerAdfLoaded',
      uris.map((uri) => ({ uri, state: 'Processing' })),
    );

  test('is found in the list of the device and ended, and nothing is taken from it', async () => {
    const play = aPlay({ status: [LOADED, working('/eSCL/ScanJobs/9')], post: [LOST] });

    const { received, stopped } = await scanAll(play);

    expect({ received, code: stopped?.code }).toEqual({ received: 0, code: 'scan/unreachable' });
    expect(play.transport.lines.at(-1)).toBe('DELETE /eSCL/ScanJobs/9');
    expect(play.transport.lines.some((line) => line.endsWith('/NextDocument'))).toBe(false);
  });

  test('and that cannot be ended now is ended before the next one', async () => {
    const play = aPlay({
      status: [LOADED, working('/eSCL/ScanJobs/9'), LOADED],
      post: [LOST, CREATED],
      delete: [LOST, { status: 200 }],
    });

    await scanAll(play);
    expect(await play.jobs.mine()).toEqual(['/eSCL/ScanJobs/9']);

    expect((await scanAll(play)).received).toBe(1);
    expect(await play.jobs.mine()).toEqual([]);
  });

  test.each([
    ['one of two', [LOADED, working('/eSCL/ScanJobs/9', '/eSCL/ScanJobs/10')]],
    ['a device that worked before', [working('/eSCL/ScanJobs/8'), working('/eSCL/ScanJobs/9')]],
    ['an idle device', [LOADED]],
    ['a device that tells nothing', [{ status: 404 }]],
  ])('leaves the job of another alone: %s', async (_, status) => {
    const play = aPlay({ status, post: [LOST] });

    expect((await scanAll(play)).stopped?.code).toBe('scan/unreachable');
    expect(play.transport.lines.some((line) => line.startsWith('DELETE'))).toBe(false);
  });
});

describe('what the device cannot do', () => {
  test.each([
    ['platen', { feeder: {} }, A4_PLATEN],
    ['feeder', { platen: {} }, A4_FEEDER],
    ['duplex', { feeder: {} }, A4_DUPLEX],
  ] as const)('a missing %s is named without asking for a job', async (source, device, settings) => {
    const play = aPlay({ device });

    expect((await scanAll(play, settings)).stopped).toEqual({ code: 'scan/no-source', source });
    expect(play.transport.lines).toEqual(['GET /eSCL/ScannerCapabilities']);
  });

  test('a resolution below what the regulation wants is refused', async () => {
    const play = aPlay({ device: { feeder: { resolutions: [75, 100, 150] } } });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/resolution-low', dpi: 150, minimum: 200 });
  });

  test('is asked anew after a job that came to nothing: another device may stand there', async () => {
    const play = aPlay({ post: [{ status: 400 }, CREATED] });

    await scanAll(play);
    await scanAll(play);
    await scanAll(play);

    expect(play.transport.lines.filter((line) => line.endsWith('/ScannerCapabilities'))).toHaveLength(2);
  });

  test('a second job at the same time is refused as busy, and the first goes on', async () => {
    const play = aPlay({ next: [aPage(), NO_MORE] });

    const [first, second] = await Promise.all([scanAll(play), scanAll(play)]);

    expect(second.stopped).toEqual({ code: 'scan/busy' });
    expect(first.received).toBe(1);
  });
});
