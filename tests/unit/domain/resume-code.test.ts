import { expect, test } from 'vitest';
import {
  newResumeCode,
  readResumeCode,
  RESUME_DIGITS,
  shownResumeCode,
} from '../../../shared/domain/resume-code';

const CODE = newResumeCode((bytes) => bytes.fill(7));

test('a code is twenty digits, the last of which checks the others', () => {
  expect(CODE).toMatch(/^7{19}\d$/);
  expect(readResumeCode(CODE)).toBe(CODE);
  expect(
    shownResumeCode(CODE)
      .split(' ')
      .map((group) => group.length),
  ).toEqual([4, 4, 4, 4, 4]);
});

test('codes are drawn evenly: what a byte has too much is drawn again', () => {
  const bytes = [255, 250, 249, 0];
  const code = newResumeCode((drawn) => drawn.fill(bytes.shift() ?? 5));

  expect(code.slice(0, 3)).toBe('905');
});

test('every single wrong digit is found', () => {
  const code = newResumeCode();
  const wrong = Array.from({ length: RESUME_DIGITS }, (_, at) =>
    Array.from({ length: 9 }, (_digit, by) => {
      const digit = (Number(code[at]) + by + 1) % 10;
      return code.slice(0, at) + String(digit) + code.slice(at + 1);
    }),
  ).flat();

  expect(wrong.filter((one) => readResumeCode(one) !== undefined)).toEqual([]);
});

test.each([
  [
    'blanks, hyphens and dots',
    (code: string) => `  ${code.slice(0, 4)}-${code.slice(4, 9)}. ${code.slice(9)} `,
  ],
  [
    'digits of full width',
    (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
  ['an O for a zero', (code: string) => code.replace('0', 'o')],
  ['an I and an L for a one', (code: string) => code.replace('1', 'I').replace('1', 'l')],
])('a code is read with %s', (_what, typed) => {
  const digits = Array.from('0110'.repeat(5));
  const code = newResumeCode((bytes) => bytes.fill(Number(digits.pop() ?? 0)));

  expect(readResumeCode(typed(code))).toBe(code);
});

test.each(['', '1234', '7'.repeat(21), `${CODE.slice(0, -1)}x`, 'CUASO1:S:2026-11-22%2F001:00000000'])(
  '"%s" is no code',
  (typed) => {
    expect(readResumeCode(typed)).toBeUndefined();
  },
);
