import { expect, test } from 'vitest';
import {
  blocksByKernel,
  meansAtByKernel,
  type BlockStatistics,
} from '../../../../../workers/image/kernels/blocks';
import { BLOCK, gridOf, meansAt, wholeBlocks } from '../../../../../workers/image/tone/grid';
import { noise } from './noise';

const SIZES = [
  [64, 64],
  [67, 41],
  [21, 12],
  [4, 4],
] as const;

test.each(SIZES)(
  'blocks of a plane of %i × %i measure the same with and without the kernel',
  (width, height) => {
    const plane = noise(width, height);
    const [fast, plain] = [statistics(width, height), statistics(width, height)];

    const done = blocksByKernel(plane, fast);

    for (let row = 0; row < height >> 2; row++) wholeBlocks(plane, row, width >> 2, plain);
    expect(done).toBe(true);
    for (const key of ['mean', 'spread', 'darkest'] as const) {
      expect(wholeOf(fast, fast[key], width, height)).toEqual(wholeOf(plain, plain[key], width, height));
    }
  },
);

test('blocks of two tones spread by half of their difference, to the last step', () => {
  const width = 4 * 256;
  const plane = {
    width,
    height: 4,
    data: Uint8Array.from({ length: width * 4 }, (_, at) => (at & 1 ? (at % width) >> 2 : 0)),
  };

  const { spread } = gridOf({ luma: plane });

  expect([...spread]).toEqual(Array.from({ length: 256 }, (_, tone) => tone >> 1));
});

test('the blocks that are cut by the edge are measured as well', () => {
  const plane = { width: 66, height: 9, data: new Uint8Array(66 * 9).fill(200) };

  const { mean, darkest } = gridOf({ luma: plane });

  expect(new Set([...mean, ...darkest])).toEqual(new Set([200]));
});

function statistics(width: number, height: number): BlockStatistics {
  const columns = Math.ceil(width / BLOCK);
  const empty = (): Uint8Array => new Uint8Array(columns * Math.ceil(height / BLOCK));
  return { columns, mean: empty(), spread: empty(), darkest: empty() };
}

function wholeOf({ columns }: BlockStatistics, data: Uint8Array, width: number, height: number): number[][] {
  return Array.from({ length: height >> 2 }, (_, row) => [
    ...data.subarray(row * columns, row * columns + (width >> 2)),
  ]);
}

test.each([
  [83, 61, 62, 46],
  [40, 30, 30, 23],
  [9, 9, 7, 7],
  [5, 3, 12, 8],
  [1, 1, 1, 1],
])('the colours of %i × %i samples at %i × %i places are the same', (width, height, columns, rows) => {
  const plane = noise(width, height);

  expect(meansAtByKernel(plane, columns, rows)).toEqual(meansAt(plane, columns, rows));
});
