import { expect, test } from 'vitest';
import { whitenByKernel, type Whitening } from '../../../../../workers/image/kernels/whiten';
import { whitenedOf } from '../../../../../workers/image/tone/whiten';
import { noise } from './noise';

test.each([
  [64, 41],
  [67, 12],
  [5, 3],
  [1, 1],
])('%i × %i samples turn white alike with and without the kernel', (width, height) => {
  const of = (seed: number): Uint8Array => noise(width, height, seed).data;
  const whitening: Whitening = {
    width,
    height,
    luma: of(1),
    cb: of(2),
    cr: of(3),
    light: of(4),
    byColumn: Float32Array.from({ length: 2 * (width + 4) }, (_, at) => (at & 1 ? 0.02 : -0.03) * at),
    byRow: Float32Array.from({ length: 2 * height }, (_, at) => (at & 1 ? 2 : -5) + 0.01 * at),
    delivered: [1, 0.95, 0.9],
    nearlyPaper: 230,
    paper: 245,
  };

  const fast = whitenByKernel(whitening);

  const plain = whitenedOf(whitening);
  for (const plane of ['luma', 'cb', 'cr'] as const) {
    const apart = plain[plane].map((value, at) => Math.abs(value - (fast?.[plane][at] ?? -9)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  }
});
