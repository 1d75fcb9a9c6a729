import { describe, expect, test } from 'vitest';
import type { PageText } from '../../../shared/domain/page-text';
import type { Finding } from '../../../shared/domain/quality';
import { acrossPages, gravestFirst, verdictOf, type JudgedPage } from '../../../shared/domain/page-quality';

const finding = (flaw: Finding['flaw'], severity: Finding['severity'], certainty = 0.8): Finding => ({
  ...{ flaw, severity, certainty },
});
const PRINT =
  'UBND xã Hoài Giang xác nhận hộ ông Lê Văn Bình sử dụng thửa đất số 571 tờ bản đồ số 18 diện tích 535 m²';

/** A page as OCR reads it: `text` in its middle, `footer` at its bottom. */
function read(text: string, footer = ''): PageText {
  const line = (words: string, baseline: number) => ({
    baseline,
    words: words.split(' ').map((word, index) => ({
      ...{ text: word, x: 0.1 + index * 0.02, y: baseline - 0.01, width: 0.02, height: 0.01 },
    })),
  });
  return {
    lines: [line(text, 0.5), ...(footer ? [line(footer, 0.96)] : [])],
    confidence: 90,
    turn: 0,
  };
}

function page(id: string, text?: PageText, fingerprint = '0123456789abcdef'): JudgedPage {
  return {
    ...{ id, fingerprint, report: { verdict: 'pass', findings: [], fingerprint } },
    ...(text && { text }),
  };
}

describe('the verdict', () => {
  test('one finding that fails the page fails it', () => {
    expect(verdictOf([finding('skewed', 'rescan'), finding('blurred', 'fail')])).toBe('fail');
  });

  test('any other finding asks for a rescan; none passes', () => {
    expect(verdictOf([finding('skewed', 'rescan')])).toBe('rescan');
    expect(verdictOf([])).toBe('pass');
  });

  test('the gravest comes first, then the surest', () => {
    const ranked = gravestFirst([
      finding('skewed', 'rescan', 0.6),
      finding('faint', 'rescan', 0.9),
      finding('low-resolution', 'fail', 0.5),
    ]);

    expect(ranked.map(({ flaw }) => flaw)).toEqual(['low-resolution', 'faint', 'skewed']);
  });
});

describe('a sheet that was scanned twice', () => {
  test('is said of the second scan, with the number of the first', () => {
    const again = '0123456789abcde0';
    const found = acrossPages([page('a', read(PRINT)), page('b'), page('c', read(PRINT), again)]);

    expect([...found.keys()]).toEqual(['c']);
    expect(found.get('c')).toMatchObject([{ flaw: 'duplicate', severity: 'rescan', measured: 1 }]);
  });

  test('may lie the other way round the second time', () => {
    const upright = 'b8927af03b45fe8e';
    // Read from its end, each bit the other one; but for one bit.
    const turned = '8e805d23f0a1b6e3';
    const another = '8e80aadc0f5e49e3';
    const [first, second, third] = [upright, turned, another].map((look) => page(look, read(PRINT), look));

    expect(acrossPages([first!, second!]).size).toBe(1);
    expect(acrossPages([first!, third!]).size).toBe(0);
  });

  test('may be read with a slip here and there', () => {
    const long = `${PRINT} ${PRINT.toLowerCase()}`;

    expect(acrossPages([page('a', read(long)), page('b', read(long.replace('nhận', 'nhàn')))]).size).toBe(1);
  });

  test('is not two fillings of one form: their numbers differ', () => {
    const other = PRINT.replace('571', '572').replace('535', '418');

    expect(acrossPages([page('a', read(PRINT)), page('b', read(other))]).size).toBe(0);
  });

  test('is not said before both pages were read: the look alone cannot tell', () => {
    expect(acrossPages([page('a', read(PRINT)), page('b')]).size).toBe(0);
  });

  test('is not said of pages that look different, whatever was read', () => {
    expect(acrossPages([page('a', read(PRINT)), page('b', read(PRINT), 'fedcba9876543210')]).size).toBe(0);
  });

  test('is not said of nearly empty pages', () => {
    expect(acrossPages([page('a', read('Nơi nhận')), page('b', read('Nơi nhận'))]).size).toBe(0);
  });

  test('a fingerprint that is none is like no other', () => {
    expect(acrossPages([page('a', read(PRINT), ''), page('b', read(PRINT), '')]).size).toBe(0);
  });
});

describe('a page that its numbers say is missing', () => {
  const missing = (...footers: readonly string[]): readonly (readonly [string, number | undefined])[] =>
    [
      ...acrossPages(
        footers.map((footer, index) => page(`p${index + 1}`, read(`trang ${index} nội dung`, footer))),
      ),
    ].flatMap(([id, findings]) => findings.map(({ flaw, measured }) => [`${id} ${flaw}`, measured] as const));

  test('the back of “Trang 1/2” is missing where nothing follows', () => {
    expect(missing('Trang 1/2')).toEqual([['p1 missing-back', 2]]);
  });

  test('nothing is missing where both sides are there', () => {
    expect(missing('Trang 1/2', 'Trang 2/2')).toEqual([]);
  });

  test('a gap in bare numbers is found', () => {
    expect(missing('1', '- 2 -', '4')).toEqual([['p2 missing-back', 3]]);
  });

  test('a page without a number fills the gap', () => {
    expect(missing('Trang 1/3', '', 'Trang 3/3')).toEqual([]);
    expect(missing('1/2', '')).toEqual([]);
  });

  test('another document that begins anew leaves the first one short', () => {
    expect(missing('1/2', '1/4', '2/4', '3/4', '4/4')).toEqual([['p1 missing-back', 2]]);
  });

  test('a wide gap is a misread number', () => {
    expect(missing('1', '7')).toEqual([]);
  });

  test('numbers within the text, dates and impossible counts are no page numbers', () => {
    expect(missing('ngày 1/2/2025', '5/2')).toEqual([]);
    expect(acrossPages([page('a', read('1/2'))]).size).toBe(0);
  });
});
