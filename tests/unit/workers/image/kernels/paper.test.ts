import { expect, test } from 'vitest';
import { brightCellsByKernel, spreadByKernel } from '../../../../../workers/image/kernels/paper';
import { brightOfCells, overBlocks } from '../../../../../workers/image/tone/paper-level';
import { dice } from '../geometry/sheets';
import { noise } from './noise';

const SIZES = [
  [80, 48],
  [67, 41],
  [9, 17],
  [8, 8],
  [3, 2],
  [1, 1],
] as const;

test.each(SIZES)(
  'the paper in the cells of %i × %i blocks is the same with and without the kernel',
  (columns, rows) => {
    const grid = { columns, rows, mean: noise(columns, rows).data };
    const [across, down] = [Math.ceil(columns / 8), Math.ceil(rows / 8)];

    expect(brightCellsByKernel(grid, across * down)).toEqual(brightOfCells(grid, across, down));
  },
);

test.each(SIZES)('levels are drawn out over %i × %i blocks to the same bits', (columns, rows) => {
  const [across, down] = [Math.ceil(columns / 8), Math.ceil(rows / 8)];
  const roll = dice(5);
  const levels = Float32Array.from({ length: across * down }, () => 60 + roll() * 195);

  const fast = spreadByKernel(levels, { columns: across, rows: down }, { columns, rows });

  expect(fast).toEqual(overBlocks(levels, across, down, { columns, rows }));
});
