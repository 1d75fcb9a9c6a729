/** What a device does otherwise than the rest. Each is known from the field. */
export interface Quirks {
  /** It offers more, and then scans at this. */
  readonly maxDpi?: number;
  /** Asked for the next page too soon, it says that there is none. */
  readonly needsPause?: true;
  /** Its "not found" and "gone" mean "not yet". */
  readonly goneMeansWait?: true;
  /** A job that came to its end must not be deleted. */
  readonly keepsEndedJobs?: true;
  /** A job from an empty feeder puts it into the state of a jam. */
  readonly neverFromEmptyFeeder?: true;
  /** It gives a page again until it was sent whole, but every page the same number. */
  readonly keepsUnsentPage?: true;
  /** How often it may say "busy" before one page. */
  readonly busyTries: number;
  /** How often an end that came too early is not believed. */
  readonly earlyEndTries: number;
}

const USUAL: Quirks = { busyTries: 30, earlyEndTries: 3 };

const KNOWN: readonly (readonly [RegExp, Partial<Quirks>])[] = [
  [/\bBrother\b/i, { needsPause: true, earlyEndTries: 6 }],
  [/\biR26(25|30)\b/i, { maxDpi: 300 }],
  [/\bCanon\b.*\bMF410\b/i, { neverFromEmptyFeeder: true }],
  [/\bXerox\b.*\bWorkCentre 3345\b/i, { neverFromEmptyFeeder: true }],
  [/\bXerox\b.*\bB2[01]5\b/i, { goneMeansWait: true, keepsEndedJobs: true }],
  // At a high resolution it answers "busy" for minutes.
  [/\bM28w\b/i, { busyTries: 120 }],
];

const NAPS2: Partial<Quirks> = { keepsUnsentPage: true };

/** What is known of a model by its name with its maker's, and of NAPS2 by the extensions that it names. */
export function quirksOf(model: string, naps2 = false): Quirks {
  return KNOWN.filter(([name]) => name.test(model))
    .map(([, more]) => more)
    .concat(naps2 ? [NAPS2] : [])
    .reduce<Quirks>((quirks, more) => ({ ...quirks, ...more }), USUAL);
}
