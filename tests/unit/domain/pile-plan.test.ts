import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PilePlan, PileSheet, SheetMarks, SheetPlace } from '../../../shared/domain/pile';
import { planPile } from '../../../shared/domain/pile-plan';
import { duplexOf, pileOf, rulesOf } from '../../fixtures/piles/sheets';

/** A plan in short: 'A:1,2 ?:3'. */
const short = ({ parts }: PilePlan): string =>
  parts.map(({ component, sheets }) => `${component ?? '?'}:${sheets.join()}`).join(' ');
const why = ({ aside }: PilePlan): string => aside.map((one) => one.why).join(' ');

test.each([
  ['pages behind a cover belong to its component', '[A] 1 2 [B] 3', 'A:1,2 B:3'],
  ['pages before the first cover belong to nobody yet', '1 2 [A] 3', '?:1,2 A:3'],
  ['a cover without pages makes no part', '[A] [B] 1 [C]', 'B:1'],
  ['a component that comes again directly goes on', '[A] 1 [A] 2', 'A:1,2'],
  ['a component that comes again later is a part of its own', '[A] 1 [B] 2 [A] 3', 'A:1 B:2 A:3'],
  ['a separator ends a part, and what follows is nobody’s', '[A] 1 | 2', 'A:1 ?:2'],
  ['a cover behind a separator counts', '1 | [B] 2', '?:1 B:2'],
  ['a separator behind a cover takes the cover away', '[A] | 1', '?:1'],
  ['a slip begins a part', '1 (7) 2', '?:1 ?:2'],
  ['a cover of something foreign parts and names nothing', '[A] 1 [?] 2', 'A:1 ?:2'],
  ['a blank page is left out and does not part', '[A] 1 _ 2', 'A:1,2'],
  ['a pile of nothing but blanks and covers is empty', '_ [A] _', ''],
])('%s', (_rule, pile, plan) => {
  expect(short(planPile(pileOf(pile), rulesOf()))).toBe(plan);
});

test.each([
  ['a blank page parts', '1 _ 2', '?:1 ?:2'],
  ['several parts no more than one', '1 _ _ 2', '?:1 ?:2'],
  ['it does not take away what a cover says', '[A] _ 1', 'A:1'],
  ['blanks at the ends make nothing', '_ 1 _', '?:1'],
])('where the officer chose blanks as separators: %s', (_rule, pile, plan) => {
  expect(short(planPile(pileOf(pile), rulesOf({ blankParts: true })))).toBe(plan);
});

test('in a duplex scan only a sheet with both sides blank parts: a paper printed on one side has a blank back', () => {
  const plan = planPile(duplexOf('1 _ 2 _ _ _ 3 4'), rulesOf({ blankParts: true }));

  expect(short(plan)).toBe('?:1,2 ?:3,4');
});

test.each([
  ['cover', '[A] _ 1 2', 'A:1,2', 'cover cover'],
  ['cover fed face down', '_ [A] 1 2', 'A:1,2', 'cover cover'],
  ['separator', '1 2 | _ 3 4', '?:1,2 ?:3,4', 'separator separator'],
  ['slip', '(7) _ 1 2', '?:1,2', 'slip slip'],
])('the empty side of a %s goes with it in a duplex scan', (_kind, pile, plan, reasons) => {
  const made = planPile(duplexOf(pile), rulesOf({ blankParts: true }));

  expect([short(made), why(made)]).toEqual([plan, reasons]);
});

test('what stands on the back of a cover sheet stays', () => {
  expect(short(planPile(duplexOf('[A] 1 2 3'), rulesOf()))).toBe('A:1,2,3');
});

test('the shadow of a cover’s print on its back does not keep the back', () => {
  const [front, back, ...rest] = duplexOf('[A] _ 1 2') as [PileSheet, PileSheet, PileSheet];
  const unsure: PileSheet = { ...back, marks: { blank: { certainty: 0.5 } } };

  expect(short(planPile([front, unsure, ...rest], rulesOf()))).toBe('A:1,2');
});

test('a page that is only perhaps blank stays', () => {
  const pile = pileOf('1 x', { x: { marks: { blank: { certainty: 0.6 } } } });

  expect(short(planPile(pile, rulesOf()))).toBe('?:1,x');
});

