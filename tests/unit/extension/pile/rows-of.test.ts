import { expect, test } from 'vitest';
import { rowsOf } from '../../../../extension/panel/flow/pile/rows-of';
import type { PileSheet } from '../../../../shared/domain/pile';
import { planPile } from '../../../../shared/domain/pile-plan';
import { pileOf, rulesOf } from '../../../fixtures/piles/sheets';
import { anItemView } from '../panel/a-checklist';

/** The strip in short: what was set aside in brackets. */
function rows(sheets: readonly PileSheet[], blankParts = false): readonly string[] {
  const plan = planPile(sheets, rulesOf({ blankParts }));
  const items = sheets.map(({ id }) => anItemView(id));
  return rowsOf(items, plan).map((row) =>
    row.sheets.map(({ item, aside }) => (aside === undefined ? item.id : `(${item.id})`)).join(' '),
  );
}

test('a cover sheet stands at the head of the part that it began', () => {
  expect(rows(pileOf('[A] 1 2 [B] 3'))).toEqual(['([A]0) 1 2', '([B]3) 3']);
});

test('a blank page stands where it lies, and at the head only of a part that it began', () => {
  expect(rows(pileOf('1 _ 2'))).toEqual(['1 (_1) 2']);
  expect(rows(pileOf('1 _ 2'), true)).toEqual(['1', '(_1) 2']);
});

test('the blank back of the paper before a cover sheet stays with its paper', () => {
  expect(rows(pileOf('[A] 1 _ [B] 2'))).toEqual(['([A]0) 1 (_2)', '([B]3) 2']);
});

test('what comes last stands behind the last page', () => {
  expect(rows(pileOf('1 _'))).toEqual(['1 (_1)']);
});

test('a pile of nothing but what was set aside is one row', () => {
  expect(rows(pileOf('_ _'))).toEqual(['(_0) (_1)']);
});
