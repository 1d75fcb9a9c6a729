import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedResult } from '../../../shared/domain/deadline';
import { allHolidays, holidayOn, holidaysKnownIn } from '../../../shared/domain/holidays';
import { isWorkingDay, weekdayOf, workingDaysAfter } from '../../../shared/domain/working-days';

const at = (day: string, hour = 9) => ({ day, hour });

test.each([
  ['same day in the morning', 0, 15, at('2026-11-18'), '2026-11-18'],
  ['same day at 14:59', 0, 15, at('2026-11-18', 14), '2026-11-18'],
  ['same day from 15:00 on', 0, 15, at('2026-11-18', 15), '2026-11-19'],
  ['same day, Friday afternoon', 0, 15, at('2026-11-20', 16), '2026-11-23'],
  ['three days from a Monday', 3, undefined, at('2026-11-16'), '2026-11-19'],
  ['three days over a weekend', 3, undefined, at('2026-11-19'), '2026-11-24'],
  ['three days from a Saturday', 3, undefined, at('2026-11-21'), '2026-11-26'],
  ['over New Year', 1, undefined, at('2026-12-31'), '2027-01-04'],
  ['over Tết', 5, undefined, at('2027-02-03'), '2027-02-16'],
  ['over 30/4, 1/5 and the day that makes up for it', 1, undefined, at('2027-04-29'), '2027-05-04'],
])('%s', (_what, workingDays, cutOffHour, now, result) => {
  const deadline = { workingDays, ...(cutOffHour !== undefined && { cutOffHour }) };

  expect(expectedResult(deadline, now).result).toBe(result);
});

test('why it counts as received later is said', () => {
  const deadline = { workingDays: 0, cutOffHour: 15 };

  expect(expectedResult(deadline, at('2026-11-18', 16))).toMatchObject({
    later: 'hour',
    received: '2026-11-19',
  });
  expect(expectedResult(deadline, at('2026-11-21', 16))).toMatchObject({
    later: 'closed',
    received: '2026-11-23',
  });
  expect(expectedResult(deadline, at('2026-11-18'))).not.toHaveProperty('later');
});

test('a day of which nobody knows yet whether it is off is told and not counted', () => {
  const { result, unsettled } = expectedResult({ workingDays: 3 }, at('2026-11-21'));

  expect(result).toBe('2026-11-26');
  expect(unsettled.map(({ date }) => date)).toEqual(['2026-11-24']);
});

test('a year without a list of holidays is said to have none', () => {
  expect(expectedResult({ workingDays: 3 }, at('2026-11-18')).holidaysKnown).toBe(true);
  expect(expectedResult({ workingDays: 3 }, at('2027-12-30')).holidaysKnown).toBe(false);
  expect(holidaysKnownIn('2028-01-01')).toBe(false);
});

test('every holiday has its source, stands once, in a year whose holidays are known', () => {
  const dates = allHolidays().map(({ date }) => date);

  expect(dates).toEqual([...new Set(dates)].sort());
  for (const { date, source } of allHolidays()) {
    expect(source).not.toBe('');
    expect(holidaysKnownIn(date)).toBe(true);
  }
});

test('the fixed holidays of the law are off in every known year, the lunar ones where the moon puts them', () => {
  for (const year of ['2026', '2027']) {
    for (const day of ['01-01', '04-30', '05-01', '09-02'])
      expect(isWorkingDay(`${year}-${day}`)).toBe(false);
  }
  expect(holidayOn('2026-02-17')?.name).toBe('tet');
  expect(holidayOn('2027-02-06')?.name).toBe('tet');
  expect(holidayOn('2027-04-16')?.name).toBe('hung-kings');
});

test('a count ends on a working day, and more days never end earlier', () => {
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (date, count) => {
      const from = date.toISOString().slice(0, 10);
      const { day } = workingDaysAfter(from, count);

      expect(isWorkingDay(day)).toBe(true);
      expect([0, 6]).not.toContain(weekdayOf(day));
      expect(workingDaysAfter(from, count + 1).day > day).toBe(true);
    }),
  );
});
