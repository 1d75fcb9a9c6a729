import { expect, test } from 'vitest';
import { squaresByKernel } from '../../../../../workers/image/kernels/squares';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { countsOf } from '../../../../../workers/image/tone/coverage';
import { noise } from './noise';

test.each([
  [640, 64],
  [403, 299],
  [31, 9],
  [1, 1],
])('squares of a mask of %i × %i count the same with and without the kernel', (width, height) => {
  const mask = newBitmap(width, height);
  mask.bits.set(noise(mask.stride, height).data);

  const fast = squaresByKernel(mask);

  expect(fast).toEqual(countsOf(mask));
  expect(fast?.length).toBe(mask.stride * Math.ceil(height / 8));
});
