import { expect, test } from 'vitest';
import type { Verdict } from '../../../../shared/domain/observation';
import { agreementOf, kappaLevel, type VerdictPair } from '../../../../shared/domain/sampling/agreement';
import { wilson } from '../../../../shared/domain/sampling/wilson';

const times = (count: number, first: Verdict, second: Verdict): readonly VerdictPair[] =>
  Array.from({ length: count }, () => [first, second] as const);

test('kappa of two inspectors and two words is that of the textbook: 20, 5, 10 and 15 of 50 make 0.4', () => {
  const { pairs, agreed, raw, kappa } = agreementOf([
    ...times(20, 'good', 'good'),
    ...times(5, 'good', 'cut'),
    ...times(10, 'cut', 'good'),
    ...times(15, 'cut', 'cut'),
  ]);

  expect({ pairs, agreed, raw }).toEqual({ pairs: 50, agreed: 35, raw: 0.7 });
  expect(kappa).toBeCloseTo(0.4, 12);
});

test('kappa of three words is what Cohen’s own example of 1960 gives: 0.492', () => {
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const verdicts = ['good', 'cut', 'unreadable'] as const;
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) => times(count, verdicts[first] ?? 'good', verdicts[second] ?? 'good')),
  );

  // po = 140/200; pe = (120·100 + 60·60 + 20·40)/200² = 0.41; (0.7 − 0.41)/0.59.
  expect(agreementOf(pairs).kappa).toBeCloseTo(0.29 / 0.59, 12);
});

test('kappa is 1 where both always agree on several words, −1 where they always cross two', () => {
  expect(agreementOf([...times(3, 'good', 'good'), ...times(2, 'cut', 'cut')]).kappa).toBe(1);
  expect(agreementOf([...times(3, 'good', 'cut'), ...times(3, 'cut', 'good')]).kappa).toBe(-1);
});

test('there is no kappa without pairs, or where both used one word throughout', () => {
  expect(agreementOf([])).toEqual({ pairs: 0, agreed: 0 });
  expect(agreementOf(times(9, 'good', 'good'))).toEqual({ pairs: 9, agreed: 9, raw: 1 });
  expect(agreementOf(times(4, 'good', 'cut')).kappa).toBe(0);
});

test.each([
  [-0.1, 'poor'],
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.41, 'moderate'],
  [0.8, 'substantial'],
  [1, 'almost-perfect'],
] as const)('a kappa of %d is called %s', (kappa, level) => {
  expect(kappaLevel(kappa)).toBe(level);
});

test.each([
  [8, 10, 95, 0.4902, 0.9433],
  [0, 10, 95, 0, 0.2775],
  [10, 10, 95, 0.7225, 1],
  [15, 148, 95, 0.0624, 0.1605],
  [81, 263, 95, 0.2553, 0.3662],
] as const)('%i of %i lie, by Wilson at %i %%, between %d and %d', (hits, all, confidence, low, high) => {
  const interval = wilson(hits, all, confidence);

  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('of a small population less is unknown: all of it seen is the share itself', () => {
  expect(wilson(3, 4, 95, 4)).toEqual({ low: 0.75, high: 0.75 });
  // 20 of 41 are worth 20 · 40 ÷ 21 of an endless population.
  expect(wilson(10, 20, 95, 41)).toEqual(wilson((10 * 40) / 21, (20 * 40) / 21, 95));
  expect(wilson(8, 10, 95, 1_000_000)?.low).toBeCloseTo(0.4902, 4);
});

test('nothing looked at has no interval; more confidence makes a wider one', () => {
  expect(wilson(0, 0, 95)).toBeUndefined();
  expect(wilson(8, 10, 99)?.low).toBeLessThan(wilson(8, 10, 90)?.low ?? 0);
});
