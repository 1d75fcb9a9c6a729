import { expect, test } from 'vitest';
import { plainBrightest, plainInk } from '../../../../../workers/image/geometry/ink';
import { brightestByKernel, inkByKernel } from '../../../../../workers/image/kernels/ink';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { noise } from './noise';

const TILE = 24;
const SIZES = [
  [160, 96],
  [161, 97],
  [49, 23],
  [7, 50],
  [1, 1],
] as const;

test.each(SIZES)('the same ink is marked on %i × %i pixels with and without the kernel', (width, height) => {
  const plane = noise(width, height);
  const limits = noise(Math.ceil(width / TILE), Math.ceil(height / TILE), 8);
  const [ink, plain] = [newBitmap(width, height), newBitmap(width, height)];

  expect(inkByKernel(plane, limits, TILE, ink)).toBe(true);

  plainInk(plane, limits, TILE, plain);
  expect(ink.bits).toEqual(plain.bits);
});

test.each(SIZES)('the same is brightest on %i × %i pixels with and without the kernel', (width, height) => {
  const plane = noise(width, height);

  expect(brightestByKernel(plane, TILE)).toEqual(plainBrightest(plane, TILE));
});
