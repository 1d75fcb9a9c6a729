import type { ColourMode, ScannerCapabilities, ScanSettings } from '../../contracts/scanner';
import { MIN_DPI } from '../../domain/limits';
import { fail, ok, type Result } from '../../domain/result';
import type { OptionSetting, ScannerOption } from './document-scan-api';
import { colourWord, sourceWords } from './read-options';

/** What a device is told for one job. */
export interface OptionPlan {
  readonly dpi: number;
  readonly format: string;
  readonly options: OptionSetting[];
}

/** The nearest to what is asked that the device can do, in its own words; never below 200 dpi. */
export function planOptions(
  { source, duplex, dpi, colour, widthMm, heightMm }: ScanSettings,
  options: ReadonlyMap<string, ScannerOption>,
  able: ScannerCapabilities,
): Result<OptionPlan> {
  const place = duplex && source === 'feeder' ? 'duplex' : source;
  const can = able[place];
  if (!can) return fail({ code: 'scan/no-source', source: place });
  const sharp = can.resolutions.filter((each) => each >= MIN_DPI);
  if (can.resolutions.length > 0 && sharp.length === 0)
    return fail({ code: 'scan/resolution-low', dpi: Math.max(...can.resolutions), minimum: MIN_DPI });
  const nearest = sharp.toSorted((a, b) => Math.abs(a - dpi) - Math.abs(b - dpi))[0] ?? dpi;
  const wanted: Readonly<Record<string, string | number | undefined>> = {
    source: sourceWords(options)[place],
    mode: colourWord(options, nearestColour(colour, can.colourModes)),
    resolution: nearest,
    'tl-x': 0,
    'tl-y': 0,
    'br-x': Math.min(widthMm, can.maxWidthMm),
    'br-y': Math.min(heightMm, can.maxHeightMm),
  };
  return ok({
    dpi: nearest,
    format: can.formats[0] ?? 'image/jpeg',
    options: Object.entries(wanted).flatMap(([name, value]) => setting(options.get(name), value)),
  });
}

/** The source first: the other options of a device depend on it. Lengths only where they are told in millimetres. */
function setting(option: ScannerOption | undefined, value: string | number | undefined): OptionSetting[] {
  if (!option || value === undefined || value === '') return [];
  const isLength = /^(?:tl|br)-/.test(option.name);
  return isLength && option.unit !== 'MM' ? [] : [{ name: option.name, type: option.type, value }];
}

function nearestColour(wanted: ColourMode, offered: readonly ColourMode[]): ColourMode {
  if (offered.includes(wanted)) return wanted;
  return offered.find((colour) => colour !== 'bilevel') ?? offered[0] ?? wanted;
}
