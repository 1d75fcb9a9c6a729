import type { PaperSource, ScannerCapabilities, ScanSettings } from '../../../../shared/contracts/scanner';
import { isScanProfileId, scanProfile, type ScanProfileId } from '../../../../shared/domain/scan-profile';

/** Which sides of the sheets are scanned. 'by-hand': all fronts, then, the pile turned over, all backs. */
export const SIDES = ['one', 'two', 'by-hand'] as const;
export type Sides = (typeof SIDES)[number];

/** How paper is scanned, as the officer chose. */
export interface ScanChoice {
  readonly profile: ScanProfileId;
  readonly source: PaperSource;
  readonly sides: Sides;
}

/** Where pages go that are scanned: behind the last, before a page, or in place of one. */
export type ScanPlace =
  | { readonly at: 'end' }
  | { readonly at: 'before'; readonly page: string }
  | { readonly at: 'instead'; readonly page: string };

/** What is scanned at most counters: typed text, from the feeder, one side. */
export const FIRST_CHOICE: ScanChoice = { profile: 'a4-text', source: 'feeder', sides: 'one' };

/** The choice with something changed; another profile brings its own source. */
export function changedChoice(choice: ScanChoice, changes: Partial<ScanChoice>): ScanChoice {
  const source = changes.profile === undefined ? choice.source : scanProfile(changes.profile).source;
  return { ...choice, source, ...changes };
}

/** What the device can do of a choice: a source that it does not have is the other one, two sides go by hand. */
export function fittedChoice(choice: ScanChoice, can: ScannerCapabilities): ScanChoice {
  const source = can[choice.source] ? choice.source : can.feeder ? 'feeder' : 'platen';
  const sides = choice.sides === 'two' && source === 'feeder' && !can.duplex ? 'by-hand' : choice.sides;
  return { ...choice, source, sides };
}

/** What is asked of the device. The glass has one side. */
export function settingsOf({ profile, source, sides }: ScanChoice): ScanSettings {
  const { dpi, widthMm, heightMm } = scanProfile(profile);
  return { source, duplex: source === 'feeder' && sides === 'two', dpi, colour: 'colour', widthMm, heightMm };
}

/** The choice as one word, to be kept. */
export function nameOfChoice({ profile, source, sides }: ScanChoice): string {
  return [profile, source, sides].join('/');
}

/** The choice of that word; undefined where it is none. */
export function choiceOfName(name: string): ScanChoice | undefined {
  const [profile, source, sides] = name.split('/');
  const known = SIDES.find((one) => one === sides);
  if (!isScanProfileId(profile) || !known || (source !== 'feeder' && source !== 'platen')) return undefined;
  return { profile, source, sides: known };
}
