import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { PageText, TextLine } from '../../../../shared/domain/page-text';
import { writePage } from '../../../../workers/pdf/page-frame';
import { PdfWriter } from '../../../../workers/pdf/pdf-writer';
import { writable, writeTextFont } from '../../../../workers/pdf/text-font';
import { textOperators } from '../../../../workers/pdf/text-layer';
import { inProject } from '../../../commands/paths';
import { judged, present } from '../../../fixtures/judges';

const A4 = { width: 595.2, height: 841.92 };
/** Pixels of an A4 page at 300 dpi. */
const PIXELS = { width: 2_480, height: 3_508 };
const SENTENCE = 'Người đề nghị đã nộp “giấy chứng nhận quyền sử dụng đất” (bản sao), ký ngày 5/9/2026.';

/** A line of words of different widths that stands at `y` pixels, 80 pixels for each three letters. */
function aLine(sentence: string, y: number, slope = 0): TextLine {
  let x = 300;
  const words = sentence.split(' ').map((text, index) => {
    const width = 12 + text.length * (index % 2 === 0 ? 18 : 23);
    const fall = slope * (x - 1_240);
    const word = {
      text,
      x: x / PIXELS.width,
      y: (y - 42 + fall) / PIXELS.height,
      width: width / PIXELS.width,
      height: 51 / PIXELS.height,
    };
    x += width + 14;
    return word;
  });
  return { words, baseline: y / PIXELS.height, ...(slope !== 0 && { slope }) };
}

function aText(...lines: readonly TextLine[]): PageText {
  return { lines, confidence: 95, turn: 0 };
}

async function pdfOf(text: PageText): Promise<Uint8Array> {
  const writer = new PdfWriter();
  const pages = writer.allocate();
  const font = writeTextFont(writer);
  const operators = textOperators(text, A4);
  if (!operators) throw new Error('no words');
  const page = writePage(writer, pages, A4, { drawing: [], images: [], words: { operators, font } });
  writer.object(pages, `<< /Type /Pages /Count 1 /Kids [${String(page)} 0 R] >>`);
  writer.object(writer.catalog, `<< /Type /Catalog /Pages ${String(pages)} 0 R >>`);
  return new Uint8Array(await writer.finish('', '0'.repeat(32)).arrayBuffer());
}

const LETTER = aText(aLine(SENTENCE, 500), aLine('The applicant keeps the original.', 580));

