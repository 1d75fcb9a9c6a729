import type { ColourMode } from '../../contracts/scanner';
import { readResolutions } from './resolutions';
import { child, childrenOf, numberOf, type XmlElement } from './read-xml';

/** What one source takes, over all its profiles. Lengths in 1/300 inch, at whatever resolution. */
export interface SourceDetail {
  readonly profiles: readonly ScanProfile[];
  readonly resolutions: readonly number[];
  readonly colourModes: readonly ColourMode[];
  readonly formats: readonly string[];
  readonly minWidth: number;
  readonly minHeight: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** What goes together. An empty list: the device does not say. */
export interface ScanProfile {
  readonly resolutions: readonly number[];
  readonly colourModes: readonly ColourMode[];
  readonly formats: readonly string[];
  /** It knows the newer name of the element for the format, and wants it. */
  readonly formatExt: boolean;
}

const MODES = new Map<string, ColourMode>([
  ['RGB24', 'colour'],
  ['Grayscale8', 'grey'],
  ['BlackAndWhite1', 'bilevel'],
]);
const ORDER: readonly ColourMode[] = ['colour', 'grey', 'bilevel'];
/** Letter and A4 in one, where a device does not say how large its glass is. */
const USUAL_WIDTH = 2_550;
const USUAL_HEIGHT = 3_508;
const MAX_LENGTH = 300 * 200;

/** What the `…InputCaps` of a source say. `named`: the profiles that it may refer to. */
export function readSource(
  caps: XmlElement,
  named: readonly XmlElement[],
  maxDpi: number | undefined,
): SourceDetail {
  const found = [
    ...childrenOf(child(caps, 'SettingProfiles'), 'SettingProfile'),
    ...childrenOf(caps, 'SettingProfile'),
  ];
  const profiles = found
    .map((profile) => named.find((other) => refersTo(profile, other)) ?? profile)
    .map((profile) => readProfile(profile, maxDpi));
  return {
    profiles,
    resolutions: [...new Set(profiles.flatMap((profile) => profile.resolutions))].sort((a, b) => a - b),
    colourModes: ORDER.filter((mode) => profiles.some((profile) => profile.colourModes.includes(mode))),
    formats: [...new Set(profiles.flatMap((profile) => profile.formats))],
    minWidth: numberOf(caps, 'MinWidth') ?? 1,
    minHeight: numberOf(caps, 'MinHeight') ?? 1,
    maxWidth: lengthOf(caps, 'MaxWidth') ?? USUAL_WIDTH,
    maxHeight: lengthOf(caps, 'MaxHeight') ?? USUAL_HEIGHT,
  };
}

function readProfile(profile: XmlElement, maxDpi = Infinity): ScanProfile {
  const formats = child(profile, 'DocumentFormats');
  const ext = childrenOf(formats, 'DocumentFormatExt');
  const listed = [...childrenOf(formats, 'DocumentFormat'), ...ext].map(({ text }) =>
    text.trim().toLowerCase(),
  );
  const modes = childrenOf(child(profile, 'ColorModes'), 'ColorMode').map(({ text }) =>
    MODES.get(text.trim()),
  );
  return {
    resolutions: readResolutions(child(profile, 'SupportedResolutions')).filter((dpi) => dpi <= maxDpi),
    colourModes: ORDER.filter((mode) => modes.includes(mode)),
    formats: [...new Set(listed)].filter((mime) => mime !== ''),
    formatExt: ext.length > 0,
  };
}

function refersTo(profile: XmlElement, named: XmlElement): boolean {
  const ref = profile.attributes['ref'];
  return ref !== undefined && named.attributes['name'] === ref;
}

function lengthOf(caps: XmlElement, name: string): number | undefined {
  const length = numberOf(caps, name);
  return length !== undefined && length > 0 && length <= MAX_LENGTH ? length : undefined;
}
