import { expect, test } from 'vitest';
import { closed, plainlyClosed } from '../../../../../workers/image/geometry/closing';
import { closedByKernel } from '../../../../../workers/image/kernels/closing';
import { newPlane } from '../../../../../workers/image/raster/raster';
import { noise } from './noise';

test.each([
  [160, 96],
  [161, 97],
  [18, 3],
  [5, 40],
  [3, 2],
  [1, 1],
])('a plane of %i × %i is closed over the same with and without the kernel', (width, height) => {
  const plane = noise(width, height);

  expect(closedByKernel(plane)).toEqual(plainlyClosed(plane));
});

test('a stroke of four pixels is closed over, one of six stays', () => {
  const plane = newPlane(60, 40, 230);
  for (let y = 0; y < 40; y++) {
    plane.data.fill(20, y * 60 + 10, y * 60 + 14);
    plane.data.fill(20, y * 60 + 40, y * 60 + 46);
  }

  const row = closed(plane).subarray(20 * 60, 21 * 60);

  expect([...row].flatMap((light, x) => (light < 128 ? [x] : []))).toEqual([40, 41, 42, 43, 44, 45]);
});
