/** What can be wrong with a page. Each has a sentence in shared/text. */
export type Flaw =
  | 'blurred'
  | 'faint'
  | 'glare'
  | 'shadow'
  | 'finger'
  | 'cut-off'
  | 'low-resolution'
  | 'skewed'
  | 'upside-down'
  | 'nearly-blank'
  | 'moire'
  | 'odd-size'
  | 'duplicate'
  | 'missing-back';

/** A place on a page, in shares of its width and height (0–1) from the upper left, as the page is delivered. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing found wrong. */
export interface Finding {
  readonly flaw: Flaw;
  /** 'fail': nobody could read it, or the rule forbids it. 'rescan': better once more, while the paper is in the hand. */
  readonly severity: 'rescan' | 'fail';
  /** How sure, 0–1. */
  readonly certainty: number;
  /** Where; absent when it is the whole page. */
  readonly box?: Box;
  /** The figure that the sentence names: dpi, degrees, mm or the number of the other page. */
  readonly measured?: number;
}

/** đạt, nên quét lại, không đạt. */
export type Verdict = 'pass' | 'rescan' | 'fail';

/** What the quality gate says of one page. Plain data; holds nothing of what is written on it. */
export interface QualityReport {
  readonly verdict: Verdict;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  /** 64-bit difference hash of the page, 16 hexadecimal digits: equal or near for the same sheet scanned twice. */
  readonly fingerprint: string;
}
