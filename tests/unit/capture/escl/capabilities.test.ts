import { describe, expect, test } from 'vitest';
import {
  capabilitiesText,
  inputCaps,
  profile,
  type DeviceText,
} from '../../../fixtures/scanner/escl-documents';
import { aPlay } from '../../../fixtures/scanner/scripted-device';

async function read(body: string) {
  const result = await aPlay({ capabilities: [{ status: 200, body }] }).scanner.capabilities();
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const of = (device: DeviceText) => read(capabilitiesText(device));

describe('devices as they are', () => {
  test('an HP all-in-one: glass, feeder with 35 sheets, no duplex', async () => {
    const device = await of({
      maker: 'HP',
      model: 'HP OfficeJet Pro 8730',
      platen: { resolutions: [75, 100, 200, 300, 600], formatsExt: ['image/jpeg'], height: 4200 },
      feeder: { resolutions: [200, 300], width: 2550, height: 4200 },
      capacity: 35,
      options: ['DetectPaperLoaded', 'SelectSinglePage'],
    });

    expect(device).toEqual({
      model: 'HP OfficeJet Pro 8730',
      serial: 'VN0042',
      platen: {
        resolutions: [75, 100, 200, 300, 600],
        colourModes: ['colour', 'grey', 'bilevel'],
        formats: ['application/pdf', 'image/jpeg'],
        maxWidthMm: 215.9,
        maxHeightMm: 355.6,
      },
      feeder: {
        resolutions: [200, 300],
        colourModes: ['colour', 'grey', 'bilevel'],
        formats: ['application/pdf', 'image/jpeg'],
        maxWidthMm: 215.9,
        maxHeightMm: 355.6,
      },
      feederCapacity: 35,
    });
  });

  test('a Canon copier that offers 600 dpi and scans at 300', async () => {
    const device = await of({
      maker: 'Canon',
      model: 'Canon iR2625/2630',
      feeder: { resolutions: [200, 300, 600] },
    });

    expect(device.feeder?.resolutions).toEqual([200, 300]);
  });

  test('a Kyocera: only resolutions that are the same across and down', async () => {
    const device = await of({
      model: 'Kyocera ECOSYS M2040dn',
      platen: { resolutions: [[200, 100], 200, [400, 200], 300, 600, 300] },
    });

    expect(device.platen?.resolutions).toEqual([200, 300, 600]);
  });

  test('a Brother with duplex in one pass, listed as an option only', async () => {
    const device = await of({
      model: 'Brother MFC-L5700DN',
      feeder: {},
      options: ['DetectPaperLoaded', 'Duplex'],
    });

    expect(device.duplex).toEqual(device.feeder);
  });

  test('an Epson that scans both sides only: its feeder scans one side too', async () => {
    const device = await of({ model: 'EPSON DS-790WN', duplex: { resolutions: [300] } });

    expect(device.feeder).toEqual(device.duplex);
    expect(device.platen).toBeUndefined();
  });

  test('an early NAPS2, whose sources refer to a profile with a name', async () => {
    const ref = '<scan:SettingProfile ref="p1"/>';
    const device = await of({
      model: 'NAPS2',
      more: `<scan:SettingProfiles>${profile({ resolutions: [300] }, ' name="p1"')}</scan:SettingProfiles>
        <scan:Platen><scan:PlatenInputCaps><scan:MaxWidth>3000</scan:MaxWidth><scan:SettingProfiles>${ref}</scan:SettingProfiles></scan:PlatenInputCaps></scan:Platen>`,
    });

    expect(device.platen?.resolutions).toEqual([300]);
    expect(device.platen?.maxWidthMm).toBeCloseTo(254);
  });

  test('an AirSane with a range: the usual resolutions within it', async () => {
    const range = (name: string) =>
      `<scan:${name}><scan:Min>75</scan:Min><scan:Max>600</scan:Max><scan:Normal>300</scan:Normal><scan:Step>1</scan:Step></scan:${name}>`;
    const device = await read(
      capabilitiesText({ model: 'AirSane', platen: {} }).replace(
        /<scan:DiscreteResolutions>.*?<\/scan:DiscreteResolutions>/s,
        `<scan:ResolutionRange>${range('XResolutionRange')}${range('YResolutionRange')}</scan:ResolutionRange>`,
      ),
    );

    expect(device.platen?.resolutions).toEqual([75, 100, 150, 200, 240, 300, 400, 600]);
  });
});

describe('resolutions in ranges', () => {
  const ranged = (min: number, max: number, step: number, down = [min, max] as const) => {
    const range = (name: string, [low, high]: readonly [number, number]) =>
      `<scan:${name}><scan:Min>${low}</scan:Min><scan:Max>${high}</scan:Max><scan:Step>${step}</scan:Step></scan:${name}>`;
    return read(
      capabilitiesText({ platen: {} }).replace(
        /<scan:DiscreteResolutions>.*?<\/scan:DiscreteResolutions>/s,
        `<scan:ResolutionRange>${range('XResolution', [min, max])}${range('YResolution', down)}</scan:ResolutionRange>`,
      ),
    );
  };

  test('with steps give only what can be reached', async () => {
    expect((await ranged(100, 600, 100)).platen?.resolutions).toEqual([100, 200, 300, 400, 600]);
  });

  test('whose steps miss every usual figure give the first that is allowed', async () => {
    expect((await ranged(70, 500, 70)).platen?.resolutions).toEqual([210]);
  });

  test('that differ across and down give what both reach', async () => {
    expect((await ranged(100, 600, 1, [100, 300])).platen?.resolutions).toEqual([100, 150, 200, 240, 300]);
  });

  test('without a bound give none', async () => {
    expect((await ranged(100, 4_000_000, 1)).platen?.resolutions).toEqual([]);
  });

  test('are not looked at where there is a list', async () => {
    const device = await read(
      capabilitiesText({ platen: { resolutions: [300] } }).replace(
        '</scan:SupportedResolutions>',
        '<scan:ResolutionRange><scan:XResolution><scan:Min>1</scan:Min><scan:Max>600</scan:Max></scan:XResolution></scan:ResolutionRange></scan:SupportedResolutions>',
      ),
    );

    expect(device.platen?.resolutions).toEqual([300]);
  });
});

describe('what a document says of itself', () => {
  test('is read by namespace, whatever the prefixes are', async () => {
    const text = capabilitiesText({ model: 'Lexmark MB2236', feeder: {} })
      .replaceAll('scan:', 'a:')
      .replaceAll('pwg:', 'b:')
      .replace('xmlns:scan', 'xmlns:a')
      .replace('xmlns:pwg', 'xmlns:b');

    expect(await read(text)).toMatchObject({
      model: 'Lexmark MB2236',
      feeder: { resolutions: [100, 200, 300, 600] },
    });
  });

  test('of another namespace is not taken for the scanner’s', async () => {
    const platen = `<x:Platen xmlns:x="urn:x"><scan:PlatenInputCaps>${inputCaps({})}</scan:PlatenInputCaps></x:Platen>`;

    expect((await of({ feeder: {}, more: platen })).platen).toBeUndefined();
  });

  test('never puts marks that turn the writing round into a name, nor a name without end', async () => {
    const { model } = await of({ model: `HP\u202E gnp.exe\n${'9'.repeat(300)}`, platen: {} });

    expect(model).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(model).toHaveLength(80);
  });

  test('with a glass of no size is taken as A4 and Letter', async () => {
    const device = await read(
      capabilitiesText({ platen: {} }).replace(/<scan:Max(Width|Height)>\d+<\/scan:Max\1>/g, ''),
    );

    expect(device.platen?.maxWidthMm).toBeCloseTo(215.9);
    expect(device.platen?.maxHeightMm).toBeCloseTo(297, 0);
  });

  test('without any source is a broken answer', async () => {
    const play = aPlay({ capabilities: [{ status: 200, body: capabilitiesText({ model: 'Camera 1' }) }] });

    expect(await play.scanner.capabilities()).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
  });
});
