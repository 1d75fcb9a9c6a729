import { expect, test } from 'vitest';
import { plainEdges, sideEdges } from '../../../../../workers/image/geometry/side-edges';
import { plainVotes } from '../../../../../workers/image/geometry/side-votes';
import { edgesByKernel, votesByKernel } from '../../../../../workers/image/kernels/side-edges';
import { noise } from './noise';

const SIZES = [
  [160, 96],
  [161, 97],
  [63, 130],
  [60, 61],
] as const;
const AXES = ['x', 'y'] as const;

function surface(width: number, height: number) {
  const channels = [noise(width, height, 3), noise(width, height, 4), noise(width, height, 5)] as const;
  const [light, blue, red] = channels;
  return { width, height, channels: [light.data, blue.data, red.data] as const };
}

test.each(SIZES.flatMap(([width, height]) => AXES.map((axis) => [width, height, axis] as const)))(
  'on a surface of %i × %i the same edges along %s are found with and without the kernel',
  (width, height, axis) => {
    const seen = surface(width, height);

    const found = edgesByKernel(seen, axis)!.slice();

    const plain = plainEdges(seen, axis);
    for (let y = 3; y < height - 3; y++) {
      const [first, end] = [y * width + 3, (y + 1) * width - 3];
      expect(found.subarray(first, end)).toEqual(plain.subarray(first, end));
    }
    expect(plain.some((strength) => strength > 4)).toBe(true);
  },
);

test.each(SIZES.flatMap(([width, height]) => AXES.map((axis) => [width, height, axis] as const)))(
  'on a surface of %i × %i lines along %s get the same votes with and without the kernel',
  (width, height, axis) => {
    const edges = sideEdges(surface(width, height), axis);
    const margin = Math.ceil(edges.along * 0.08);
    const space = {
      slopes: 49,
      steepest: 0.32,
      bins: Math.ceil(edges.across / 2) + 2 * margin + 1,
      margin,
    };

    const votes = votesByKernel(edges, space)!;

    expect(votes).toEqual(plainVotes(edges, space));
    // Every edge votes once for each slope.
    const all = edges.strengths.reduce((sum, strength) => sum + strength, 0);
    expect(votes.reduce((sum, vote) => sum + vote, 0)).toBe(49 * all);
  },
);
