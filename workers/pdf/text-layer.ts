import type { PageText, TextLine, Word } from '../../shared/domain/page-text';
import type { PageSize } from './page-frame';
import { code, writable } from './text-font';
import { ASCENT, DESCENT, GLYPH_WIDTH } from './text-font-file';

/** Of a font size, and in shares of one: what the font's file says in thousandths. */
const [GLYPH, ABOVE, LINE] = [GLYPH_WIDTH / 1_000, ASCENT / 1_000, (ASCENT - DESCENT) / 1_000];
/** Least that is drawn, in points: sizes and widths of zero are no matrices. */
const LEAST = 0.5;
/** Sizes are written in steps of this many points, so that lines of one print share one. */
const SIZE_STEP = 0.5;
/** Longer words, in points, have their width written in tenths of a per cent: half a per cent would be seen. */
const LONG = 60;

/** A word as it is written: its codes, four digits each, and where its baseline begins, in points from the lower left. */
interface PlacedWord {
  readonly codes: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Operators that lay the words of a page over it, invisible, in the font that the page names `/T0`: each word as wide as
 * it is on the paper, with a space to the next, line by line in reading order. `size` is that of the upright page, whose
 * lower left corner is the origin. Nothing where there are no words. Numbers are as coarse as the eye allows: a page of
 * 500 words comes to 4 to 5 KB deflated.
 */
export function textOperators(text: PageText, size: PageSize): Uint8Array<ArrayBuffer> | undefined {
  const pen = new Pen();
  for (const line of text.lines) {
    const words = placedWords(line, size);
    if (words.length === 0) continue;
    pen.choose(sizeOf(line, size));
    words.forEach((word, index) => {
      pen.show(word, index < words.length - 1);
    });
  }
  if (pen.operators.length === 0) return undefined;
  // Rendering mode 3 neither fills nor strokes.
  return new TextEncoder().encode(['q BT 3 Tr', ...pen.operators, 'ET Q\n'].join('\n'));
}

/** Where the text stands while it is written. */
class Pen {
  readonly operators: string[] = [];
  #size = 0;
  #x = 0;
  #y = 0;

  choose(size: number): void {
    if (size !== this.#size) this.operators.push(`/T0 ${String(size)} Tf`);
    this.#size = size;
  }

  show({ codes, x, y, width }: PlacedWord, more: boolean): void {
    // What was rounded away in one step is made good in the next.
    const [across, up] = [tenths(x - this.#x), tenths(y - this.#y)];
    this.#x += across;
    this.#y += up;
    const share = (100 * Math.max(width, LEAST)) / ((codes.length / 4) * GLYPH * this.#size);
    const stretch = width > LONG ? tenths(share) : Math.max(1, Math.round(share));
    const string = `<${codes}${more ? code(' ') : ''}>`;
    this.operators.push(`${String(across)} ${String(up)} Td ${String(stretch)} Tz ${string} Tj`);
  }
}

/**
 * The words of a line on its baseline. A crooked line goes down or up in steps, from word to word: readers that sort
 * text by its place lose its order where it is turned by a degree or two (seen with poppler).
 */
function placedWords(line: TextLine, page: PageSize): PlacedWord[] {
  return line.words
    .map((word) => ({
      codes: codesOf(word.text),
      x: word.x * page.width,
      y: page.height * (1 - line.baseline) - fall(word, line, page),
      width: word.width * page.width,
    }))
    .filter(({ codes }) => codes !== '');
}

/** How much lower than in the line's middle the baseline is in the middle of a word, in points. */
function fall({ x, width }: Word, { slope = 0, words }: TextLine, page: PageSize): number {
  if (slope === 0) return 0;
  const left = Math.min(...words.map((word) => word.x));
  const right = Math.max(...words.map((word) => word.x + word.width));
  return slope * (x + width / 2 - (left + right) / 2) * page.width;
}

function codesOf(text: string): string {
  return Array.from(text.normalize('NFC').trim()).filter(writable).map(code).join('');
}

/**
 * The size at which the font reaches as far up and down as the line's letters do. Most words count: a bracket or a seal
 * that was read along must not blow up the line.
 */
function sizeOf(line: TextLine, page: PageSize): number {
  const above = usual(
    line.words.map((word) => (line.baseline - word.y) * page.height + fall(word, line, page)),
  );
  const whole = usual(line.words.map(({ height }) => height * page.height));
  return Math.max(SIZE_STEP * Math.round(Math.max(above / ABOVE, whole / LINE) / SIZE_STEP), 1);
}

/** The value that three quarters of the words do not exceed. */
function usual(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.75)] ?? 0;
}

/** A tenth of a point is less than half a pixel at 300 dpi. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
