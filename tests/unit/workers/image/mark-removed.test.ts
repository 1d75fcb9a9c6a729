import { describe, expect, test } from 'vitest';
import { markRemoved } from '../../../../workers/image/mark-removed';
import { newPlane } from '../../../../workers/image/raster/raster';

function page(...marks: readonly (readonly [x: number, y: number, light: number])[]) {
  const luma = newPlane(60, 60, 240);
  for (const [x, y, light] of marks) luma.data[y * 60 + x] = light;
  return { luma };
}

describe('what cleaning removed', () => {
  test('a dark place that is white now is marked', () => {
    const { marked, share } = markRemoved(page([30, 20, 60]), page());

    expect(share).toBeCloseTo(1 / 3600);
    expect(marked.chroma?.cr.data[10 * 30 + 15]).toBe(234);
  });

  test('what is still there is not', () => {
    expect(markRemoved(page([30, 20, 60]), page([30, 20, 20])).share).toBe(0);
  });

  test('what moved by a pixel is not', () => {
    expect(markRemoved(page([30, 20, 60]), page([31, 21, 20])).share).toBe(0);
  });

  test('paper that became whiter is not', () => {
    const yellowish = { luma: newPlane(60, 60, 205) };

    expect(markRemoved(yellowish, page()).share).toBe(0);
  });
});
