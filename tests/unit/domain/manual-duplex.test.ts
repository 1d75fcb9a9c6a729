import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interleave } from '../../../shared/domain/manual-duplex';

test('the second pass begins with the last sheet, and every back comes behind its front', () => {
  expect(interleave(['1', '3', '5'], ['6', '4', '2'])).toEqual({
    ok: true,
    sides: [
      { page: '1', side: 'front' },
      { page: '2', side: 'back' },
      { page: '3', side: 'front' },
      { page: '4', side: 'back' },
      { page: '5', side: 'front' },
      { page: '6', side: 'back' },
    ],
  });
});

test('passes of different length are told and not guessed together', () => {
  expect(interleave(['1', '3', '5'], ['4', '2'])).toEqual({ ok: false, fronts: 3, backs: 2 });
});

test('a document of any length comes out in its order', () => {
  fc.assert(
    fc.property(fc.nat(60), (sheets) => {
      const fronts = Array.from({ length: sheets }, (_, index) => 2 * index);
      const backs = fronts.map((front) => front + 1).reverse();

      const joined = interleave(fronts, backs);

      expect(joined.ok && joined.sides.map(({ page }) => page)).toEqual([...Array(2 * sheets).keys()]);
    }),
  );
});
