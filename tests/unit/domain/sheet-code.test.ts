import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetCode } from '../../../shared/domain/pile';
import { parseSheetCode, SEPARATOR_CODE, sheetCodeText } from '../../../shared/domain/sheet-code';

/** Any characters, halves of pairs too. */
const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(':', '%', '%u', '\uD800', 'ế', '|', ' ') }),
);
const code: fc.Arbitrary<SheetCode> = fc.oneof(
  fc.record({ kind: fc.constant('cover' as const), procedure: key, component: key }),
  fc.record({ kind: fc.constant('slip' as const), slip: key }),
);

test('whatever characters a key has, the printed code gives it back', () => {
  fc.assert(
    fc.property(code, (one) => {
      expect(parseSheetCode(sheetCodeText(one))).toEqual(one);
    }),
  );
});

test('a code is printable ASCII, which every reader gives back unchanged', () => {
  fc.assert(
    fc.property(code, (one) => {
      expect(sheetCodeText(one)).toMatch(/^[!-~]+$/);
    }),
  );
});

test('a separator reads as one', () => {
  expect(parseSheetCode(SEPARATOR_CODE)).toBe('separator');
});

test('a code with one wrong character is no code', () => {
  const text = sheetCodeText({ kind: 'cover', procedure: '1.004222', component: 'TP01' });
  const other = fc.constantFrom(...Array.from('0123456789ABCDEFabcdef:.%'));

  fc.assert(
    fc.property(fc.nat(text.length - 1), other, (at, letter) => {
      fc.pre(text[at] !== letter);
      expect(parseSheetCode(text.slice(0, at) + letter + text.slice(at + 1))).toBeUndefined();
    }),
  );
});

test.each([
  ['an address', 'https://example.gov.vn/CUASO1:C:1:2'],
  ['a card', '079203001234|123456789|NGUYỄN THỊ LAN|12031993|Nữ|Hà Nội|15052021'],
  ['nothing', ''],
  ['ours without a checksum', 'CUASO1:C:1.004222:TP01'],
  ['a later version', sheetCodeText({ kind: 'slip', slip: '7' }).replace('CUASO1', 'CUASO2')],
])('%s is not taken for a sheet of ours', (_what, text) => {
  expect(parseSheetCode(text)).toBeUndefined();
});

test('no text at all is taken for a sheet of ours by chance', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseSheetCode(text)).toBeUndefined();
    }),
  );
});
