import { expect, test } from 'vitest';
import { damaged } from '../../fixtures/damage';

const BYTES = Uint8Array.from([1, 2, 3, 4, 5]);

test('zero bytes stored: nothing is left', () => {
  expect([...damaged(BYTES, 'zero-bytes-stored')]).toEqual([]);
});

test('truncated: the first half is left', () => {
  expect([...damaged(BYTES, 'truncated-bytes')]).toEqual([1, 2]);
});

test('altered: as many bytes, one of them another, and the original as it was', () => {
  const altered = [...damaged(BYTES, 'altered-bytes')];

  expect(altered).toEqual([1, 2, 252, 4, 5]);
  expect([...BYTES]).toEqual([1, 2, 3, 4, 5]);
});
