import { expect, test } from 'vitest';
import { components } from '../../../../../workers/image/codec/components';
import { columnsOf, rowsOf } from '../../../../../workers/image/geometry/cell-profiles';
import type { Letters } from '../../../../../workers/image/geometry/letters';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { dice } from './sheets';

/** What stands where `isInk` says so. */
function letters(width: number, height: number, isInk: (x: number, y: number) => boolean): Letters {
  const ink = newBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isInk(x, y)) ink.bits[y * ink.stride + (x >> 3)]! |= 128 >> (x & 7);
  }
  return { width, height, pieces: components(ink) };
}

test('a line that falls is one row again in each cell', () => {
  const slope = 0.1;
  const line = letters(120, 60, (x, y) => y === 20 + Math.round(slope * ((x % 40) - 20)));

  const { length, profiles } = rowsOf(line, 40, slope);

  expect(length).toBe(60);
  for (let cell = 0; cell < 3; cell++) {
    const profile = profiles.subarray(cell * 60, (cell + 1) * 60);
    expect([...profile].flatMap((ink, row) => (ink > 0 ? [[row, ink]] : []))).toEqual([[20, 40]]);
  }
});

test('a last cell of less than half its width is left out', () => {
  const all = letters(99, 10, () => true);

  expect(rowsOf(all, 40, 0).profiles).toEqual(new Int32Array(20).fill(40));
});

test.each([0, 0.13, -0.2])(
  'lines down a page are those across it once it is turned, at a slope of %s',
  (slope) => {
    const roll = dice(5);
    const [width, height] = [70, 110];
    const ink = Array.from({ length: width * height }, () => roll() < 0.4);
    const page = letters(width, height, (x, y) => ink[y * width + x]!);
    const turned = letters(height, width, (x, y) => ink[(height - 1 - x) * width + y]!);

    expect(columnsOf(page, 30, slope)).toEqual(rowsOf(turned, 30, slope));
  },
);
