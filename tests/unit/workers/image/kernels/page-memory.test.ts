import { expect, test } from 'vitest';
import { shifting, times3, turning } from '../../../../../workers/image/geometry/matrix3';
import { warpPlane } from '../../../../../workers/image/geometry/warp';
import { emptyBytes, kernels, placesOf } from '../../../../../workers/image/kernels/kernels';
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
  const plain = warpPlane(plane, CROOKED, 309, 197, heapMemory, () => false);

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
  await withPageMemory(49 * 2 ** 20, (memory) => {
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

test('what is made on the way lies in the memory of the page, beside all else there, and can be read as words', async () => {
  const plane = noise(300, 200);
  // Planes of odd sizes take an odd number of bytes, or a part of one.
  await withPageMemory(500_001.3, () => {
    const small = meansByKernel(plane, 2, 150, 100)!;
    const before = small.slice();
    const words = emptyBytes(4000);
    new Int32Array(words.buffer, words.byteOffset, 1000).fill(-1);

    expect(small.buffer).toBe(kernels()!.memory.buffer);
    expect(meansByKernel(plane, 3, 100, 66)!.byteOffset).toBeGreaterThan(words.byteOffset);
    expect(small).toEqual(before);
    return Promise.resolve();
  });
});

test('empty bytes are noughts, whatever the page before left there', async () => {
  const fill = (): Promise<boolean> => {
    const bytes = emptyBytes(10_000);
    const isEmpty = bytes.every((value) => value === 0);
    bytes.fill(9);
    return Promise.resolve(isEmpty);
  };

  expect(await withPageMemory(50_000, fill)).toBe(true);
  expect(await withPageMemory(50_000, fill)).toBe(true);
});

test('once the page lies straight, what is made on the way takes the place of the picture that it was', async () => {
  await withPageMemory(40_000, (memory) => {
    const picture = memory.samples(15_000);
    const page = { ...noise(150, 100), data: memory.samples(15_000).fill(7) };
    expect(emptyBytes(12_000).buffer).not.toBe(kernels()!.memory.buffer);

    memory.settle([{ luma: page }]);

    expect(emptyBytes(12_000).byteOffset).toBe(picture.byteOffset);
    expect(page.data).toEqual(new Uint8Array(15_000).fill(7));
    return Promise.resolve();
  });
});

test('where a page needed no straightening, all the memory behind it is free for what is made on the way', async () => {
  await withPageMemory(40_000, (memory) => {
    const luma = { ...noise(150, 100), data: memory.samples(15_000) };
    const [cb, cr] = [memory.samples(333), memory.samples(333)];
    const half = { width: 9, height: 37 };

    memory.settle([{ luma, chroma: { cb: { ...half, data: cb }, cr: { ...half, data: cr } } }]);

    const made = emptyBytes(20_000);
    expect(made.buffer).toBe(kernels()!.memory.buffer);
    expect(made.byteOffset).toBeGreaterThanOrEqual(cr.byteOffset + cr.length);
    expect(memory.samples(100).buffer).not.toBe(kernels()!.memory.buffer);
    return Promise.resolve();
  });
});

test('while two pages are worked at, nothing is made in the memory of either', async () => {
  const made: Uint8Array[] = [];
  const make = async (): Promise<void> => {
    await Promise.resolve();
    made.push(emptyBytes(100));
  };

  await Promise.all([withPageMemory(20_000, make), withPageMemory(20_000, make)]);
  await withPageMemory(20_000, make);

  expect(made.map(({ buffer }) => buffer === kernels()!.memory.buffer)).toEqual([false, false, true]);
});

test('without a page, and where its room is used up, arrays are ordinary', async () => {
  expect(emptyBytes(100).buffer).not.toBe(kernels()!.memory.buffer);
  await withPageMemory(20_000, () => {
    expect(emptyBytes(15_000).buffer).not.toBe(kernels()!.memory.buffer);
    return Promise.resolve();
  });
});
