import { expect, test } from 'vitest';
import {
  allEdges,
  plainlyCoarser,
  plainSharpness,
  plainStrips,
  stripProfiles,
  type StripProfiles,
} from '../../../../../workers/image/geometry/strip-profiles';
import {
  coarserByKernel,
  sharpnessByKernel,
  stripsByKernel,
  totalByKernel,
} from '../../../../../workers/image/kernels/profiles';
import { dice } from '../geometry/sheets';
import { noise } from './noise';

const SIZES = [
  [160, 96],
  [161, 97],
  [127, 50],
  [23, 141],
  [9, 7],
] as const;
const SLOPES = [0, 0.0017, -0.013, 0.19, -0.29];

test.each(SIZES)(
  'strips of %i × %i pixels have the same sums with and without the kernel',
  (width, height) => {
    const plane = noise(width, height);
    const edges = {
      across: Math.ceil(width / 8),
      down: Math.ceil(height / 8),
      left: 3,
      top: 2,
      right: width - 5,
      bottom: height - 4,
    };

    expect(stripsByKernel(plane, edges)).toEqual(plainStrips(plane, edges));
  },
);

test.each(SIZES)('a page of %i × %i pixels is as sharp at every slope', (width, height) => {
  const { rows, columns } = stripProfiles(noise(width, height));

  for (const profiles of [rows, columns])
    expect(sharpnessByKernel(profiles, SLOPES)).toEqual(SLOPES.map((at) => plainSharpness(profiles, at)));
});

test('a profile that is full stays full', () => {
  const profiles = strips(9, 40, () => 40_000);
  profiles.sums.fill(0, 5 * 40 + 10, 5 * 40 + 20);

  expect(sharpnessByKernel(profiles, SLOPES)).toEqual(SLOPES.map((at) => plainSharpness(profiles, at)));
});

test.each([
  [6, 40],
  [7, 41],
  [1, 3],
  [13, 126],
])('%i strips of %i places are brought together in the same way', (count, length) => {
  const roll = dice(17);
  const profiles = strips(count, length, () => roll() * 600);

  expect(coarserByKernel(profiles)).toEqual(plainlyCoarser(profiles));
});

test('all edges are counted', () => {
  const profiles = strips(11, 67, (at) => 65_535 - at);
  const total = profiles.sums.reduce((sum, edge) => sum + edge, 0);

  expect(totalByKernel(profiles)).toBe(total);
  expect(allEdges(profiles)).toBe(total);
});

function strips(count: number, length: number, value: (at: number) => number): StripProfiles {
  return {
    strips: count,
    length,
    stripWidth: 8,
    sums: Uint16Array.from({ length: count * length }, (_, at) => value(at)),
  };
}
