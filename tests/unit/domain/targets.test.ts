import { expect, test } from 'vitest';
import {
  PROVINCIAL_TARGETS,
  provincialTargetsOn,
  targetOn,
  YEARLY_TARGETS,
  type AgencyLevel,
} from '../../../shared/domain/targets';

test.each([
  ['province', '2021-06-01', 30, 'A'],
  ['commune', '2021-06-01', 15, 'A'],
  ['province', '2022-11-30', 50, 'A'],
  ['commune', '2022-11-30', 35, 'A'],
  ['central', '2022-11-30', 60, 'G'],
  ['commune', '2025-12-31', 95, 'G'],
  ['province', '2025-12-31', 100, 'G'],
] as const)('the %s target on %s is %i %% with confidence %s', (level, date, percent, confidence) => {
  expect(targetOn(level, date)).toMatchObject({ percent, confidence });
});

test.each([
  ['province', '2021-03-26'],
  ['commune', '2026-01-01'],
  ['district', '2025-07-01'],
] as const)('no %s target is claimed on %s', (level, date) => {
  expect(targetOn(level, date)).toBeUndefined();
});

test('a level has at most one target on any day', () => {
  const levels: AgencyLevel[] = ['central', 'province', 'district', 'commune'];
  for (const level of levels) {
    const rows = YEARLY_TARGETS.filter((row) => row.level === level);
    rows.slice(1).forEach((row, index) => {
      expect(row.from >= (rows[index]?.until ?? '')).toBe(true);
    });
  }
});

test('every target is a percentage with a source', () => {
  for (const row of [...YEARLY_TARGETS, ...PROVINCIAL_TARGETS]) {
    expect(row.percent).toBeGreaterThan(0);
    expect(row.percent).toBeLessThanOrEqual(100);
    expect(row.source).not.toBe('');
  }
});

test("a province's own targets hold in its years only", () => {
  expect(provincialTargetsOn('Lâm Đồng', '2025-06-01').map(({ what, percent }) => [what, percent])).toEqual([
    ['digitised', 80],
    ['reused', 50],
    ['on-time', 98],
  ]);
  expect(provincialTargetsOn('Lâm Đồng', '2026-01-01')).toEqual([]);
});
