import { describe, expect, test } from 'vitest';
import type { ScanSettings } from '../../../../shared/contracts/scanner';
import { readCapabilities } from '../../../../shared/capture/escl/capabilities';
import { readXml } from '../../../../shared/capture/escl/read-xml';
import { planScan } from '../../../../shared/capture/escl/scan-plan';
import { settingsXml } from '../../../../shared/capture/escl/settings-xml';
import { capabilitiesText, profile, type SourceText } from '../../../fixtures/scanner/escl-documents';
import { A4_DUPLEX, A4_FEEDER, A4_PLATEN, aPlay, scanAll } from '../../../fixtures/scanner/scripted-device';

function plan(source: SourceText, settings: Partial<ScanSettings> = {}, change = (text: string) => text) {
  const root = readXml(change(capabilitiesText({ platen: source })))!;
  const device = readCapabilities(root);
  if (!device.ok) throw new Error(device.failure.code);
  const planned = planScan(device.value, { ...A4_PLATEN, ...settings });
  if (!planned.ok) throw new Error(planned.failure.code);
  return planned.value;
}

describe('the resolution', () => {
  test.each([
    [[200, 300, 600], 300, 300],
    [[200, 600], 300, 200],
    [[200, 400], 300, 400],
    [[75, 150, 600], 200, 600],
    [[100, 150, 240], 150, 240],
  ])('of %j nearest to %d, and never below 200, is %d', (resolutions, dpi, expected) => {
    expect(plan({ resolutions }, { dpi }).dpi).toBe(expected);
  });

  test('that the device does not tell is asked for, and not told of the page', async () => {
    const play = aPlay({ device: { platen: { resolutions: [] } } });

    const { pages } = await scanAll(play, A4_PLATEN);

    expect(play.transport.asked.find(({ method }) => method === 'POST')?.body).toContain(
      '<scan:XResolution>300</scan:XResolution>',
    );
    expect(pages[0]?.dpi).toBeUndefined();
  });
});

describe('the colour', () => {
  test.each([
    [['RGB24', 'Grayscale8'], 'colour', 'colour'],
    [['Grayscale8', 'BlackAndWhite1'], 'colour', 'grey'],
    [['RGB24', 'BlackAndWhite1'], 'grey', 'colour'],
    [['RGB24', 'Grayscale8'], 'bilevel', 'grey'],
    [['RGB48', 'Grayscale16', 'RGB24'], 'grey', 'colour'],
  ] as const)('of %j nearest to %s is %s', (modes, colour, expected) => {
    expect(plan({ modes }, { colour }).colour).toBe(expected);
  });

  test('is taken from a profile that reaches 200 dpi, with the resolutions of that one', () => {
    const low = profile({ modes: ['RGB24'], resolutions: [75, 150] });
    const high = profile({ modes: ['Grayscale8'], resolutions: [300, 600] });
    const twoProfiles = (text: string): string =>
      text.replace(/<scan:SettingProfile>.*<\/scan:SettingProfile>/s, `${low}${high}`);

    expect(plan({}, { colour: 'colour' }, twoProfiles)).toMatchObject({ colour: 'grey', dpi: 300 });
  });
});

describe('the format', () => {
  test.each([
    [['application/pdf', 'image/jpeg', 'image/png'], 'image/jpeg'],
    [['application/pdf', 'image/png'], 'image/png'],
    [['application/octet-stream', 'application/pdf'], 'application/pdf'],
    [['image/tiff'], 'image/jpeg'],
    [['Image/JPEG'], 'image/jpeg'],
  ])('of %j is %s', (formats, expected) => {
    expect(plan({ formats }).format).toBe(expected);
  });

  test('is named in the newer way too where the device knows it', () => {
    const newer = settingsXml(plan({ formats: ['application/pdf'], formatsExt: ['image/jpeg'] }));

    expect(newer).toContain('<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>');
    expect(settingsXml(plan({}))).not.toContain('DocumentFormatExt');
  });
});

describe('the size', () => {
  test('of A4 is 2480 by 3508 in 1/300 inch, whatever the resolution', () => {
    expect(plan({}, { dpi: 600 })).toMatchObject({ dpi: 600, width: 2480, height: 3508 });
  });

  test('is clipped to what the device takes', () => {
    expect(plan({ width: 2400, height: 3300 }, { widthMm: 297, heightMm: 420 })).toMatchObject({
      width: 2400,
      height: 3300,
    });
  });

  test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %d mm is still one the device takes',
    (widthMm) => {
      const { width } = plan({ width: 2400 }, { widthMm });

      expect(width).toBeGreaterThanOrEqual(16);
      expect(width).toBeLessThanOrEqual(2400);
    },
  );
});

describe('the ticket', () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/<(\w+:\w+)[ >]/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'scan:ScanSettings');

  test('has its elements in the order that devices are tried with', () => {
    expect(names(settingsXml(plan({ formatsExt: ['image/jpeg'] })))).toEqual([
      'pwg:Version',
      'pwg:ScanRegions',
      'pwg:ScanRegion',
      'pwg:ContentRegionUnits',
      'pwg:XOffset',
      'pwg:YOffset',
      'pwg:Width',
      'pwg:Height',
      'pwg:InputSource',
      'scan:ColorMode',
      'pwg:DocumentFormat',
      'scan:DocumentFormatExt',
      'scan:XResolution',
      'scan:YResolution',
    ]);
  });

  test.each([
    [A4_PLATEN, undefined],
    [A4_FEEDER, 'false'],
    [A4_DUPLEX, 'true'],
    [{ ...A4_PLATEN, duplex: true }, undefined],
  ])('says whether both sides are meant for a feeder only', async (settings, duplex) => {
    const play = aPlay();

    await scanAll(play, settings);

    const body = play.transport.asked.find(({ method }) => method === 'POST')?.body ?? '';
    expect(/<scan:Duplex>(\w+)</.exec(body)?.[1]).toBe(duplex);
  });

  test('is well-formed and of the namespaces of eSCL', () => {
    expect(readXml(settingsXml(plan({})))?.name).toBe('ScanSettings');
  });
});
