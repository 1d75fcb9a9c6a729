import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { catalogueOn, shippedProcedures } from '../../../shared/catalogue/catalogue';
import { procedureSchema } from '../../../shared/catalogue/schema';
import { inProject } from '../../commands/paths';
import { aProcedure, aProcedureComponent } from '../../fixtures/builders';

const TODAY = '2026-11-21';
const DATA = inProject('shared/catalogue/data');
const byCode = (code: string) => catalogueOn(TODAY).find((procedure) => procedure.code === code);

test('at least 15 procedures ship with their papers', () => {
  expect(catalogueOn(TODAY).filter(({ components }) => components.length > 0).length).toBeGreaterThanOrEqual(
    15,
  );
});

test('every data file is part of the catalogue and fits the schema', () => {
  const inFiles = readdirSync(DATA).flatMap((name) => {
    const file: unknown = JSON.parse(readFileSync(`${DATA}/${name}`, 'utf8'));
    return v.parse(v.array(procedureSchema), file);
  });

  expect(inFiles.map(({ id }) => id).sort()).toEqual(
    shippedProcedures()
      .map(({ id }) => id)
      .sort(),
  );
});

test('an id and a code stand once on any day', () => {
  const procedures = catalogueOn(TODAY);
  const codes = procedures.flatMap(({ code }) => code ?? []);

  expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length);
  expect(new Set(codes).size).toBe(codes.length);
});

test('no fee and no deadline rests on general knowledge', () => {
  for (const { fees, deadline } of catalogueOn(TODAY)) {
    expect(fees?.confidence).not.toBe('G');
    expect(deadline?.confidence).not.toBe('G');
  }
});

test('every condition is a question', () => {
  const questions = shippedProcedures()
    .flatMap(({ components }) => components)
    .flatMap(({ requirement }) => (requirement.when === 'if' ? [requirement.question] : []));

  expect(questions.length).toBeGreaterThan(5);
  for (const question of questions) expect(question).toMatch(/^\p{Lu}.*\?$/u);
});

test('published fees of a certified copy are kept as published', () => {
  expect(byCode('2.000815')?.fees?.value.map(({ dong }) => dong)).toEqual([2_000, 1_000, 200_000]);
});

test('the marital status certificate takes 3 working days and asks for what the portals say', () => {
  const procedure = byCode('1.004873');

  expect(procedure?.deadline?.value).toEqual({ workingDays: 3, note: 'Phải xác minh thì không quá 23 ngày' });
  expect(procedure?.components.map(({ originals, copies }) => [originals, copies])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 0],
    [1, 0],
  ]);
});

test('what is not known of a procedure is absent', () => {
  const procedure = byCode('1.004222');

  expect(procedure).toBeDefined();
  expect(procedure).not.toHaveProperty('fees');
  expect(procedure).not.toHaveProperty('deadline');
});

test('before its first day the catalogue claims nothing', () => {
  expect(catalogueOn('2025-06-30')).toEqual([]);
});

test('the same day gives the same list', () => {
  expect(catalogueOn(TODAY)).toBe(catalogueOn(TODAY));
});

test.each([
  ['an unknown field', { ...aProcedure(), fee: 5 }],
  ['a code with an agency', aProcedure({ code: '1.001193.H38' })],
  ['a day that does not exist', aProcedure({ from: '2025-02-30' })],
  ['an end before the beginning', aProcedure({ until: '2025-07-01' })],
  ['two papers with one code', aProcedure({ components: [aProcedureComponent(), aProcedureComponent()] })],
  ['a paper that cannot be handed in', aProcedure({ components: [aProcedureComponent({ deliveries: [] })] })],
  [
    'a condition that excludes a paper which is always needed',
    aProcedure({
      components: [
        aProcedureComponent(),
        aProcedureComponent({
          code: 'TP02',
          requirement: { when: 'if', question: 'Có không?', excludes: ['TP01'] },
        }),
      ],
    }),
  ],
  ['no place to file at', { ...aProcedure(), filing: { value: [], source: 'x', confidence: 'A' } }],
  ['a name of two lines', aProcedure({ name: 'Đăng ký\nkhai sinh' })],
])('%s does not fit the schema', (_what, procedure) => {
  expect(v.safeParse(procedureSchema, procedure).success).toBe(false);
});
