import { describe, expect, test } from 'vitest';
import { quirksOf } from '../../../../shared/capture/escl/quirks';
import {
  A4_FEEDER,
  A4_PLATEN,
  aPage,
  aPlay,
  NO_MORE,
  said,
  scanAll,
  type Script,
} from '../../../fixtures/scanner/scripted-device';

const of = (model: string, script: Script = {}) =>
  aPlay({ device: { model, platen: {}, feeder: {}, duplex: {} }, ...script });
const LOADED = said('Idle', 'ScannerAdfLoaded');
const JAM = said('Idle', 'ScannerAdfJam');

describe('Brother', () => {
  test('is given half of the time that the last page took before the next one', async () => {
    const play = of('Brother DCP-L2550DW', {
      next: [aPage(8, { tookMs: 600 }), aPage(8, { tookMs: 9_000 }), NO_MORE],
    });

    await scanAll(play);

    expect(play.clock.waits.slice(0, 2)).toEqual([300, 1_000]);
  });

  test('is not given more time than storing the page took anyway', async () => {
    const play = of('Brother DCP-L2550DW', { next: [aPage(8, { tookMs: 600 }), NO_MORE] });

    await play.scanner.scan(A4_PLATEN, {
      onPage: () => {
        play.clock.pass(250);
        return Promise.resolve({ ok: true, value: undefined });
      },
    });

    expect(play.clock.waits[0]).toBe(50);
  });

  test('is asked once more when it says "no more" and lists no job', async () => {
    const play = of('Brother MFC-L5700DN', { next: [aPage(8), NO_MORE, aPage(16), NO_MORE] });

    expect((await scanAll(play)).received).toBe(2);
  });
});

describe('Canon iR2625/2630', () => {
  test('is never asked for more than the 300 dpi that it really scans at', async () => {
    const play = of('Canon iR2625/2630', {
      device: { model: 'Canon iR2625/2630', feeder: { resolutions: [300, 600] } },
    });

    const { pages } = await scanAll(play, { ...A4_FEEDER, dpi: 600 });

    expect(pages[0]?.dpi).toBe(300);
    expect(play.transport.asked.find(({ method }) => method === 'POST')?.body).toContain(
      '<scan:XResolution>300</scan:XResolution>',
    );
  });
});

describe.each(['Canon MF410 Series', 'Xerox WorkCentre 3345'])('%s', (model) => {
  test('is not sent a job while its feeder says that it is jammed', async () => {
    const play = of(model, { status: [JAM] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/jam', received: 0 });
    expect(play.transport.lines.some((line) => line.startsWith('POST'))).toBe(false);
  });
});

describe.each(['Xerox B205', 'Xerox(R) B215 MFP', 'Xerox B215 Multifunction'])('%s', (model) => {
  test.each([404, 410])('is asked again when it answers %d before a page', async (status) => {
    const play = of(model, {
      status: [LOADED, LOADED, LOADED, said('Idle', 'ScannerAdfEmpty')],
      next: [{ status }, aPage(8), { status }, aPage(16), NO_MORE],
    });

    expect((await scanAll(play)).received).toBe(2);
  });

  test('keeps a job that came to its end', async () => {
    const play = of(model, {
      status: [LOADED, said('Idle', 'ScannerAdfEmpty')],
      post: [{ status: 201, headers: { Location: 'http://[fe80/eSCL/ScanJobs/4060' } }],
      next: [aPage(), NO_MORE],
    });

    await scanAll(play);

    expect(play.transport.lines).toContain('GET /eSCL/ScanJobs/4060/NextDocument');
    expect(play.transport.lines.some((line) => line.startsWith('DELETE'))).toBe(false);
    expect(await play.jobs.mine()).toEqual([]);
  });

  test('is set free by deleting a job that did not', async () => {
    const play = of(model, { next: [aPage(), { status: 500 }] });

    await scanAll(play);

    expect(play.transport.lines).toContain('DELETE /eSCL/ScanJobs/1');
  });

  test('that never gives a page does not keep the client for ever', async () => {
    const play = of(model, { next: [{ status: 410 }] });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/feeder-empty' });
  });
});

test('HP M28w may be busy for minutes before a page', async () => {
  const busy = Array.from({ length: 90 }, () => ({ status: 503 }));
  const play = of('HP LaserJet MFP M28w', { next: [...busy, aPage(), NO_MORE] });

  expect((await scanAll(play, A4_PLATEN)).received).toBe(1);
});

describe('NAPS2', () => {
  const naps2 = {
    model: 'Fujitsu fi-7160',
    feeder: {},
    more: '<scan:Naps2Extensions>ErrorDetails</scan:Naps2Extensions>',
  };
  const error = (type: string) => ({
    status: 200,
    body: `<Error><Type>${type}</Type><Message>C:\\Users\\An\\scan.tmp</Message></Error>`,
  });

  test.each([
    ['DevicePaperJamException', { code: 'scan/jam', received: 1 }],
    ['DeviceCoverOpenException', { code: 'scan/cover-open', received: 1 }],
    ['DeviceFeederEmptyException', { code: 'scan/feeder-empty' }],
    ['DeviceBusyException', { code: 'scan/busy' }],
    [
      'NAPS2.Scan.ScanDriverUnknownException',
      { code: 'scan/aborted', received: 1, reason: 'ScanDriverUnknown' },
    ],
  ])('says %s in a document of its own', async (type, stopped) => {
    const play = aPlay({ device: naps2, next: [aPage(), { status: 500 }], details: error(type) });

    expect((await scanAll(play)).stopped).toEqual(stopped);
  });

  test('without that document is a job given up', async () => {
    const play = aPlay({ device: naps2, next: [aPage(), { status: 500 }], details: { status: 404 } });

    expect((await scanAll(play)).stopped).toEqual({ code: 'scan/aborted', received: 1 });
  });

  test('is told by what it adds to its capabilities, whatever scanner stands behind it', () => {
    expect(quirksOf('Fujitsu fi-7160', true)).toMatchObject({ keepsUnsentPage: true });
  });
});

test('a device that nothing is known of gets thirty tries and no special way', () => {
  expect(quirksOf('Ricoh IM 350')).toEqual({ busyTries: 30, earlyEndTries: 3 });
});
