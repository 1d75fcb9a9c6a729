import type { ColourMode, PaperSource, ScanSettings } from '../../contracts/scanner';
import { MIN_DPI } from '../../domain/limits';
import { fail, ok, type Result } from '../../domain/result';
import type { DeviceDetail } from './capabilities';
import type { ScanProfile, SourceDetail } from './source-detail';

/** What the device is told. Lengths in 1/300 inch. */
export interface ScanPlan {
  readonly source: PaperSource;
  readonly duplex: boolean;
  readonly dpi: number;
  /** The device offers exactly this. Otherwise it did not say what it offers, and may scan at another. */
  readonly dpiOffered: boolean;
  readonly colour: ColourMode;
  /** MIME type. */
  readonly format: string;
  readonly formatExt: boolean;
  readonly width: number;
  readonly height: number;
}

/** The page's own pixels come before a page in a file around them. */
const FORMATS = ['image/jpeg', 'image/png', 'application/pdf'];
const NEAREST: Readonly<Record<ColourMode, readonly ColourMode[]>> = {
  colour: ['colour', 'grey', 'bilevel'],
  grey: ['grey', 'colour', 'bilevel'],
  bilevel: ['bilevel', 'grey', 'colour'],
};

/** The nearest to what is asked that the device can do; never below the resolution that the regulation wants. */
export function planScan(device: DeviceDetail, settings: ScanSettings): Result<ScanPlan> {
  const duplex = settings.source === 'feeder' && settings.duplex;
  const wanted = duplex ? 'duplex' : settings.source;
  const source = device[wanted];
  if (source === undefined) return fail({ code: 'scan/no-source', source: wanted });
  if (source.resolutions.length > 0 && !source.resolutions.some((dpi) => dpi >= MIN_DPI)) {
    return fail({ code: 'scan/resolution-low', dpi: Math.max(...source.resolutions), minimum: MIN_DPI });
  }
  const { profile, colour } = chooseProfile(source, settings.colour);
  const dpi = nearest(profile?.resolutions ?? [], settings.dpi);
  return ok({
    source: settings.source,
    duplex,
    dpi: dpi ?? Math.max(settings.dpi, MIN_DPI),
    dpiOffered: dpi !== undefined,
    colour,
    format: FORMATS.find((mime) => profile?.formats.includes(mime)) ?? 'image/jpeg',
    formatExt: profile?.formatExt ?? false,
    width: clip(settings.widthMm, source.minWidth, source.maxWidth),
    height: clip(settings.heightMm, source.minHeight, source.maxHeight),
  });
}

function chooseProfile(
  source: SourceDetail,
  asked: ColourMode,
): { readonly profile?: ScanProfile; readonly colour: ColourMode } {
  const fine = source.profiles.filter(
    ({ resolutions }) => resolutions.length === 0 || resolutions.some((dpi) => dpi >= MIN_DPI),
  );
  for (const colour of NEAREST[asked]) {
    const profile = fine.find(({ colourModes }) => colourModes.includes(colour));
    if (profile !== undefined) return { profile, colour };
  }
  const [first] = fine;
  return { ...(first && { profile: first }), colour: asked };
}

function nearest(offered: readonly number[], asked: number): number | undefined {
  return offered
    .filter((dpi) => dpi >= MIN_DPI)
    .sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || b - a)[0];
}

function clip(mm: number, min: number, max: number): number {
  const wanted = Math.round((mm / 25.4) * 300);
  return Math.min(Math.max(Number.isFinite(wanted) ? wanted : max, min, 1), max);
}
