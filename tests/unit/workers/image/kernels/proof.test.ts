import { expect, test } from 'vitest';
import {
  darkByKernel,
  lightestByKernel,
  textByKernel,
  windowsByKernel,
} from '../../../../../workers/image/kernels/proof';
import { plainDark, plainLightest } from '../../../../../workers/image/quality/cell-paper';
import { plainText } from '../../../../../workers/image/quality/painted-text';
import { plainMeans } from '../../../../../workers/image/quality/window-means';
import { bitmapWhere } from '../codec/bitmaps';
import { dice } from '../geometry/sheets';
import { noise } from './noise';

const SIZES = [
  [64, 64],
  [67, 41],
  [120, 9],
  [17, 8],
  [15, 23],
  [1, 1],
] as const;

test.each(SIZES)(
  'text is painted over %i × %i cells the same with and without the kernel',
  (width, height) => {
    const text = [0.3, 0.02].map((share, layer) => {
      const roll = dice(layer + 1);
      const tones = noise(256, 17, layer + 3).data;
      return { mask: bitmapWhere(4 * width + 3, 4 * height + 2, () => roll() < share), tones };
    });
    const [fast, plain] = [noise(width, height), noise(width, height)];
    const [fastCover, plainCover] = [new Uint8Array(width * height), new Uint8Array(width * height)];

    const done = textByKernel(text, width, height, fast.data, fastCover);

    plainText(text, plain, plainCover);
    expect(done).toBe(true);
    expect(fast.data).toEqual(plain.data);
    expect(fastCover).toEqual(plainCover);
  },
);

test.each(SIZES)('of %i × %i cells the same are the lightest and the dark ones', (width, height) => {
  const cells = noise(width, height);
  const places = Math.ceil(width / 8) * Math.ceil(height / 8);
  const limits = noise(places, 1, 4).data;

  expect(lightestByKernel(cells, places)).toEqual(plainLightest(cells));
  expect([...darkByKernel(cells, limits)!]).toEqual([...plainDark(cells, limits)]);
});

test.each([
  [1, 1],
  [2, 3],
  [3, 3],
  [4, 4],
])('windows of %i × %i have the same means with and without the kernel', (wide, high) => {
  const plane = noise(83, 61);
  const windows = {
    columns: Int32Array.from({ length: 40 }, (_, x) => Math.min(83 - wide, 2 * x)),
    rows: Int32Array.from({ length: 25 }, (_, y) => Math.min(61 - high, Math.floor(y * 2.4))),
    ...{ wide, high },
  };

  expect(windowsByKernel(plane, windows)).toEqual(plainMeans(plane, windows));
});

test('windows too large for the kernel are left to the plain way', () => {
  const one = Int32Array.of(0);

  expect(windowsByKernel(noise(83, 61), { columns: one, rows: one, wide: 5, high: 4 })).toBeUndefined();
});
