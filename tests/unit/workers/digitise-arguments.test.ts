import { describe, expect, test } from 'vitest';
import { readArguments } from '../../commands/digitise/arguments';

test('files, in their order, become one document', () => {
  expect(readArguments(['b.jpg', 'a.pdf', '--out', 'o.pdf'])).toEqual({
    files: ['b.jpg', 'a.pdf'],
    out: 'o.pdf',
    json: false,
    strict: false,
    maxDpi: 300,
    look: 'layers',
    ocr: false,
  });
});

test('every wish is read, wherever it stands', () => {
  const words = [
    '--json',
    'a.jpg',
    '--dpi',
    '200',
    '--out',
    'o.pdf',
    '--title',
    'Đơn',
    '--source-dpi',
    '240',
    '--strict',
    '--natural',
    '--ocr',
    '--max-bytes',
    '5000000',
  ];

  expect(readArguments(words)).toEqual({
    files: ['a.jpg'],
    out: 'o.pdf',
    json: true,
    strict: true,
    maxDpi: 200,
    look: 'natural',
    ocr: true,
    maxBytes: 5_000_000,
    title: 'Đơn',
    sourceDpi: 240,
  });
});

test('a name that looks like a wish is a file behind two dashes', () => {
  expect(readArguments(['--out', 'o.pdf', '--', '--json'])).toMatchObject({ files: ['--json'], json: false });
});

describe('words that make no sense are told, not guessed', () => {
  test.each([
    ['no files', ['--out', 'o.pdf']],
    ['no document', ['a.jpg']],
    ['an unknown wish', ['a.jpg', '--out', 'o.pdf', '--fast']],
    ['a wish without its value', ['a.jpg', '--out']],
    ['a wish twice', ['a.jpg', '--out', 'o.pdf', '--out', 'p.pdf']],
    ['less than 200 dpi', ['a.jpg', '--out', 'o.pdf', '--dpi', '150']],
    ['a resolution that is no number', ['a.jpg', '--out', 'o.pdf', '--dpi', 'high']],
  ])('%s', (_name, words) => {
    expect(typeof readArguments(words)).toBe('string');
  });
});
