import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainInkRuns } from '../../../../../workers/image/codec/ink-runs';
import { inkRunsByKernel } from '../../../../../workers/image/kernels/ink-runs';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { dice } from '../geometry/sheets';
import { anyBitmap, bitmapWhere } from '../codec/bitmaps';

test('runs and pieces are the same with and without the kernel', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      expect(inkRunsByKernel(mask)).toEqual(plainInkRuns(mask));
    }),
    { numRuns: 80 },
  );
});

test('so they are on a page of noise, where everything hangs together in many ways', () => {
  const roll = dice(3);
  const mask = bitmapWhere(165, 83, () => roll() < 0.4);

  const found = inkRunsByKernel(mask);

  expect(found).toEqual(plainInkRuns(mask));
  expect(found?.count).toBeGreaterThan(20);
});

test('bits behind the width are no ink, and a row that is all ink ends with it', () => {
  const mask = newBitmap(37, 3);
  mask.bits.fill(0xff);

  expect(inkRunsByKernel(mask)).toEqual({
    runs: Int32Array.of(0, 0, 37, 1, 0, 37, 2, 0, 37),
    pieces: Int32Array.of(0, 0, 0),
    count: 1,
  });
});

test('a bitmap of more runs than any page of text has is left to the plain twin', () => {
  expect(inkRunsByKernel(bitmapWhere(1_600, 900, (x) => x % 2 === 0))).toBeUndefined();
});
