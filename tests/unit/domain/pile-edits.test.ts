import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PileSheet } from '../../../shared/domain/pile';
import {
  assigned,
  bordered,
  movedBorder,
  placed,
  setAside,
  type Placing,
} from '../../../shared/domain/pile-edits';
import { planPile } from '../../../shared/domain/pile-plan';
import { pileOf, rulesOf } from '../../fixtures/piles/sheets';

const rules = rulesOf();
const short = (sheets: readonly PileSheet[]): string =>
  planPile(sheets, rules)
    .parts.map(({ component, sheets: ids }) => `${component ?? '?'}:${ids.join()}`)
    .join(' ');
const after = (
  pile: readonly PileSheet[],
  ...edits: ((pile: readonly PileSheet[]) => readonly Placing[])[]
): string => short(edits.reduce((now, edit) => placed(now, edit(now)), pile));

const covered = pileOf('[A] 1 2 3 [B] 4 5 6');

test.each([
  [1, 'A:1,2,3,4 B:5,6'],
  [2, 'A:1,2,3,4,5 B:6'],
  [-1, 'A:1,2 B:3,4,5,6'],
  [-2, 'A:1 B:2,3,4,5,6'],
])('a border moved by %i takes its component along, over the cover sheet too', (by, plan) => {
  expect(after(covered, (pile) => movedBorder(pile, rules, 1, by))).toBe(plan);
});

test('a border moved there and back is where it was', () => {
  const there = (pile: readonly PileSheet[]) => movedBorder(pile, rules, 1, 1);
  const back = (pile: readonly PileSheet[]) => movedBorder(pile, rules, 1, -1);

  expect(after(covered, there, back)).toBe(short(covered));
});

test.each([
  [0, 1],
  [1, 0],
  [1, 3],
  [1, -3],
  [7, 1],
])('part %i by %i: a border that is none, or that would leave a part empty, does not move', (part, by) => {
  expect(movedBorder(covered, rules, part, by)).toEqual([]);
});

test('a border is set before a page and taken away again without a trace', () => {
  const set = bordered(covered, rules, '2', true);
  expect(short(placed(covered, set))).toBe('A:1 ?:2,3 B:4,5,6');

  expect(bordered(placed(covered, set), rules, '2', false)).toEqual([{ id: '2', place: {} }]);
});

test('a border that a cover made is taken away and set again, with the component that the cover says', () => {
  const gone = bordered(covered, rules, '4', false);
  expect(short(placed(covered, gone))).toBe('A:1,2,3,4,5,6');

  expect(after(placed(covered, gone), (pile) => bordered(pile, rules, '4', true))).toBe(short(covered));
});

test('taking away a border gives up the component that a person chose there', () => {
  const chosen = (pile: readonly PileSheet[]) => assigned(pile, rules, 1, 'C');

  expect(after(covered, chosen, (pile) => bordered(pile, rules, '4', false))).toBe('A:1,2,3,4,5,6');
});

test('there is no border to take away before the first page', () => {
  expect(bordered(pileOf('1 2'), rules, '1', false)).toEqual([]);
});

test('a part given to a component stays with it when pages come before', () => {
  const pile = pileOf('1 2');
  const chosen = placed(pile, assigned(pile, rules, 0, 'B'));

  expect(short([{ id: 'new', marks: {} }, ...chosen])).toBe('?:new B:1,2');
});

test('a page is left out and put back without a trace', () => {
  const out = setAside(covered, rules, '5', true);
  expect(short(placed(covered, out))).toBe('A:1,2,3 B:4,6');

  expect(setAside(placed(covered, out), rules, '5', false)).toEqual([{ id: '5', place: {} }]);
});

test('a blank that was left out by itself is put back, and out again without a trace', () => {
  const pile = pileOf('1 _ 2');
  const back = setAside(pile, rules, '_1', false);
  expect(short(placed(pile, back))).toBe('?:1,_1,2');

  expect(setAside(placed(pile, back), rules, '_1', true)).toEqual([{ id: '_1', place: {} }]);
});

test('no row of keys loses, doubles or moves a page', () => {
  const key = fc.record({
    act: fc.constantFrom('border', 'no border', 'move', 'assign', 'out', 'back'),
    at: fc.nat(9),
    by: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
      let pile = pileOf('1 [A] 2 3 _ 4 | 5 [B] 6');
      for (const { act, at, by } of keys) pile = placed(pile, edit(pile, act, at, by));
      const { parts, aside } = planPile(pile, rules);
      const ids = [...parts.flatMap(({ sheets }) => sheets), ...aside.map(({ id }) => id)];

      expect(ids.sort()).toEqual(pile.map(({ id }) => id).sort());
    }),
  );
});

function edit(pile: readonly PileSheet[], act: string, at: number, by: number): readonly Placing[] {
  const id = pile[at]?.id ?? '';
  if (act === 'move') return movedBorder(pile, rules, at, by);
  if (act === 'assign') return assigned(pile, rules, at, 'C');
  if (act === 'out' || act === 'back') return setAside(pile, rules, id, act === 'out');
  return bordered(pile, rules, id, act === 'border');
}
