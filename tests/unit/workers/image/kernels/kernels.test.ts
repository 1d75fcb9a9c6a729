import { expect, test } from 'vitest';
import { compiledKernels } from '../../../../../workers/image/kernels/compiled';
import { bytesAt, kernelsOf, placesOf } from '../../../../../workers/image/kernels/kernels';

test('what the build compiled loads', () => {
  expect(kernelsOf(compiledKernels)).toBeDefined();
});

test.each([
  ['nothing', ''],
  ['what is no WebAssembly', btoa('not a module')],
])('from %s come no kernels, and no exception', (_name, base64) => {
  expect(kernelsOf(base64)).toBeUndefined();
});

test('each array has its place, with room behind it', () => {
  const kernel = kernelsOf(compiledKernels)!;

  const places = placesOf(kernel, [100, 200_000, 7])!;

  expect(places[1]).toBeGreaterThanOrEqual(100 + 64);
  expect(places[2]).toBeGreaterThanOrEqual(places[1]! + 200_000 + 64);
  expect(bytesAt(kernel, places[2]!, 7 + 64)).toHaveLength(71);
});

test('memory is used again, not grown for every page', () => {
  const kernel = kernelsOf(compiledKernels)!;
  placesOf(kernel, [1_000_000, 1_000_000]);
  const { byteLength } = kernel.memory.buffer;

  placesOf(kernel, [900_000, 1_000_000]);

  expect(kernel.memory.buffer.byteLength).toBe(byteLength);
});
