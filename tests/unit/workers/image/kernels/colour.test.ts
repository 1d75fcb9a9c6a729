import { expect, test } from 'vitest';
import {
  brightestByKernel,
  coloursByKernel,
  crispByKernel,
  type ColourBlocks,
  type TintTables,
} from '../../../../../workers/image/kernels/colour';
import { brightestBlocks, CELL } from '../../../../../workers/image/tone/area-cells';
import { coloursOf, WEAK } from '../../../../../workers/image/tone/colour-excess';
import { CHROMA_GAIN, crispOf } from '../../../../../workers/image/tone/crisp';
import { noise } from './noise';

const SIZES = [
  [64, 41],
  [67, 12],
  [21, 5],
  [2, 3],
  [1, 1],
] as const;

test.each(SIZES)('colours of %i × %i blocks are the same with and without the kernel', (columns, rows) => {
  const of = (seed: number): Uint8Array => noise(columns, rows, seed).data;
  const blocks: ColourBlocks = { columns, rows, mean: of(1), light: of(2), cb: of(3), cr: of(4) };
  const tints = { cb: tables(columns, rows, -7.3, 0.011), cr: tables(columns, rows, 3.9, -0.017) };

  const fast = coloursByKernel(blocks, tints, WEAK * WEAK);

  expect(fast).toEqual(coloursOf(blocks, tints, WEAK * WEAK));
});

test('of a page without colour no group is coloured, however it ends', () => {
  const [columns, rows] = [21, 5];
  const flat = (value: number): Uint8Array => new Uint8Array(columns * rows).fill(value);
  const blocks = { columns, rows, mean: flat(230), light: flat(240), cb: flat(120), cr: flat(131) };
  const tints = { cb: tables(columns, rows, -8, 0), cr: tables(columns, rows, 3, 0) };

  const fast = coloursByKernel(blocks, tints, WEAK * WEAK);

  expect(new Set(fast?.groups)).toEqual(new Set([0]));
});

test.each([
  [64, 16],
  [71, 21],
])('the brightest blocks of cells in %i × %i are found with and without the kernel', (columns, rows) => {
  const mean = noise(columns, rows).data;
  const best = new Int32Array(3);

  const fast = brightestByKernel(mean, columns, rows);

  expect(fast?.across).toBe(Math.floor(columns / 32) * 8);
  for (let cell = 0; cell < (fast?.across ?? 0) * (fast?.down ?? 0); cell++) {
    const [column, row] = [cell % fast!.across, Math.floor(cell / fast!.across)];
    brightestBlocks({ columns, rows, mean }, column * CELL, row * CELL, best);
    const found = fast!.keys.map((keys) => {
      const index = 15 - ((keys[cell] ?? 0) & 15);
      return (row * CELL + (index >> 2)) * columns + column * CELL + (index & 3);
    });
    expect(found).toEqual([...best]);
  }
});

test.each([...SIZES, [40, 40] as const])(
  'a plane of %i × %i gets as crisp with and without the kernel',
  (width, height) => {
    const plane = noise(width, height, 5);

    const fast = crispByKernel(plane, 140, CHROMA_GAIN);

    expect(fast).toEqual(crispOf(plane, 140, CHROMA_GAIN));
  },
);

function tables(columns: number, rows: number, base: number, step: number): TintTables {
  return {
    byColumn: Float32Array.from({ length: columns + 8 }, (_, column) => column * step),
    byRow: Float32Array.from({ length: rows }, (_, row) => base - row * step),
  };
}