test.each<[string, string, string, SheetPlace, string]>([
  ['begins a part', '[A] 1 2 3', '2', { begins: true }, 'A:1 ?:2,3'],
  ['gives a part its component', '1 2', '1', { component: 'C' }, 'C:1,2'],
  ['overrules a cover', '[A] 1 2', '1', { component: 'C' }, 'C:1,2'],
  ['takes a border away, with what the cover said', '[A] 1 [B] 2 3', '2', { begins: false }, 'A:1,2,3'],
  ['leaves a page out', '[A] 1 2', '2', { aside: true }, 'A:1'],
  [
    'leaves the first page of a part out, and the next one begins it',
    '1 [A] 2 3',
    '2',
    { aside: true },
    '?:1 A:3',
  ],
  [
    'names a part whose first page is then left out',
    '1 2 3',
    '2',
    { begins: true, component: 'B', aside: true },
    '?:1 B:3',
  ],
  ['puts a blank back', '[A] 1 _ 2', '_2', { aside: false }, 'A:1,_2,2'],
  ['puts a cover back as a page of its part', '1 [A] 2', '[A]1', { aside: false }, '?:1 A:[A]1,2'],
  ['makes a cover part nothing', '[A] 1 [B] 2', '[B]2', { begins: false }, 'A:1,2'],
  ['cannot keep the first page from beginning', '1 2', '1', { begins: false }, '?:1,2'],
])('a person %s', (_what, pile, id, place, plan) => {
  expect(short(planPile(pileOf(pile, { [id]: { place } }), rulesOf()))).toBe(plan);
});

test('a part that a person began stays one, though the component is that of the part before', () => {
  const pile = pileOf('[A] 1 2', { 2: { place: { begins: true, component: 'A' } } });

  expect(short(planPile(pile, rulesOf()))).toBe('A:1 A:2');
});

test('a blank page that was put back parts nothing any more', () => {
  const pile = pileOf('1 _ 2', { _1: { place: { aside: false } } });

  expect(short(planPile(pile, rulesOf({ blankParts: true })))).toBe('?:1,_1,2');
});

test('the pile’s slip is named, and a second one is strange', () => {
  const { slip, strangers } = planPile(pileOf('(7) 1 (8) 2 (7) 3'), rulesOf());

  expect([slip, strangers]).toEqual(['7', [{ kind: 'slip', slip: '8' }]]);
});

test('a cover of another procedure is strange, however its component is called', () => {
  const plan = planPile(pileOf('[A] 1 [A] 2'), rulesOf({ procedure: '2.002' }));

  expect(short(plan)).toBe('?:1 ?:2');
  expect(plan.strangers).toEqual([{ kind: 'cover', procedure: '1.001', component: 'A' }]);
});

test('a cover that was printed before its procedure was known fits by its component', () => {
  const code = { kind: 'cover', procedure: '', component: 'A' } as const;
  const pile = pileOf('x 1', { x: { marks: { code } } });

  expect(short(planPile(pile, rulesOf({ procedure: '2.002' })))).toBe('A:1');
});

test('a part without a component carries what its first page seems to be, a part with one does not', () => {
  const suggestion = { component: 'B', certainty: 0.8, by: 'title' } as const;
  const plan = planPile(pileOf('1 [A] 2', { 1: { suggestion }, 2: { suggestion } }), rulesOf());

  expect(plan.parts.map((part) => part.suggestion)).toEqual([suggestion, undefined]);
});

test('what a page seems to be is not told where the dossier does not ask for it', () => {
  const suggestion = { component: 'Z', certainty: 0.9, by: 'title' } as const;

  expect(planPile(pileOf('1', { 1: { suggestion } }), rulesOf()).parts[0]?.suggestion).toBeUndefined();
});

const marks = fc.oneof(
  fc.constant<SheetMarks>({}),
  fc.constantFrom(...pileOf('[A] [B] [?] (7) | _').map((sheet) => sheet.marks)),
);
const place = fc.record<SheetPlace>(
  { begins: fc.boolean(), component: fc.constantFrom('A', 'B'), aside: fc.boolean() },
  { requiredKeys: [] },
);
const sheet = fc.record(
  { marks, place, side: fc.constantFrom('front' as const, 'back' as const) },
  { requiredKeys: ['marks'] },
);
const pile = fc
  .array(sheet, { maxLength: 30 })
  .map((sheets) => sheets.map((one, index): PileSheet => ({ ...one, id: String(index) })));

test('no sheet is lost or doubled, and none changes its place', () => {
  fc.assert(
    fc.property(pile, fc.boolean(), (sheets, blankParts) => {
      const { parts, aside } = planPile(sheets, rulesOf({ blankParts }));
      const kept = parts.flatMap((part) => part.sheets.map(Number));
      const left = aside.map(({ id }) => Number(id));

      expect([...kept, ...left].sort((a, b) => a - b)).toEqual([...sheets.keys()]);
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      expect(parts.every((part) => part.sheets.length > 0)).toBe(true);
    }),
  );
});

test('a page with something on it is left out only by a person', () => {
  fc.assert(
    fc.property(pile, (sheets) => {
      const { aside } = planPile(sheets, rulesOf({ blankParts: true }));
      const plain = sheets.filter((one) => Object.keys(one.marks).length === 0 && one.place?.aside !== true);

      expect(plain.filter(({ id }) => aside.some((one) => one.id === id))).toEqual([]);
    }),
  );
});
