import type { PageText, TextLine, Word } from '../../shared/domain/page-text';
import type { Turn } from '../../shared/domain/turn';

/** A rectangle, or the ends of a line, in pixels of the picture that was read. */
export interface Span {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A word as the engine found it. `confidence` is 0–100. */
export interface FoundWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: Span;
  /** Of its whole line: the same for all words of one. */
  readonly line: Span;
  readonly baseline?: Span;
}

/** Pixels of the picture that was read. */
export interface ReadPicture {
  readonly width: number;
  readonly height: number;
}

/**
 * Confidence from which a word and a line are kept. On pages with their text known, hardly a true word is below 25 and no
 * true line below 60; what the engine sees in rosettes, wood and handwriting is mostly below 50.
 */
const LEAST = { word: 15, line: 50 } as const;
/**
 * Share of the letters found that has to be kept, else nothing is: print keeps 97 % and more, crumpled receipts 75 %,
 * print upside down and handwriting below half.
 */
const LEAST_KEPT = 0.5;
/** A slope below this is the engine's own noise; 0.1° in the units of a slope. */
const LEVEL = 0.0017;
/** Shares are kept to a fortieth of a pixel of an A4 page at 300 dpi. */
const PLACES = 5;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The words of a page in their lines, in shares of the page, without what is no text. NFC. */
export function pageTextOf(words: readonly FoundWord[], picture: ReadPicture, turn: Turn): PageText {
  const lines = linesOf(words)
    .map((line) => line.filter(({ confidence }) => confidence >= LEAST.word))
    .filter((line) => line.some(({ text }) => LETTER_OR_DIGIT.test(text)) && confidence(line) >= LEAST.line);
  const kept = lines.flat();
  if (kept.length === 0 || letters(kept) < letters(words) * LEAST_KEPT)
    return { lines: [], confidence: 0, turn };
  return {
    lines: lines.map((line) => textLine(line, picture)),
    confidence: round(confidence(kept), 1),
    turn,
  };
}

/** Consecutive words whose line has the same place. */
function linesOf(words: readonly FoundWord[]): FoundWord[][] {
  const lines: FoundWord[][] = [];
  let key = '';
  for (const word of words) {
    const { x0, y0, x1, y1 } = word.line;
    const place = `${String(x0)} ${String(y0)} ${String(x1)} ${String(y1)}`;
    const line = place === key ? lines.at(-1) : undefined;
    if (line) line.push(word);
    else lines.push([word]);
    key = place;
  }
  return lines;
}

/** Mean over letters, so that a lone dash counts little; 0 without words. */
function confidence(words: readonly FoundWord[]): number {
  const sum = words.reduce((total, { text, confidence: sure }) => total + sure * text.length, 0);
  return sum / Math.max(1, letters(words));
}

function letters(words: readonly FoundWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function textLine(words: readonly FoundWord[], { width, height }: ReadPicture): TextLine {
  const { baseline, slope } = baselineOf(words);
  return {
    words: words.map(({ text, box }): Word => ({
      text: text.trim().normalize('NFC'),
      x: round(box.x0 / width, PLACES),
      y: round(box.y0 / height, PLACES),
      width: round((box.x1 - box.x0) / width, PLACES),
      height: round((box.y1 - box.y0) / height, PLACES),
    })),
    baseline: round(baseline / height, PLACES),
    ...(Math.abs(slope) > LEVEL && { slope: round(slope, PLACES) }),
  };
}

/** Where the letters stand in the middle of these words, in pixels. Without a baseline: where the words end. */
function baselineOf(words: readonly FoundWord[]): { readonly baseline: number; readonly slope: number } {
  const span = words[0]?.baseline;
  if (!span || span.x1 <= span.x0) return { baseline: Math.max(...words.map(({ box }) => box.y1)), slope: 0 };
  const slope = (span.y1 - span.y0) / (span.x1 - span.x0);
  const [left, right] = [
    Math.min(...words.map(({ box }) => box.x0)),
    Math.max(...words.map(({ box }) => box.x1)),
  ];
  return { baseline: span.y0 + slope * ((left + right) / 2 - span.x0), slope };
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
