import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOn, isIsoDate, isoFromDdMmYyyy, vietnameseDay } from '../../../shared/domain/dates';

test('every day of the calendar is read as the day it is', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2299-12-31'), noInvalidDate: true });

  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-');
      expect(isoFromDdMmYyyy(`${date}${month}${year}`)).toBe(iso);
      expect(isIsoDate(iso)).toBe(true);
    }),
  );
});

test.each([
  '29022023',
  '31042024',
  '00012024',
  '01002024',
  '01132024',
  '29021900',
  '1012024',
  '01/01/2024',
  '',
])('%j is no day', (text) => {
  expect(isoFromDdMmYyyy(text)).toBeUndefined();
});

test('29 February is a day in leap years only', () => {
  expect(['29022024', '29022000', '29022100'].map(isoFromDdMmYyyy)).toEqual([
    '2024-02-29',
    '2000-02-29',
    undefined,
  ]);
});

test('a row holds from its first day up to the day before its end', () => {
  const row = { from: '2025-09-15', until: '2026-01-01' };

  expect(['2025-09-14', '2025-09-15', '2025-12-31', '2026-01-01'].map((day) => holdsOn(row, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a day is written as Vietnamese papers write it', () => {
  expect(vietnameseDay(new Date(2026, 0, 5, 23, 59))).toBe('05/01/2026');
});
