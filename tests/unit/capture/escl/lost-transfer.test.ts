import { describe, expect, test } from 'vitest';
import {
  A4_PLATEN,
  aPage,
  aPlay,
  NO_MORE,
  said,
  scanAll,
  widths,
  type Line,
} from '../../../fixtures/scanner/scripted-device';
import type { Reply } from '../../../fixtures/scanner/scripted-transport';

const GONE: Reply = { status: 0, fails: 'before-head' };
const numbered = (place: number | string, width: number, more: Partial<Reply> = {}): Reply =>
  aPage(width, { headers: { 'Content-Location': `/eSCL/ScanJobs/1/${place}` }, ...more });
const cut = (place: number, width: number): Reply => numbered(place, width, { fails: 'in-body' });

async function came(next: readonly Line[], device = {}) {
  const play = aPlay({ next, device: { platen: {}, feeder: {}, ...device } });
  const { pages, stopped } = await scanAll(play);
  return { widths: await widths(pages), stopped };
}

describe('a page whose transfer broke', () => {
  test('is taken when it comes again under its own number', async () => {
    expect(await came([numbered(1, 8), cut(2, 16), numbered(2, 16), NO_MORE])).toEqual({
      widths: [8, 16],
      stopped: undefined,
    });
  });

  test('and whose number was never seen is taken when the number after the last one comes', async () => {
    expect(await came([numbered(1, 8), GONE, numbered(2, 16), NO_MORE])).toEqual({
      widths: [8, 16],
      stopped: undefined,
    });
  });

  test('and that the device does not send again stops the job: the next page must not take its place', async () => {
    expect(await came([numbered(1, 8), cut(2, 16), numbered(3, 24), NO_MORE])).toEqual({
      widths: [8],
      stopped: { code: 'scan/broken-page', page: 2 },
    });
  });

  test('stops the job of a device that does not number its pages', async () => {
    expect(await came([aPage(8), GONE, aPage(24), NO_MORE])).toEqual({
      widths: [8],
      stopped: { code: 'scan/interrupted', received: 1 },
    });
  });

  test('stops the job of a device that gives every page the same number', async () => {
    expect(await came([numbered(1, 8), cut(1, 16), numbered(1, 24), NO_MORE])).toEqual({
      widths: [8],
      stopped: { code: 'scan/broken-page', page: 2 },
    });
  });

  test('is asked for once more only', async () => {
    expect(await came([numbered(1, 8), cut(2, 16), cut(2, 16), numbered(2, 16), NO_MORE])).toEqual({
      widths: [8],
      stopped: { code: 'scan/broken-page', page: 2 },
    });
  });

  test('is not forgotten when the job ends instead', async () => {
    expect(await came([numbered(1, 8), cut(2, 16), NO_MORE])).toEqual({
      widths: [8],
      stopped: { code: 'scan/broken-page', page: 2 },
    });
  });

  test('is taken from the glass, where there is no other', async () => {
    const play = aPlay({ next: [{ ...aPage(8), fails: 'in-body' }, aPage(8), NO_MORE] });

    const { received, stopped } = await scanAll(play, A4_PLATEN);

    expect({ received, stopped }).toEqual({ received: 1, stopped: undefined });
  });

  test('is taken from NAPS2, which stays at a page until it was sent whole', async () => {
    const more = '<scan:Naps2Extensions>Progress;ErrorDetails;ShortTimeout</scan:Naps2Extensions>';

    expect(await came([numbered(1, 8), cut(1, 16), numbered(1, 16), NO_MORE], { more })).toEqual({
      widths: [8, 16],
      stopped: undefined,
    });
  });

  test('is not asked for again where the device sent it whole and only half a picture', async () => {
    const more = '<scan:Naps2Extensions>ErrorDetails</scan:Naps2Extensions>';
    const half = numbered(1, 16, { body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]) });

    expect(await came([numbered(1, 8), half, numbered(1, 24), NO_MORE], { more })).toEqual({
      widths: [8],
      stopped: { code: 'scan/broken-page', page: 2 },
    });
  });

  test('leaves the job remembered when the device is gone altogether', async () => {
    const play = aPlay({ next: [aPage(), GONE], delete: [GONE] });

    const { stopped } = await scanAll(play);

    expect(stopped).toEqual({ code: 'scan/interrupted', received: 1 });
    expect(await play.jobs.mine()).toEqual(['/eSCL/ScanJobs/1']);
  });
});

describe('a page that comes twice', () => {
  test('after a broken transfer is taken once', async () => {
    expect(await came([numbered(1, 8), GONE, numbered(1, 8), numbered(2, 16), NO_MORE])).toEqual({
      widths: [8, 16],
      stopped: undefined,
    });
  });

  test('with the same number and the same bytes is taken once', async () => {
    expect(await came([numbered(1, 8), numbered(1, 8), numbered(2, 16), NO_MORE])).toEqual({
      widths: [8, 16],
      stopped: undefined,
    });
  });

  test('is taken once from NAPS2 too where it is seen to count', async () => {
    const more = '<scan:Naps2Extensions>ErrorDetails</scan:Naps2Extensions>';

    expect(
      await came([numbered(1, 8), numbered(2, 16), numbered(2, 16), numbered(3, 24), NO_MORE], { more }),
    ).toEqual({ widths: [8, 16, 24], stopped: undefined });
  });

  test('without end stops the job', async () => {
    expect((await came([numbered(1, 8)])).stopped).toEqual({ code: 'scan/broken-page', page: 2 });
  });
});

describe('no page is dropped', () => {
  test('because it has the number of the one before it and other bytes', async () => {
    expect(await came([numbered(1, 8), numbered(1, 16), numbered(1, 24), NO_MORE])).toEqual({
      widths: [8, 16, 24],
      stopped: undefined,
    });
  });

  test('because it looks like the one before it and has no number', async () => {
    expect((await came([aPage(8), aPage(8), NO_MORE])).widths).toEqual([8, 8]);
  });

  test('because it looks like the one before it, from NAPS2, which numbers every page one', async () => {
    const more = '<scan:Naps2Extensions>ErrorDetails</scan:Naps2Extensions>';

    expect((await came([numbered(1, 8), numbered(1, 8), NO_MORE], { more })).widths).toEqual([8, 8]);
  });

  test('because the number in its address is that of its job', async () => {
    const ofJob = aPage(8, { headers: { 'Content-Location': '/eSCL/ScanJobs/1' } });

    expect((await came([ofJob, ofJob, NO_MORE])).widths).toEqual([8, 8]);
  });
});

test('a cable that is pulled out is named as that', async () => {
  const play = aPlay({ status: [said('Idle', 'ScannerAdfLoaded')] });
  const request = play.transport.request.bind(play.transport);
  play.transport.request = (asked) =>
    asked.path.endsWith('/NextDocument')
      ? Promise.resolve({ ok: false, failure: { code: 'usb/unplugged' } })
      : request(asked);

  expect((await scanAll(play)).stopped).toEqual({ code: 'usb/unplugged' });
});
