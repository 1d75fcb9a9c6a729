import { expect, test } from 'vitest';
import { periodOf } from '../../../shared/report/period';

test('on the 25th the month counts from its first day to that day, and says that it goes on', () => {
  expect(periodOf('2026-11', '2026-11-25')).toEqual({
    ...{ span: 'month', name: '2026-11', from: '2026-11-01', until: '2026-11-25', complete: false },
  });
});

test.each([
  ['2026-10', '2026-10-01', '2026-10-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2025-Q4', '2025-10-01', '2025-12-31'],
  ['2025', '2025-01-01', '2025-12-31'],
  ['2026-10-15..2026-11-14', '2026-10-15', '2026-11-14'],
])('%s is from %s to %s', (name, from, until) => {
  const period = periodOf(name, '2026-11-25')!;

  expect(period).toMatchObject({ from, until, complete: true });
  expect(period.name).toBe(name);
});

test.each(['2026', '2026-Q4', '2026-11', '2026-10-15..2026-12-14'])(
  'a period that goes on, by its name on the day of the report, is the same again: %s',
  (name) => {
    const period = periodOf(name, '2026-11-25')!;

    expect(period).toMatchObject({ until: '2026-11-25', complete: false });
    expect(periodOf(period.name, '2026-11-25')).toEqual(period);
  },
);

test('a period that ends on the day of the report is whole', () => {
  expect(periodOf('2026-11', '2026-11-30')).toMatchObject({ until: '2026-11-30', complete: true });
});

test.each([
  '2026-13',
  '2026-Q5',
  '2026-12',
  '2027',
  '26-11',
  '2026-11-14..2026-10-15',
  '2026-02-30..2026-03-01',
  'x',
  '',
])('"%s" is no period that has begun', (name) => {
  expect(periodOf(name, '2026-11-25')).toBeUndefined();
});
