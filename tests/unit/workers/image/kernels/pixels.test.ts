import { expect, test } from 'vitest';
import { pixelsByKernel } from '../../../../../workers/image/kernels/pixels';
import { plainPixels } from '../../../../../workers/image/planes/planes-pixels';
import type { Planes } from '../../../../../workers/image/raster/raster';
import { noise } from './noise';

test.each([
  [64, 64],
  [67, 131],
  [9, 3],
  [1, 1],
])('planes of %i × %i are the same pixels with and without the kernel', (width, height) => {
  const planes = someColours(width, height);
  const fast = new Uint8ClampedArray(width * height * 4);
  const plain = new Uint8ClampedArray(width * height * 4);

  expect(pixelsByKernel(planes, fast)).toBe(true);
  plainPixels(planes, plain);

  expect(fast).toEqual(plain);
});

test('a grey picture is the same with and without the kernel', () => {
  const planes = { luma: noise(37, 21) };
  const fast = new Uint8ClampedArray(37 * 21 * 4);
  const plain = new Uint8ClampedArray(37 * 21 * 4);

  pixelsByKernel(planes, fast);
  plainPixels(planes, plain);

  expect(fast).toEqual(plain);
});

function someColours(width: number, height: number): Planes {
  const [w, h] = [(width + 1) >> 1, (height + 1) >> 1];
  return { luma: noise(width, height), chroma: { cb: noise(w, h, 4), cr: noise(w, h, 6) } };
}
