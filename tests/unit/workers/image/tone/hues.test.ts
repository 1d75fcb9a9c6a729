import { expect, test } from 'vitest';
import { splitHues } from '../../../../../workers/image/tone/split-hues';

test.each([
  ['red writing on blue lines', [-4, 22], [18, -6]],
  ['green writing beside purple', [-12, -14], [14, 10]],
])('%s falls apart into its two inks, however uneven they are', (_name, one, other) => {
  const count = 300;
  const isOne = (at: number): boolean => at % 5 === 0;
  const wave = (at: number): number => 0.6 + 0.2 * (at % 4);
  const field = {
    cb: Int8Array.from({ length: count }, (_, at) => wave(at) * (isOne(at) ? one : other)[0]!),
    cr: Int8Array.from({ length: count }, (_, at) => wave(at) * (isOne(at) ? one : other)[1]!),
  };

  const hues = splitHues(
    Int32Array.from({ length: count }, (_, at) => at),
    field,
  );

  const sorted = hues.map((places) => [...places]).sort((a, b) => a.length - b.length);
  expect(sorted[0]).toEqual(Array.from({ length: count / 5 }, (_, at) => 5 * at));
  expect(sorted[1]).toHaveLength((count * 4) / 5);
});
