import type { ColourMode, ScannerCapabilities, SourceCapabilities } from '../../contracts/scanner';
import type { ScannerOption } from './document-scan-api';

/** What is worth naming of a range of resolutions. */
const USUAL_DPI = [100, 150, 200, 300, 400, 600];
const A4 = { maxWidthMm: 210, maxHeightMm: 297 };

/** The options of a device that have the shape they should have, by name. */
export function readOptions(options: Readonly<Record<string, unknown>>): ReadonlyMap<string, ScannerOption> {
  return new Map(
    Object.entries(options).flatMap(([name, option]) => (isOption(option) ? [[name, option]] : [])),
  );
}

/** Which of the device's own words stand for its sources. A device that has no words has a glass. */
export function sourceWords(
  options: ReadonlyMap<string, ScannerOption>,
): Partial<Record<'platen' | 'feeder' | 'duplex', string>> {
  const words = wordsOf(options.get('source'));
  if (words.length === 0) return { platen: '' };
  const duplex = words.find((word) => /duplex|both sides/i.test(word));
  const feeder = words.find((word) => /adf|feeder/i.test(word) && word !== duplex);
  const platen = words.find((word) => /flatbed|platen|glass/i.test(word));
  return {
    ...(platen !== undefined && { platen }),
    ...(feeder !== undefined && { feeder }),
    ...(duplex !== undefined && { duplex }),
  };
}

/** The device's own word for a way of seeing colours. */
export function colourWord(
  options: ReadonlyMap<string, ScannerOption>,
  colour: ColourMode,
): string | undefined {
  const known: Record<ColourMode, RegExp> = {
    colour: /colou?r/i,
    grey: /gr[ae]y/i,
    bilevel: /lineart|black|binary/i,
  };
  return wordsOf(options.get('mode')).find((word) => known[colour].test(word));
}

/** In the words of all scanners. ChromeOS says the same of each source. */
export function readCapabilities(
  model: string,
  options: ReadonlyMap<string, ScannerOption>,
  formats: readonly string[],
): ScannerCapabilities {
  const each: SourceCapabilities = {
    resolutions: resolutions(options.get('resolution')),
    colourModes: (['colour', 'grey', 'bilevel'] as const).filter(
      (colour) => colourWord(options, colour) !== undefined,
    ),
    formats,
    maxWidthMm: farthestMm(options.get('br-x')) ?? A4.maxWidthMm,
    maxHeightMm: farthestMm(options.get('br-y')) ?? A4.maxHeightMm,
  };
  const words = sourceWords(options);
  return {
    model,
    ...(words.platen !== undefined && { platen: each }),
    ...(words.feeder !== undefined && { feeder: each }),
    ...(words.duplex !== undefined && { duplex: each }),
  };
}

function resolutions(option: ScannerOption | undefined): readonly number[] {
  const { list, min, max } = option?.constraint ?? {};
  const listed = (list ?? []).map(Number).filter((dpi) => Number.isFinite(dpi) && dpi > 0);
  if (listed.length > 0) return listed.sort((a, b) => a - b);
  return min === undefined || max === undefined ? [] : USUAL_DPI.filter((dpi) => dpi >= min && dpi <= max);
}

function farthestMm(option: ScannerOption | undefined): number | undefined {
  return option?.unit === 'MM' ? option.constraint?.max : undefined;
}

function wordsOf(option: ScannerOption | undefined): readonly string[] {
  return (option?.constraint?.list ?? []).filter((word) => typeof word === 'string');
}

function isOption(option: unknown): option is ScannerOption {
  return (
    typeof option === 'object' &&
    option !== null &&
    'name' in option &&
    typeof option.name === 'string' &&
    'type' in option &&
    typeof option.type === 'string'
  );
}
