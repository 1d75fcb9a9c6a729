import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkPersonalNumber,
  maskPersonalNumber,
  readPersonalNumber,
  type Gender,
} from '../../../shared/domain/personal-number';

const twelveDigits = fc.string({
  unit: fc.integer({ min: 0, max: 9 }).map(String),
  minLength: 12,
  maxLength: 12,
});

test.each([
  ['0', 'male', 1998],
  ['1', 'female', 1998],
  ['2', 'male', 2098],
  ['3', 'female', 2098],
  ['4', 'male', 2198],
  ['5', 'female', 2198],
  ['6', 'male', 2298],
  ['7', 'female', 2298],
  ['8', 'male', 2398],
  ['9', 'female', 2398],
] as const)('century digit %s means %s, born %i', (digit, gender, birthYear) => {
  expect(readPersonalNumber(`001${digit}98012345`)).toEqual({ province: '001', gender, birthYear });
});

test('a number that fits its card gives no warning', () => {
  expect(checkPersonalNumber('001098012345', { birthDate: '1998-01-01', gender: 'male' })).toEqual([]);
});

test.each([
  ['an 11-digit number', '00109801234', {}, ['not-12-digits']],
  ['a number with a letter', '00109801234a', {}, ['not-12-digits']],
  ['a country code', '123098012345', {}, ['unknown-province']],
  ['another gender', '001098012345', { gender: 'female' as Gender }, ['gender-differs']],
  ['another year', '001098012345', { birthDate: '1997-12-31' }, ['birth-year-differs']],
  [
    'everything at once',
    '999398012345',
    { birthDate: '1998-01-01', gender: 'male' as Gender },
    ['unknown-province', 'gender-differs', 'birth-year-differs'],
  ],
])('%s is a warning', (_what, number, facts, warnings) => {
  expect(checkPersonalNumber(number, facts)).toEqual(warnings);
});

test('what a number says of itself never contradicts it', () => {
  fc.assert(
    fc.property(twelveDigits, (number) => {
      const parts = readPersonalNumber(number);
      const facts = parts && { gender: parts.gender, birthDate: `${String(parts.birthYear)}-05-19` };
      expect(checkPersonalNumber(number, facts).filter((warning) => warning !== 'unknown-province')).toEqual(
        [],
      );
    }),
  );
});

test('a masked number shows province and last four digits', () => {
  expect(maskPersonalNumber('079095001234')).toBe('079*****1234');
});

test('a mask shows at most seven digits of anything', () => {
  fc.assert(
    fc.property(fc.oneof(twelveDigits, fc.string()), (text) => {
      expect(maskPersonalNumber(text).replaceAll('*', '').length).toBeLessThanOrEqual(7);
    }),
  );
});

test('what is no 12-digit number is masked as a whole', () => {
  expect(maskPersonalNumber('012345678')).toBe('*********');
});
