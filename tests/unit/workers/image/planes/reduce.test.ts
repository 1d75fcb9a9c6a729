import { describe, expect, test } from 'vitest';
import { reducePlane, reducePlanes } from '../../../../../workers/image/planes/reduce';
import type { Plane } from '../../../../../workers/image/raster/raster';

function plane(width: number, ...samples: number[]): Plane {
  return { width, height: samples.length / width, data: Uint8Array.from(samples) };
}

describe('smaller planes', () => {
  test('each sample is the mean of the area that it stands for', () => {
    const small = reducePlane(plane(4, 0, 100, 200, 200, 100, 200, 200, 200), 2, 1);

    expect(small).toEqual(plane(2, 100, 200));
  });

  test('a width that does not divide leaves no pixel out', () => {
    const small = reducePlane(plane(5, 10, 10, 40, 40, 40), 2, 1);

    expect(small).toEqual(plane(2, 10, 40));
  });

  test('the same size is the same plane', () => {
    const same = plane(2, 1, 2, 3, 4);

    expect(reducePlane(same, 2, 2)).toBe(same);
  });

  test('chroma goes to half of the new size', () => {
    const grey = plane(8, ...new Array<number>(64).fill(9));
    const half = plane(4, ...new Array<number>(16).fill(130));

    const { luma, chroma } = reducePlanes({ luma: grey, chroma: { cb: half, cr: half } }, 3, 5);

    expect([luma.width, luma.height, chroma?.cb.width, chroma?.cr.height]).toEqual([3, 5, 2, 3]);
    expect(chroma?.cb.data.every((sample) => sample === 130)).toBe(true);
  });
});
