import { expect, test } from 'vitest';
import { shippedProcedures } from '../../../shared/catalogue/catalogue';
import { PAPER_NAMES } from '../../../shared/catalogue/paper-names';

test('the list of paper names is what the catalogue says now', () => {
  const names = new Set(shippedProcedures().flatMap(({ components }) => components.map(({ name }) => name)));

  expect(PAPER_NAMES).toEqual([...names].sort((one, other) => one.localeCompare(other, 'vi')));
});
