import { expect, test } from 'vitest';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { sameBitmap } from '../../../../../workers/image/raster/same-bitmap';
import { printedPage } from '../codec/bitmaps';

test('a copy is the same bitmap', () => {
  const page = printedPage(1, 611);

  expect(sameBitmap(page, { ...page, bits: page.bits.slice() })).toBe(true);
});

test.each([0, 1, 2, 3, 5_001])('a bitmap with another byte at %i is another', (at) => {
  const page = printedPage(1, 611);

  expect(sameBitmap(page, { ...page, bits: page.bits.with(at, page.bits[at]! ^ 1) })).toBe(false);
});

test('bitmaps of other sizes are others, even without ink', () => {
  expect(sameBitmap(newBitmap(40, 9), newBitmap(41, 9))).toBe(false);
  expect(sameBitmap(newBitmap(40, 9), newBitmap(40, 10))).toBe(false);
});
