import type { ScannerModel, SourceFacts } from './model';
import { escaped, tagsOf, type Tags } from './namespaces';

/** The ScannerCapabilities of a model. */
export function capabilitiesXml(model: ScannerModel): string {
  const tags = tagsOf(model);
  const { pwg, scan } = tags;
  return tags.root(
    'ScannerCapabilities',
    pwg('Version', '2.63'),
    pwg('MakeAndModel', escaped(model.name)),
    scan('Manufacturer', escaped(model.maker)),
    model.serial === '' ? '' : pwg('SerialNumber', model.serial),
    scan('UUID', '4509a320-00a0-008f-00b6-00559a327d32'),
    model.profile === 'shared' ? scan('SettingProfiles', sharedProfile(tags, model)) : '',
    model.platen ? scan('Platen', inputCaps(tags, model, 'PlatenInputCaps', model.platen)) : '',
    model.feeder ? feederXml(tags, model, model.feeder) : '',
    model.errorDetails ? scan('Naps2Extensions', 'Progress;ErrorDetails;ShortTimeout') : '',
    scan(
      'CompressionFactorSupport',
      ...[scan('Min', 0), scan('Max', 100), scan('Normal', 35), scan('Step', 1)],
    ),
  );
}

function feederXml(tags: Tags, model: ScannerModel, feeder: NonNullable<ScannerModel['feeder']>): string {
  const { scan } = tags;
  return scan(
    'Adf',
    inputCaps(tags, model, 'AdfSimplexInputCaps', feeder),
    feeder.duplex ? inputCaps(tags, model, 'AdfDuplexInputCaps', feeder) : '',
    scan('FeederCapacity', feeder.capacity),
    scan(
      'AdfOptions',
      scan('AdfOption', 'DetectPaperLoaded'),
      feeder.duplex ? scan('AdfOption', 'Duplex') : '',
    ),
  );
}

function inputCaps(tags: Tags, model: ScannerModel, name: string, source: SourceFacts): string {
  const { scan } = tags;
  const size = Object.entries({
    MinWidth: 16,
    MaxWidth: source.maxWidth,
    MinHeight: 16,
    MaxHeight: source.maxHeight,
    MaxScanRegions: 1,
  });
  const profile = model.profile === 'shared' ? reference(tags) : profileXml(tags, model, source);
  const optical = Math.max(...source.resolutions);
  return scan(
    name,
    ...size.map(([each, value]) => scan(each, value)),
    scan('SettingProfiles', profile),
    scan('SupportedIntents', scan('Intent', 'Document'), scan('Intent', 'Photo')),
    scan('MaxOpticalXResolution', optical),
    scan('MaxOpticalYResolution', optical),
  );
}

function profileXml(tags: Tags, model: ScannerModel, source: SourceFacts, attributes = ''): string {
  const { pwg, scan } = tags;
  const whole = scan(
    'SettingProfile',
    scan('ColorModes', ...['BlackAndWhite1', 'Grayscale8', 'RGB24'].map((mode) => scan('ColorMode', mode))),
    scan(
      'DocumentFormats',
      ...model.formats.map((format) => pwg('DocumentFormat', format)),
      ...(model.formatExt ? model.formats.map((format) => scan('DocumentFormatExt', format)) : []),
    ),
    scan(
      'SupportedResolutions',
      model.listed === 'discrete' ? discrete(tags, model, source) : range(tags, model, source),
    ),
    scan('ColorSpaces', scan('ColorSpace', 'sRGB')),
  );
  return attributes === '' ? whole : whole.replace('SettingProfile', `SettingProfile ${attributes}`);
}

function discrete({ scan }: Tags, model: ScannerModel, source: SourceFacts): string {
  const one = (x: number, y: number): string =>
    scan('DiscreteResolution', scan('XResolution', x), scan('YResolution', y));
  return scan(
    'DiscreteResolutions',
    ...(model.uneven ? [one(200, 100), one(200, 400)] : []),
    ...source.resolutions.map((dpi) => one(dpi, dpi)),
  );
}

function range({ scan }: Tags, { listed }: ScannerModel, { resolutions }: SourceFacts): string {
  const [min, max] = [Math.min(...resolutions), Math.max(...resolutions)];
  const limits = [scan('Min', min), scan('Max', max), scan('Normal', 300), scan('Step', 1)];
  const ending = listed === 'range' ? 'Range' : '';
  return scan(
    'ResolutionRange',
    ...['XResolution', 'YResolution'].map((name) => scan(name + ending, ...limits)),
  );
}

/** One profile for all sources, with what every one of them can do. */
function sharedProfile(tags: Tags, model: ScannerModel): string {
  const sources = [model.platen, model.feeder].filter((source) => source !== undefined);
  const [first] = sources;
  if (!first) return '';
  const common = first.resolutions.filter((dpi) => sources.every((each) => each.resolutions.includes(dpi)));
  return profileXml(tags, model, { ...first, resolutions: common }, 'name="p1"');
}

function reference({ scan }: Tags): string {
  return scan('SettingProfile').replace('SettingProfile>', 'SettingProfile ref="p1">');
}
