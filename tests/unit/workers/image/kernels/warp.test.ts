import { expect, test } from 'vitest';
import {
  scaling,
  shifting,
  times3,
  turning,
  type Matrix3,
} from '../../../../../workers/image/geometry/matrix3';
import { warpPlane } from '../../../../../workers/image/geometry/warp';
import { heapMemory } from '../../../../../workers/image/kernels/page-memory';
import { warpByKernel } from '../../../../../workers/image/kernels/warp';
import { newPlane } from '../../../../../workers/image/raster/raster';
import { noise } from './noise';

const MAPS: readonly (readonly [string, Matrix3])[] = [
  ...[0.04, -0.7, 1.3, -3, 9, 90, 180].map((degrees): readonly [string, Matrix3] => [
    `turned by ${degrees}°`,
    times3(times3(shifting(150, 100), turning(degrees)), shifting(-150, -100)),
  ]),
  ['moved by parts of a pixel', shifting(-3.37, 5.81)],
  ['enlarged', scaling(0.61)],
  ['made smaller', scaling(1.43, 1.02)],
  ['mirrored', [-1, 0, 290, 0, 1, 0, 0, 0, 1]],
];

test.each(MAPS)('a plane %s is the same with and without the kernel', (_name, back) => {
  const plane = noise(301, 203);

  const fast = warpPlane(plane, back, 309, 197, heapMemory);

  expect(warpByKernel(plane, back, newPlane(309, 197))).toBe(true);
  expect(fast).toEqual(warpPlane(plane, back, 309, 197, heapMemory, () => false));
});

test('a plane larger than a worker should hold is painted without the kernel', () => {
  expect(warpByKernel(noise(64, 64), shifting(1, 1), newPlane(8192, 7168))).toBe(false);
});
