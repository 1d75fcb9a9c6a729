import { expect, test } from 'vitest';
import { halveInto, type Sampling } from '../../../../../workers/image/planes/halve';

function halved(size: number, width: number, height: number, sampling: Sampling, ...samples: number[]) {
  const out = new Uint8Array(size + 1);
  halveInto(out, 1, { width, height, sampling, data: Uint8Array.from(samples) });
  return [...out];
}

test('chroma as fine as luma becomes the mean of four', () => {
  expect(halved(1, 2, 2, [1, 1], 10, 20, 30, 40)).toEqual([0, 25]);
});

test('chroma that is coarse across already is halved down only', () => {
  expect(halved(2, 2, 2, [2, 1], 10, 20, 30, 40)).toEqual([0, 20, 30]);
});

test('the last row and column of an odd size are kept', () => {
  expect(halved(4, 3, 3, [1, 1], 0, 0, 90, 0, 0, 90, 50, 50, 70)).toEqual([0, 0, 90, 50, 70]);
});
