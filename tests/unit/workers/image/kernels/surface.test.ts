import { expect, test } from 'vitest';
import { surfaceByKernel } from '../../../../../workers/image/kernels/surface';
import { plainSurface } from '../../../../../workers/image/tone/threshold';
import { dice } from '../geometry/sheets';

const SIZES = [
  [100, 40],
  [65, 31],
  [32, 8],
  [17, 3],
  [5, 70],
  [1, 1],
] as const;

test.each(SIZES)(
  'the threshold at %i × %i blocks of noise is the same with and without the kernel',
  (columns, rows) => {
    const grid = gridOf(columns, rows, [0, 256], [0, 128]);
    const ground = bytes(columns * rows, 0, 256, 4);

    expect(surfaceByKernel(grid, ground, 0.13)).toEqual(plainSurface(grid, ground, 0.13));
  },
);

test.each(SIZES)('so it is on %i × %i blocks of light paper with faint strokes', (columns, rows) => {
  const grid = gridOf(columns, rows, [190, 245], [0, 12]);
  const ground = bytes(columns * rows, 220, 250, 4);

  expect(surfaceByKernel(grid, ground, 0.13)).toEqual(plainSurface(grid, ground, 0.13));
});

type Range = readonly [from: number, to: number];

function gridOf(columns: number, rows: number, light: Range, spread: Range) {
  const count = columns * rows;
  return {
    columns,
    rows,
    mean: bytes(count, ...light, 1),
    spread: bytes(count, ...spread, 2),
    darkest: bytes(count, light[0] / 2, light[1], 3),
  };
}

function bytes(length: number, from: number, to: number, seed: number): Uint8Array<ArrayBuffer> {
  const roll = dice(seed);
  return Uint8Array.from({ length }, () => from + roll() * (to - from));
}
