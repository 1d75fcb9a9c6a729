import { expect, test } from 'vitest';
import { shifting, times3, turning } from '../../../../../workers/image/geometry/matrix3';
import { plainPainter } from '../../../../../workers/image/geometry/run-painter';
import { warpPlane } from '../../../../../workers/image/geometry/warp';
import { kernels, placesOf } from '../../../../../workers/image/kernels/kernels';
import {
  heapMemory,
  withPageMemory,
  type PageMemory,
} from '../../../../../workers/image/kernels/page-memory';
import { meansByKernel } from '../../../../../workers/image/kernels/reduce';
import { noise } from './noise';

const CROOKED = times3(times3(shifting(150, 100), turning(0.7)), shifting(-150, -100));

test('kernels read and write a page where it lies, and leave its neighbours alone', async () => {
  const plane = noise(301, 203);
  const plain = warpPlane(plane, CROOKED, 309, 197, heapMemory, plainPainter);

  await withPageMemory(1_000_000, (memory) => {
    const here = { ...plane, data: memory.samples(plane.data.length) };
    here.data.set(plane.data);
    const page = warpPlane(here, CROOKED, 309, 197, memory);

    expect(page.data.buffer).toBe(kernels()!.memory.buffer);
    expect(page.data).toEqual(plain.data);
    expect(here.data).toEqual(plane.data);
    expect(meansByKernel(page, 2, 154, 98)).toEqual(meansByKernel(plain, 2, 154, 98));
    return Promise.resolve();
  });
});

test('of two pages at a time, one has ordinary arrays', async () => {
  const kept: Uint8Array[] = [];
  const fill = async (memory: PageMemory, value: number): Promise<void> => {
    const array = memory.samples(10_000).fill(value);
    kept.push(array);
    await Promise.resolve();

    expect(new Set(array)).toEqual(new Set([value]));
  };

  await Promise.all([
    withPageMemory(20_000, (memory) => fill(memory, 1)),
    withPageMemory(20_000, (memory) => fill(memory, 2)),
  ]);

  expect(kept.map(({ buffer }) => buffer === kernels()!.memory.buffer)).toEqual([true, false]);
});

test('the next page gets the memory even after one that failed', async () => {
  await expect(withPageMemory(20_000, () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');

  await withPageMemory(20_000, (memory) => {
    expect(memory.samples(100).buffer).toBe(kernels()!.memory.buffer);
    return Promise.resolve();
  });
});

test('what is more than was asked for, or than a worker should hold, comes in ordinary arrays', async () => {
  await withPageMemory(20_000, (memory) => {
    expect(memory.samples(30_000).buffer).not.toBe(kernels()!.memory.buffer);
    return Promise.resolve();
  });
  await withPageMemory(41 * 2 ** 20, (memory) => {
    expect(memory.samples(100).buffer).not.toBe(kernels()!.memory.buffer);
    return Promise.resolve();
  });
});

test('while a page is there, no call can make the memory move', async () => {
  await withPageMemory(20_000, (memory) => {
    const array = memory.samples(100).fill(7);

    expect(placesOf(kernels()!, [20 * 2 ** 20])).toBeUndefined();
    expect(array).toEqual(new Uint8Array(100).fill(7));
    return Promise.resolve();
  });
});
