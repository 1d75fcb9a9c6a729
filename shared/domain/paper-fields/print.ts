import type { PageText, TextLine, Word } from '../page-text';
import type { Box } from '../quality';
import type { FieldReading } from './fields';

/** Words that stand together on one line: of two columns side by side each is a print of its own. */
export interface Print {
  readonly page: number;
  /** Words with one blank between them. */
  readonly text: string;
  /** The same in small letters without marks, letter for letter in the same places: `Số: 12` is `so: 12`. */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly box: Box;
  /** Of its letters, as a share of the page's height. */
  readonly size: number;
}

/** A blank from which on two columns are meant: 8 mm of an A4 page. */
const WIDE_BLANK = 0.038;

/** Rules and specks are read as letters, too; the smallest print is higher than this share of a page. */
const SPECK = 0.004;

/** The prints of a page, from top to bottom as they were read. */
export function printsOf({ lines }: PageText, page: number): readonly Print[] {
  return lines
    .flatMap((line) => piecesOf(line).flatMap((words) => printOf(words, page) ?? []))
    .filter(({ size }) => size > SPECK);
}

/** Words as a print; undefined where there are none. */
export function printOf(words: readonly Word[], page: number): Print | undefined {
  if (words.length === 0) return undefined;
  const text = words.map((word) => word.text).join(' ');
  const sizes = words.map(({ height }) => height).sort((a, b) => a - b);
  return {
    page,
    text,
    plain: plainOf(text),
    words,
    box: around(words),
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

/** A print cut in two before a word; both where there are words on both sides. */
export function cutBefore(print: Print, word: number): readonly Print[] {
  return [print.words.slice(0, word), print.words.slice(word)].flatMap(
    (words) => printOf(words, print.page) ?? [],
  );
}

/** Which word holds the letter at a place of the text. */
export function wordAt({ words }: Print, place: number): number {
  let end = 0;
  return Math.max(
    0,
    words.findIndex(({ text }) => (end += text.length + 1) > place),
  );
}

/** Where letters of a print were read; all of it without `from` and `to`. */
export function readingOf(print: Print, from = 0, to = print.text.length): FieldReading {
  const words = print.words.slice(wordAt(print, from), wordAt(print, Math.max(from, to - 1)) + 1);
  return { page: print.page, line: print.text, box: around(words) };
}

/** One reading of prints that follow each other. */
export function joinedReading(prints: readonly [Print, ...Print[]]): FieldReading {
  const line = prints.map(({ text }) => text).join(' ');
  return { page: prints[0].page, line, box: around(prints.map(({ box }) => box)) };
}

/** Across: where its middle stands, as a share of the page's width. */
export function middleOf({ box }: Print): number {
  return box.x + box.width / 2;
}

/** Blank between a print and the one below it, in heights of the upper one's letters. */
export function blankBelow(upper: Print, lower: Print): number {
  return (lower.box.y - upper.box.y - upper.box.height) / Math.max(upper.size, 0.004);
}

/** Whether it is set in capitals: agencies and titles are. */
export function isCapital(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 3 && capitals.length >= letters.length * CAPITALS;
}

/** Reading takes a capital for a small letter now and then. */
const CAPITALS = 0.8;

/** Small letters without marks, as many as there were. */
export function plainOf(text: string): string {
  return Array.from({ length: text.length }, (_unused, place) => plainLetter(text.charAt(place))).join('');
}

/** The Icelandic Ð looks like the Vietnamese Đ, and readers mistake one for the other. */
function plainLetter(letter: string): string {
  if (/[đĐðÐ]/u.test(letter)) return 'd';
  const small = letter.normalize('NFD').charAt(0).toLowerCase();
  return small.length === 1 ? small : letter;
}

function piecesOf({ words }: TextLine): readonly (readonly Word[])[] {
  const pieces: Word[][] = [];
  let end = -Infinity;
  for (const word of [...words].sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    if (last && word.x - end < WIDE_BLANK) last.push(word);
    else pieces.push([word]);
    end = Math.max(end, word.x + word.width);
  }
  return pieces;
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: foot - y };
}
