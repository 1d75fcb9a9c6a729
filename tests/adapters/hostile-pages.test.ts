// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { namesFile } from '../../extension/adapters/from-data/file-names';
import { limitsIn, limitsOfValue } from '../../extension/adapters/from-data/row-limits';
import { judgeMessage } from '../../extension/adapters/judge-message';
import { judgeResponse } from '../../extension/adapters/judge-response';
import { procedureOfPage } from '../../extension/adapters/page-codes';
import { opencpsLimits } from '../../extension/adapters/shipped/opencps-parts';
import { parseSize } from '../../extension/adapters/parse-size';
import { findDossierCodes, recogniseProcedureCode } from '../../shared/domain/codes';
import { shippedAdapter } from './shipped-adapter';

const genericRows = shippedAdapter('generic-rows');
const opencps = shippedAdapter('opencps');

/** Long enough that anything that grows with the square of it takes many seconds. */
const MANY = 30_000;
/** A page's text is read on every change of the page. */
const BEARABLE_MS = 500;
const url = new URL('https://motcua.example/ho-so/5');

describe('a text made to be slow is read in no time', () => {
  test.each<[string, () => unknown]>([
    ['a size of endless digits', () => parseSize('1'.repeat(MANY))],
    ['a size of digits and blanks', () => parseSize('1 '.repeat(MANY))],
    ['a size with a wrong unit', () => parseSize(`${'1 '.repeat(MANY)}bx`)],
    ['a file name of endings', () => namesFile('.pdfa'.repeat(MANY))],
    ['a file name without an ending', () => namesFile('a'.repeat(MANY))],
    ['a limit of digits', () => limitsIn('', `tối đa ${'1'.repeat(MANY)}`, undefined)],
    ['a limit of words', () => limitsIn('', 'nhận tối đa:1'.repeat(MANY), undefined)],
    ['an accept of images', () => limitsIn('image/a,'.repeat(MANY), '', undefined)],
    ['a tooltip of commas', () => limitsIn('', `chấp nhận ${'., '.repeat(MANY)}X!`, undefined)],
    [
      'a tooltip of types',
      () => limitsIn('', `${'chấp nhận a'.repeat(MANY)}${' a.'.repeat(MANY)}!`, undefined),
    ],
    ['a tip of brackets', () => limitsOfValue('['.repeat(MANY), undefined)],
    ['dossier codes that go on', () => findDossierCodes('H40.1.1.1-261121-'.repeat(MANY))],
    ['agencies that go on', () => findDossierCodes('000.00.53.'.repeat(MANY))],
    ['a procedure code that goes on', () => recogniseProcedureCode('1.001193.'.repeat(MANY))],
    ['an answer of failures', () => judgeResponse(200, 'fai'.repeat(MANY))],
    ['an answer of blanks', () => judgeResponse(200, `{"success"${' '.repeat(MANY)}`)],
    ['a message of limits', () => judgeMessage('tối đa '.repeat(MANY))],
    ['an address of dossiers', () => opencps.detect(document, new URL(`/${'ho-so/'.repeat(MANY)}`, url))],
    ['a page of procedure codes', () => procedureOfPage(pageOf(`<p>${'1.000000.'.repeat(MANY)}</p>`))],
  ])('%s', (_what, read) => {
    const started = performance.now();
    read();

    expect(performance.now() - started).toBeLessThan(BEARABLE_MS);
  });

  test('a row with hundreds of files', () => {
    const files = Array.from({ length: 300 }, (_, at) => `<li><b>tep-${String(at)}.pdf</b> (3 byte)</li>`);
    const page = pageOf(row(`<ul>${files.join('')}</ul>`));
    const started = performance.now();
    const read = genericRows.read(page, url);

    expect(read.ok && read.value.components[0]?.files).toHaveLength(300);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('names that every object has are only words', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a field that takes %s', (word) => {
    expect(limitsIn(word, '', undefined).extensions).toEqual(['pdf']);
    expect(limitsOfValue(JSON.stringify({ extensions: word }), opencpsLimits).extensions).toEqual([
      word.toLowerCase(),
    ]);
  });

  test('a tip that sets what every object inherits', () => {
    limitsOfValue('{"__proto__":{"maxSize":1},"constructor":{"prototype":{"maxSize":1}}}', opencpsLimits);

    expect(({} as Record<string, unknown>)['maxSize']).toBeUndefined();
  });
});

test.each(['1e400', '-5', '"NaN"', '{}', '[1,2]', 'true', 'null', '1e300'])(
  'a limit of %s is none',
  (size) => {
    expect(limitsOfValue(`{"maxSize":${size}}`, opencpsLimits).maxBytes).toBe(
      size === 'true' ? 1_000_000 : 100_000_000,
    );
  },
);

describe('what is fetched to read a file back is a way to the file and no deed', () => {
  test.each([
    ['a link that removes', '<b>a.pdf</b> <a href="/tep/5">Xóa</a>'],
    ['an icon that removes', '<b>a.pdf</b> <a href="/tep/xoa/5"><i class="icon"></i></a>'],
    ['a title that removes', '<b>a.pdf</b> <a href="/tep/5" title="Gỡ bỏ tệp"><i></i></a>'],
    ['an address that removes', '<a href="/tep?action=delete&id=5">a.pdf</a>'],
    ['an address that removes, in one word', '<a href="/removeFile/5">a.pdf</a>'],
    ['a link that says nothing', '<b>a.pdf</b> <a href="/dang-xuat"><i></i></a>'],
  ])('%s is left alone', (_what, cell) => {
    expect(fileIn(cell)).toEqual({ name: 'a.pdf' });
  });

  test.each([
    ['the name itself', '<a href="/tep/5">a.pdf</a>', '/tep/5'],
    ['a link beside it', '<b>a.pdf</b> <a href="/tep/5">Xem</a>', '/tep/5'],
    [
      'a link behind one that removes',
      '<b>a.pdf</b> <a href="/x/5">Xoá</a> <a href="/tep/5">Tải về</a>',
      '/tep/5',
    ],
    ['a link with a title', '<b>a.pdf</b> <a href="/tep/5" title="Tải xuống"><i></i></a>', '/tep/5'],
    ['a link that says that it downloads', '<b>a.pdf</b> <a href="/tep/5" download><i></i></a>', '/tep/5'],
  ])('%s leads to the bytes', (_what, cell, reference) => {
    expect(fileIn(cell)).toEqual({ name: 'a.pdf', reference });
  });
});

function fileIn(cell: string): unknown {
  const read = genericRows.read(pageOf(row(cell)), url);
  return read.ok ? read.value.components[0]?.files[0] : read;
}

function row(cell: string): string {
  return `<table><tr data-part="TP01"><td>Tờ khai</td><td><div>${cell}</div></td><td><input type="file"></td></tr></table>`;
}

function pageOf(body: string): Document {
  const html = `<h1>Hồ sơ H40.12-261121-0007</h1>${body}`;
  return new DOMParser().parseFromString(html, 'text/html');
}