describe('words laid over a page', () => {
  test('come back from pdf.js as the sentences that they are', async () => {
    const document = await getDocument({ data: await pdfOf(LETTER), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();

    const read = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');

    expect(read.trim()).toBe(`${SENTENCE}\nThe applicant keeps the original.`);
  });

  test('are nothing where a page has no words', () => {
    expect(textOperators(aText(), A4)).toBeUndefined();
    expect(textOperators(aText({ words: [], baseline: 0.5 }), A4)).toBeUndefined();
  });

  test('are never shown', () => {
    const operators = new TextDecoder().decode(textOperators(LETTER, A4));

    expect(operators).toMatch(/^q BT 3 Tr\n/);
    expect(operators).toMatch(/\nET Q\n$/);
  });

  test('have a space of their own between them, for readers that do not look at gaps', () => {
    const operators = new TextDecoder().decode(textOperators(aText(aLine('bản sao y', 500)), A4));

    expect(operators.match(/0020> Tj/g)).toHaveLength(2);
    expect(operators).toContain('<0079> Tj');
  });

  test('leave out what no text means, and keep the rest of the word', () => {
    const operators = new TextDecoder().decode(textOperators(aText(aLine('A\u0000\ufeff\ud800B', 500)), A4));

    expect(operators).toContain('<00410042> Tj');
  });

  test('are written in composed letters', () => {
    const composed = textOperators(aText(aLine('đề', 500)), A4);
    const taken = textOperators(
      aText({
        ...aLine('đề', 500),
        words: aLine('đề', 500).words.map((word) => ({ ...word, text: word.text.normalize('NFD') })),
      }),
      A4,
    );

    expect(taken).toEqual(composed);
  });

  test('survive places that no page has', () => {
    const word = { text: 'x', x: 0, y: 1, width: 0, height: 0 };

    const operators = new TextDecoder().decode(
      textOperators(aText({ words: [word, word], baseline: 0 }), A4),
    );

    expect(operators).not.toMatch(/NaN|Infinity|undefined|e-/);
  });

  test('cost at most ten bytes each', async () => {
    const lines = Array.from({ length: 30 }, (_, row) => aLine(SENTENCE, 300 + row * 80));
    const pdf = await pdfOf(aText(...lines));

    expect(pdf.length).toBeLessThan(3_500 + 30 * SENTENCE.split(' ').length * 10);
  });
});

describe('the font', () => {
  test('can write every character that the engine can answer', () => {
    const answers = ['vie', 'eng'].flatMap(charactersOf);

    expect(answers.length).toBeGreaterThan(300);
    expect(answers.filter((character) => !writable(character))).toEqual([]);
  });

  test('costs a document less than three kilobytes', () => {
    const writer = new PdfWriter();

    writeTextFont(writer);

    expect(writer.bytes).toBeLessThan(3_000);
  });
});

describe.skipIf(!present('pdftotext'))('poppler (needs pdftotext)', () => {
  test('gives the sentences back, letter for letter', async () => {
    const { said } = judged('pdftotext', ['FILE', '-'], await pdfOf(LETTER));

    expect(said.trim()).toBe(`${SENTENCE}\nThe applicant keeps the original.`);
  });

  test.each([0, 0.005, 0.02])(
    'finds each word where it stands, on lines with a slope of %d',
    async (slope) => {
      const text = aText(aLine(SENTENCE, 500, slope), aLine(SENTENCE, 900, slope));

      const { said } = judged('pdftotext', ['-bbox', '-raw', 'FILE', '-'], await pdfOf(text));

      const found = [...said.matchAll(/<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">/g)].map(
        (match) => match.slice(1).map((points) => (Number(points) * 300) / 72),
      );
      const wanted = text.lines.flatMap(({ words }) => words);
      const off = wanted.map(({ x, y, width, height }, index) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = found[index] ?? [];
        return {
          across: Math.max(Math.abs(left - x * PIXELS.width), Math.abs(right - (x + width) * PIXELS.width)),
          down: Math.max(Math.abs(top - y * PIXELS.height), Math.abs(bottom - (y + height) * PIXELS.height)),
        };
      });
      expect(found).toHaveLength(wanted.length);
      expect(Math.max(...off.map(({ across }) => across))).toBeLessThan(2);
      expect(Math.max(...off.map(({ down }) => down))).toBeLessThan(5);
    },
  );
});

test.skipIf(!present('qpdf'))('qpdf finds nothing wrong (needs qpdf)', async () => {
  const { status, said } = judged('qpdf', ['--check', 'FILE'], await pdfOf(LETTER));

  expect(said).toContain('No syntax or stream encoding errors found');
  expect(status).toBe(0);
});

/** The characters that a language's recognition data can answer: the first column of its character table. */
function charactersOf(language: string): string[] {
  const path = inProject('node_modules', '@tesseract.js-data', language, '4.0.0_best_int');
  const data = gunzipSync(readFileSync(`${path}/${language}.traineddata.gz`));
  const offsets = Array.from({ length: data.readUInt32LE(0) }, (_, part) =>
    Number(data.readBigInt64LE(4 + 8 * part)),
  );
  const LSTM_UNICHARSET = 21;
  const start = offsets[LSTM_UNICHARSET] ?? -1;
  const end = Math.min(data.length, ...offsets.filter((offset) => offset > start));
  const rows = data.subarray(start, end).toString('utf8').split('\n').slice(1, -1);
  const names = rows.map((row) => row.split(' ')[0] ?? '');
  return names.filter((name) => name !== 'NULL' && !name.startsWith('|')).flatMap((name) => Array.from(name));
}
