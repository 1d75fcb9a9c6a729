import { expect, test } from 'vitest';
import type { RowMarks } from '../../../../shared/domain/backlog/entry';
import { countRows, donePerDay, forecast, targetFor } from '../../../../shared/domain/backlog/progress';
import { identityOf, partOfRow, rowKeyOf, sourceOf } from '../../../../shared/domain/backlog/row-key';
import { isWorkingDay } from '../../../../shared/domain/working-days';

const NOW = Date.parse('2026-11-20T03:00:00.000Z');
const done = (day: string): RowMarks => ({ sha256: 'a'.repeat(64), doneAt: `${day}T03:00:00.000Z` });
const many = (count: number, row: RowMarks): RowMarks[] => Array.from({ length: count }, () => row);

test('every row is counted once', () => {
  const rows: RowMarks[] = [
    ...many(3, done('2026-11-19')),
    { elsewhere: { sha256: 'b'.repeat(64), at: '2026-11-19T03:00:00.000Z' } },
    { setAside: 'not-found' },
    { setAside: 'not-in-force' },
    { claimedBy: 'CB-012', claimedAt: '2026-11-20T01:00:00.000Z' },
    { claimedBy: 'CB-012', claimedAt: '2026-11-01T01:00:00.000Z' },
    {},
  ];

  expect(countRows(rows, NOW)).toMatchObject({ rows: 9, done: 3, elsewhere: 1, left: 3, working: 1 });
  expect(countRows(rows, NOW).aside).toMatchObject({ 'not-found': 1, 'not-in-force': 1, other: 0 });
});

test('days are Vietnam’s, the newest first', () => {
  const late = { sha256: 'a'.repeat(64), doneAt: '2026-11-19T18:00:00.000Z' };

  expect(donePerDay([done('2026-11-18'), late, done('2026-11-18')])).toEqual([
    { day: '2026-11-20', done: 1 },
    { day: '2026-11-18', done: 2 },
  ]);
});

test('the end is told from the last ten working days, weekends left out', () => {
  // Friday 20 November 2026; ten working days back is Monday 9 November.
  const days = donePerDay([...many(1_000, done('2026-10-01')), ...many(50, done('2026-11-12'))]);

  expect(forecast(days, 20, '2026-11-20')).toEqual({ perDay: 5, end: '2026-11-26' });
  expect(isWorkingDay('2026-11-26')).toBe(true);
  expect(forecast(donePerDay(many(6, done('2026-11-19'))), 9, '2026-11-20')).toMatchObject({ perDay: 3 });
  expect(forecast(days, 200_000, '2026-11-20')).toEqual({ perDay: 5 });
  expect(forecast(days, 0, '2026-11-20')).toBeUndefined();
  expect(forecast(donePerDay(many(9, done('2026-01-05'))), 5, '2026-11-20')).toBeUndefined();
});

test('the target is of this year, else the last one that is known, over what is still in force', () => {
  const rows: RowMarks[] = [
    ...many(10, done('2026-11-19')),
    ...many(85, {}),
    ...many(5, { setAside: 'not-in-force' }),
  ];
  const counts = countRows(rows, NOW);

  expect(targetFor('commune', counts, '2026-11-20')).toEqual({
    percent: 95,
    year: 2025,
    past: true,
    lacking: 81,
  });
  expect(targetFor('commune', counts, '2022-06-01')).toEqual({
    percent: 35,
    year: 2022,
    past: false,
    lacking: 24,
  });
  expect(targetFor('commune', counts, '2020-01-01')).toBeUndefined();
});

test('parts are disjoint and whole on any machine, and about equal', async () => {
  const keys = await Promise.all(
    Array.from({ length: 600 }, (_, nth) =>
      rowKeyOf(identityOf({ line: nth, number: `${String(nth)}/TL`, issuedOn: '2019-01-02' }), 0),
    ),
  );

  const sizes = [1, 2, 3].map((part) => keys.filter((key) => partOfRow(key, 3) === part).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(600);
  expect(Math.min(...sizes)).toBeGreaterThan(160);
  expect(await sourceOf(keys)).toBe(await sourceOf(keys.toReversed()));
  expect(identityOf({ line: 1, number: '12 / TL', issuer: 'UBND  xã' })).toBe(
    identityOf({ line: 9, number: '12/tl', issuer: 'ubnd xã', holder: 'Nguyễn Văn Mẫu' }),
  );
  expect(new Set(keys).size).toBe(600);
});
