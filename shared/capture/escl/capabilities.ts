import { fail, ok, type Result } from '../../domain/result';
import type { ScannerCapabilities, SourceCapabilities } from '../../contracts/scanner';
import { quirksOf, type Quirks } from './quirks';
import { child, childrenOf, numberOf, textOf, type XmlElement } from './read-xml';
import { readSource, type SourceDetail } from './source-detail';

/** What a device can do, with what a job needs to know beyond it. */
export interface DeviceDetail {
  readonly capabilities: ScannerCapabilities;
  readonly platen?: SourceDetail;
  readonly feeder?: SourceDetail;
  readonly duplex?: SourceDetail;
  /** It says by itself whether paper lies in the feeder. */
  readonly feelsPaper: boolean;
  readonly quirks: Quirks;
}

const MAX_NAME = 80;

/** What the capabilities document says. A device without any source is no scanner that can be used. */
export function readCapabilities(root: XmlElement): Result<DeviceDetail> {
  const adf = child(root, 'Adf');
  const options = childrenOf(child(adf, 'AdfOptions'), 'AdfOption').map(({ text }) => text.trim());
  const maker = textOf(root, 'Manufacturer') ?? '';
  const model = plain(textOf(root, 'MakeAndModel') ?? maker);
  const quirks = quirksOf(`${maker} ${model}`, child(root, 'Naps2Extensions') !== undefined);
  const profiles = childrenOf(child(root, 'SettingProfiles'), 'SettingProfile');
  const source = (caps: XmlElement | undefined): SourceDetail | undefined =>
    caps && readSource(caps, profiles, quirks.maxDpi);

  const platen = source(child(child(root, 'Platen'), 'PlatenInputCaps'));
  const feeder = source(child(adf, 'AdfSimplexInputCaps'));
  const duplex =
    source(child(adf, 'AdfDuplexInputCaps')) ?? (options.includes('Duplex') ? feeder : undefined);
  const oneSided = feeder ?? duplex;
  if (platen === undefined && oneSided === undefined) return fail({ code: 'scan/broken-answer' });

  const serial = textOf(root, 'SerialNumber');
  const feederCapacity = numberOf(adf, 'FeederCapacity');
  return ok({
    capabilities: {
      model,
      ...(serial === undefined ? {} : { serial: plain(serial) }),
      ...(platen && { platen: shown(platen) }),
      ...(oneSided && { feeder: shown(oneSided) }),
      ...(duplex && { duplex: shown(duplex) }),
      ...(feederCapacity === undefined ? {} : { feederCapacity }),
    },
    ...(platen && { platen }),
    ...(oneSided && { feeder: oneSided }),
    ...(duplex && { duplex }),
    feelsPaper: options.length === 0 || options.includes('DetectPaperLoaded'),
    quirks,
  });
}

function shown(source: SourceDetail): SourceCapabilities {
  const { resolutions, colourModes, formats, maxWidth, maxHeight } = source;
  return {
    resolutions,
    colourModes,
    formats,
    maxWidthMm: inMm(maxWidth),
    maxHeightMm: inMm(maxHeight),
  };
}

/** To a tenth: devices count in 1/300 inch. */
function inMm(length: number): number {
  return Math.round((length / 300) * 254) / 10;
}

/** A name that a device gives itself is shown to people: no control or direction marks, and not without end. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME);
}
