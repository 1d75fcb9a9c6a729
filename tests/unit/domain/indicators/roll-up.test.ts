import { expect, test } from 'vitest';
import { requiredOf } from '../../../../shared/catalogue/required-of';
import {
  areThresholds,
  colourOf,
  figureColour,
  DEFAULT_THRESHOLDS,
} from '../../../../shared/domain/indicators/colour';
import { DossierCounter } from '../../../../shared/domain/indicators/count-dossier';
import { FIGURE_IDS } from '../../../../shared/domain/indicators/figure';
import { targetFor } from '../../../../shared/domain/indicators/figure-targets';
import { figuresOf } from '../../../../shared/domain/indicators/figures';
import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import { indexRow, rollUp, unitsOf } from '../../../../shared/domain/indicators/roll-up';
import { FIGURE_RULES, ruleOn } from '../../../../shared/domain/indicators/rules';
import { figuresText } from '../../../../shared/text/figures';
import { dossier, missing, paper } from './records';
import { OFFICE } from './world';

test('every figure has one rule on a day, and words in each language', () => {
  for (const id of FIGURE_IDS) {
    for (const day of ['2024-01-01', '2026-11-22'])
      expect(
        FIGURE_RULES.filter(
          (rule) => rule.id === id && rule.from <= day && !(rule.until && rule.until <= day),
        ),
      ).toHaveLength(1);
    for (const language of ['vi', 'en'] as const)
      expect(Object.values(figuresText(language)[id]).every((words) => words.length > 5)).toBe(true);
  }
});

test('a rule is the one of the day', () => {
  expect(ruleOn('completeness', '2025-09-14')?.basis).toContain('miễn số hoá theo Thông tư này');
  expect(ruleOn('completeness', '2025-09-15')?.basis).toContain('Thông tư 03/2025');
  expect(ruleOn('4.1', '2022-06-22')).toBeUndefined();
});

test('a target is the office’s own, else the province’s, else the country’s for that level', () => {
  const lamDong = { targets: { '4.2': 95 }, province: 'Lâm Đồng' };

  expect(targetFor('4.2', '2025-06-01', lamDong)).toEqual({ percent: 95, by: 'office' });
  expect(targetFor('4.3', '2025-06-01', lamDong)).toMatchObject({ percent: 50, by: 'province' });
  expect(targetFor('results', '2022-06-01', lamDong, 'commune')).toMatchObject({ percent: 35, by: 'nation' });
  expect(targetFor('4.3', '2026-06-01', lamDong)).toBeUndefined();
});

test('a threshold belongs to the better colour; no percentage has none', () => {
  const colours = [100, 80, 79.99, 70, 69.99, 50, 49.99, 0, undefined].map((percent) =>
    colourOf(percent, DEFAULT_THRESHOLDS),
  );

  expect(colours).toEqual([
    'green',
    'green',
    'yellow',
    'yellow',
    'orange',
    'orange',
    'red',
    'red',
    undefined,
  ]);
});

test.each([
  [{ green: 80, yellow: 70, orange: 50 }, true],
  [{ green: 101, yellow: 70, orange: 50 }, false],
  [{ green: 70, yellow: 70, orange: 50 }, false],
  [{ green: 80, yellow: 50, orange: 50 }, false],
  [{ green: 80, yellow: 70, orange: 0 }, false],
])('thresholds %j can be had: %s', (thresholds, expected) => {
  expect(areThresholds(thresholds)).toBe(expected);
});

test('the overview has units by months, places that equals share, and units without any dossier', () => {
  const counter = new DossierCounter(OFFICE, '2026-11-23');
  const half = [paper(), missing('TP02')];
  const records = [
    ...['H1.1', 'H1.2'].map((unit) => dossier({ unit: unit.replace('H1', 'H40'), code: `${unit}-1` })),
    dossier({ unit: 'H40.3', components: half, receivedOn: '2026-09-30' }),
    dossier({ unit: 'H40.3', known: false }),
    dossier({ unit: 'H40.4', components: half }),
  ];
  const rows = records.map((record) => indexRow(record, OFFICE, counter));
  const view = { office: OFFICE, from: '2026-09-01', until: '2026-11-30', units: unitsOf(OFFICE, {}) };
  const overview = rollUp(rows, { ...view, asOf: '2026-11-23T00:00:00Z' });

  expect(overview).toMatchObject({ dossiers: 5, unknown: 1, asOf: '2026-11-23T00:00:00Z' });
  expect(overview.months).toEqual(['2026-09', '2026-10', '2026-11']);
  expect(overview.units.map(({ unit, rank, colour }) => [unit, rank, colour])).toEqual([
    ['H40.1', 1, 'green'],
    ['H40.12', undefined, undefined],
    ['H40.2', 1, 'green'],
    ['H40.3', 3, 'orange'],
    ['H40.4', 3, 'orange'],
  ]);
  expect(
    overview.units[3]?.cells.map(({ dossiers, unknown, completeness }) => [
      dossiers,
      unknown,
      completeness.percent,
    ]),
  ).toEqual([
    [1, 0, 50],
    [0, 0, undefined],
    [1, 1, undefined],
  ]);
  expect(overview.figures).toEqual(figuresOf(records, { office: OFFICE, today: '2026-11-23', ratings: [] }));
  expect(unitsOf(OFFICE, { open: true })).toEqual([]);
});

test('a day far from all others, as a mistyped code has it, does not make a column of every month between', () => {
  const counter = new DossierCounter(OFFICE, '2026-11-23');
  const records = ['1999-01-01', '2026-11-02', '2099-12-31'].map((receivedOn) => dossier({ receivedOn }));
  const rows = records.map((record) => indexRow(record, OFFICE, counter));

  const overview = rollUp(rows, {
    ...{ office: OFFICE, from: '1900-01-01', until: '2100-01-01', units: [] },
    asOf: '2026-11-23T00:00:00Z',
  });

  expect(overview.months).toEqual(['1999-01', '2026-11', '2099-12']);
});

test('the kiosks’ share has no colour: more of it is not better', () => {
  const thresholds = { green: 80, yellow: 70, orange: 50 };

  expect(figureColour({ id: 'kiosk', percent: 57 }, thresholds)).toBeUndefined();
  expect(figureColour({ id: 'completeness', percent: 57 }, thresholds)).toBe('orange');
});

test('a row of the list tells what is open; without known papers it has no percentage', () => {
  const counter = new DossierCounter(OFFICE, '2026-11-23');
  const components = [paper({ faults: ['duplicate'] }), missing('TP02')];
  const rowOf = (changes: Partial<DossierRecord>) => indexRow(dossier(changes), OFFICE, counter).row;

  expect(rowOf({ components })).toMatchObject({
    required: 2,
    settled: 1,
    open: ['TP02'],
    faults: 1,
    percent: 50,
    colour: 'orange',
  });
  expect(rowOf({ components, known: false })).toMatchObject({ required: 0, settled: 0, open: [] });
  expect(rowOf({ components, known: false })).not.toHaveProperty('percent');
});

test('the shipped catalogue tells which papers are always required, on the days on which it holds', () => {
  const papers = requiredOf('1.001193', '2026-11-22');

  expect([...(papers ?? [])].filter(([, required]) => required).length).toBeGreaterThan(0);
  expect(requiredOf('9.999999', '2026-11-22')).toBeUndefined();
});
