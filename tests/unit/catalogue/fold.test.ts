import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, isWithin, withoutTypingKeys } from '../../../shared/catalogue/fold';

test.each([
  ['Đăng ký khai sinh', 'dang ky khai sinh'],
  ['Sổ  đỏ!', 'so do'],
  ['ĐƯỜNG'.normalize('NFD'), 'duong'],
  ['1.001193', '1 001193'],
])('%j is folded to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['ddawng', 'dang'],
  ['kys', 'ky'],
  ['hoon', 'hon'],
  ['keets', 'ket'],
  ['tieesng', 'tieng'],
  ['suwra', 'sua'],
  ['dduowcj', 'duoc'],
  ['ke61t', 'ket'],
  ['sinh', 'sinh'],
  ['001193', '001193'],
])('%s was meant as %s', (typed, meant) => {
  expect(withoutTypingKeys(typed)).toBe(meant);
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
});

test.each([
  ['khia', 'khai', 1, true],
  ['hom', 'hon', 1, true],
  ['chung', 'chun', 1, true],
  ['thuc', 'thu', 1, true],
  ['khai', 'khac', 0, false],
  ['abcd', 'badc', 1, false],
  ['abcd', 'badc', 2, true],
  ['', 'abc', 2, false],
])('%s and %s within %i: %s', (one, other, limit, within) => {
  expect(isWithin(one, other, limit)).toBe(within);
});
