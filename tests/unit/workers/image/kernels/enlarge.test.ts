import { expect, test } from 'vitest';
import { enlargeByKernel } from '../../../../../workers/image/kernels/enlarge';
import { withPageMemory } from '../../../../../workers/image/kernels/page-memory';
import { newPlane, type Plane } from '../../../../../workers/image/raster/raster';
import { enlargedPlainly } from '../../../../../workers/image/tone/enlarge';
import { noise } from './noise';

test.each([
  [20, 300],
  [80, 61],
  [127, 31],
  [35, 33],
  [18, 5],
  [2, 3],
  [1, 1],
])('a plane of %i × %i is enlarged the same with and without the kernel', (width, height) => {
  const plane = noise(width, height);
  const fast = largeOf(plane);
  const plain = largeOf(plane);

  expect(enlargeByKernel(plane, fast)).toBe(true);

  enlargedPlainly(plane, plain);
  expect(fast.data).toEqual(plain.data);
});

test('a page in the kernels’ memory is enlarged where it lies, and nothing beside it is touched', async () => {
  const plane = noise(67, 131);
  const plain = largeOf(plane);
  enlargedPlainly(plane, plain);

  await withPageMemory(1_000_000, (memory) => {
    const large = { ...plain, data: memory.samples(plain.data.length) };
    const next = memory.samples(100).fill(7);

    expect(enlargeByKernel(plane, large)).toBe(true);

    expect(large.data).toEqual(plain.data);
    expect(new Set(next)).toEqual(new Set([7]));
    return Promise.resolve();
  });
});

function largeOf({ width, height }: Plane): Plane {
  return newPlane(Math.round(width * 1.5), Math.round(height * 1.5));
}
