import { expect, test } from 'vitest';
import { meansOf, reduceBy } from '../../../../../workers/image/geometry/reduce-by';
import { meansByKernel } from '../../../../../workers/image/kernels/reduce';
import { noise } from './noise';

const SIZES = [
  [240, 96],
  [241, 97],
  [255, 50],
  [7, 9],
  [4, 4],
] as const;

test.each(SIZES.flatMap(([width, height]) => [2, 3, 4].map((factor) => [width, height, factor] as const)))(
  'a plane of %i × %i reduced by %i is the same with and without the kernel',
  (width, height, factor) => {
    const plane = noise(width, height);
    const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)];

    expect(meansByKernel(plane, factor, w, h)).toEqual(meansOf(plane, factor, w, h));
  },
);

test.each([5, 9])('no kernel reduces by %i', (factor) => {
  expect(meansByKernel(noise(90, 90), factor, Math.floor(90 / factor), 3)).toBeUndefined();
});

test('a plane narrower than the factor is reduced without the kernel', () => {
  expect(meansByKernel(noise(3, 40), 4, 1, 10)).toBeUndefined();
  expect(reduceBy(noise(3, 40), 4)).toMatchObject({ width: 1, height: 10 });
});
