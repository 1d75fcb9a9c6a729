import { expect, test } from 'vitest';
import {
  scaling,
  shifting,
  times3,
  turning,
  type Matrix3,
} from '../../../../../workers/image/geometry/matrix3';
import { plainPainter } from '../../../../../workers/image/geometry/run-painter';
import { warpPlane } from '../../../../../workers/image/geometry/warp';
import { heapMemory } from '../../../../../workers/image/kernels/page-memory';
import { kernelPainter } from '../../../../../workers/image/kernels/warp';
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

  const fast = warpPlane(plane, back, 309, 197, heapMemory, kernelPainter);

  expect(kernelPainter(plane, new Uint8Array(1))).toBeDefined();
  expect(fast).toEqual(warpPlane(plane, back, 309, 197, heapMemory, plainPainter));
});

test('a plane larger than a worker should hold is painted without the kernel', () => {
  expect(kernelPainter(noise(64, 64), new Uint8Array(41 * 2 ** 20))).toBeUndefined();
});
