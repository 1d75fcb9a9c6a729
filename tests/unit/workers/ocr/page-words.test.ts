import { describe, expect, test } from 'vitest';
import { pageTextOf, type FoundWord, type Span } from '../../../../workers/ocr/page-words';

const PAGE = { width: 1_000, height: 2_000 };
const FIRST: Span = { x0: 100, y0: 180, x1: 500, y1: 220 };
const SECOND: Span = { x0: 100, y0: 280, x1: 500, y1: 320 };

function aWord(text: string, more: Partial<FoundWord> = {}): FoundWord {
  const line = more.line ?? FIRST;
  return { text, confidence: 95, box: { x0: 100, y0: 180, x1: 200, y1: 210 }, line, ...more };
}

describe('the text of a page', () => {
  test('holds words in their lines, in the order in which they were read', () => {
    const words = [aWord('Giấy'), aWord('khai'), aWord('sinh', { line: SECOND })];

    const { lines } = pageTextOf(words, PAGE, 0);

    expect(lines.map(({ words: each }) => each.map(({ text }) => text))).toEqual([
      ['Giấy', 'khai'],
      ['sinh'],
    ]);
  });

  test('says where a word stands in shares of the page', () => {
    const word = aWord('khai', { box: { x0: 100, y0: 180, x1: 350, y1: 230 } });

    const [line] = pageTextOf([word], PAGE, 0).lines;

    expect(line?.words).toEqual([{ text: 'khai', x: 0.1, y: 0.09, width: 0.25, height: 0.025 }]);
  });

  test('is in composed letters, whatever the engine writes', () => {
    const { lines } = pageTextOf([aWord('Giấy'.normalize('NFD'))], PAGE, 0);

    expect(lines[0]?.words[0]?.text).toBe('Giấy'.normalize('NFC'));
  });

  test('keeps the turn that the page had', () => {
    expect(pageTextOf([aWord('khai')], PAGE, 90).turn).toBe(90);
  });

  test('counts its confidence by letters', () => {
    const words = [aWord('Giấy', { confidence: 90 }), aWord('tờ', { confidence: 60 })];

    expect(pageTextOf(words, PAGE, 0).confidence).toBe(80);
  });
});

describe('the baseline', () => {
  test('of a level line has no slope', () => {
    const word = aWord('khai', { baseline: { x0: 100, y0: 210, x1: 500, y1: 210 } });

    const [line] = pageTextOf([word], PAGE, 0).lines;

    expect(line).toMatchObject({ baseline: 0.105 });
    expect(line).not.toHaveProperty('slope');
  });

  test('of a crooked line is told for the middle of the words that are kept', () => {
    const word = aWord('khai', {
      box: { x0: 100, y0: 180, x1: 200, y1: 230 },
      baseline: { x0: 100, y0: 200, x1: 500, y1: 220 },
    });

    const [line] = pageTextOf([word], PAGE, 0).lines;

    expect(line).toMatchObject({ slope: 0.05, baseline: 202.5 / 2_000 });
  });

  test('is the lower edge where the engine found none', () => {
    const [line] = pageTextOf([aWord('khai')], PAGE, 0).lines;

    expect(line?.baseline).toBe(0.105);
  });
});

describe('what is no text is left out', () => {
  test('a word that the engine all but guessed', () => {
    const words = [aWord('Giấy'), aWord('khai'), aWord('~BQ8', { confidence: 5 })];

    expect(textsOf(words)).toEqual(['Giấy khai']);
  });

  test('a line that is doubtful as a whole: a rosette in a seal', () => {
    const words = [aWord('Giấy tờ'), aWord('wi)4', { confidence: 30, line: SECOND })];

    expect(textsOf(words)).toEqual(['Giấy tờ']);
  });

  test('a line of signs alone: leaders of a form', () => {
    const words = [aWord('Họ tên'), aWord('......', { line: SECOND })];

    expect(textsOf(words)).toEqual(['Họ tên']);
  });

  test('all of a page that is mostly doubtful: one upside down', () => {
    const doubtful = Array.from({ length: 20 }, () => aWord('uodsrgu', { confidence: 40 }));

    expect(pageTextOf([...doubtful, aWord('on', { line: SECOND, confidence: 99 })], PAGE, 0)).toEqual({
      lines: [],
      confidence: 0,
      turn: 0,
    });
  });

  test('but not a true word that is hard to read in a line that is not', () => {
    const words = [aWord('Lưu:', { confidence: 36 }), aWord('Văn thư')];

    expect(textsOf(words)).toEqual(['Lưu: Văn thư']);
  });
});

test('a page without words has no lines', () => {
  expect(pageTextOf([], PAGE, 0)).toEqual({ lines: [], confidence: 0, turn: 0 });
});

function textsOf(words: readonly FoundWord[]): string[] {
  return pageTextOf(words, PAGE, 0).lines.map(({ words: each }) => each.map(({ text }) => text).join(' '));
}
