import type { Turn } from './turn';

/** A recognised word; its place in shares of the upright page's width and height, from the upper left. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A line of words, in reading order. `baseline` is the share of the page's height at which its letters stand, in the
 * middle of the line.
 */
export interface TextLine {
  readonly words: readonly Word[];
  readonly baseline: number;
  /** How far the baseline of a crooked line falls towards the right, in lengths down for one across; absent: level. */
  readonly slope?: number;
}

/** What OCR read on a page. Personal data: kept sealed, never logged. */
export interface PageText {
  readonly lines: readonly TextLine[];
  /** Mean confidence of the words, 0–100. */
  readonly confidence: number;
  /** The turn that the page had when it was read; for another turn the text does not fit. */
  readonly turn: Turn;
}
