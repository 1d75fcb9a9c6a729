import { MIN_DPI } from '../../domain/limits';
import { child, childrenOf, numberOf, type XmlElement } from './read-xml';

/** What is worth naming of a range without steps. */
const USUAL = [75, 100, 150, 200, 240, 300, 400, 600, 1_200];
const MAX = 9_600;

/**
 * The resolutions that are the same across and down, ascending: others give a page out of proportion. A list is
 * believed before a range.
 */
export function readResolutions(supported: XmlElement | undefined): readonly number[] {
  const discrete = childrenOf(child(supported, 'DiscreteResolutions'), 'DiscreteResolution').flatMap(
    (each) => {
      const across = numberOf(each, 'XResolution');
      return across !== undefined && across === numberOf(each, 'YResolution') ? [across] : [];
    },
  );
  const found = discrete.length > 0 ? discrete : ranged(child(supported, 'ResolutionRange'));
  return [...new Set(found)].filter((dpi) => dpi > 0 && dpi <= MAX).sort((a, b) => a - b);
}

function ranged(range: XmlElement | undefined): readonly number[] {
  const across = readRange(child(range, 'XResolutionRange') ?? child(range, 'XResolution'));
  const down = readRange(child(range, 'YResolutionRange') ?? child(range, 'YResolution'));
  if (across === undefined || down === undefined) return [];
  const both = (dpi: number): boolean => within(across, dpi) && within(down, dpi);
  const usual = USUAL.filter(both);
  if (usual.some((dpi) => dpi >= MIN_DPI)) return usual;
  // Steps that miss every usual figure: the first that is allowed, so that the device can be used at all.
  for (let dpi = Math.max(across.min, down.min, MIN_DPI); dpi <= Math.min(across.max, down.max); dpi += 1) {
    if (both(dpi)) return [...usual, dpi];
  }
  return usual;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

function readRange(range: XmlElement | undefined): Range | undefined {
  const min = numberOf(range, 'Min');
  const max = numberOf(range, 'Max');
  if (min === undefined || max === undefined || max > MAX) return undefined;
  return { min, max, step: Math.max(numberOf(range, 'Step') ?? 1, 1) };
}

function within({ min, max, step }: Range, dpi: number): boolean {
  return dpi >= min && dpi <= max && (dpi - min) % step === 0;
}
