import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PixelPlanes, type PixelOrder } from '../../../../../workers/image/planes/pixel-planes';
import { planesPixels } from '../../../../../workers/image/planes/planes-pixels';
import type { Planes } from '../../../../../workers/image/raster/raster';

function solid(width: number, height: number, colour: readonly [number, number, number]): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (colour[at % 4] ?? 0),
  );
}

function pixelPlanes(
  pixels: Uint8Array | Uint8ClampedArray,
  order: PixelOrder,
  width: number,
  height: number,
  stride = width * 4,
): Planes {
  const planes = new PixelPlanes(width, height, order);
  planes.add(pixels, 0, height, stride);
  return planes.planes();
}

describe('pixels as planes', () => {
  test('red, green and blue have the luma and chroma that JFIF gives them', () => {
    const of = (colour: readonly [number, number, number]) => {
      const { luma, chroma } = pixelPlanes(solid(2, 2, colour), 'rgb', 2, 2);
      return [luma.data[0], chroma?.cb.data[0], chroma?.cr.data[0]];
    };

    expect(of([255, 0, 0])).toEqual([76, 85, 255]);
    expect(of([0, 255, 0])).toEqual([150, 44, 21]);
    expect(of([0, 0, 255])).toEqual([29, 255, 107]);
  });

  test('a grey picture has no chroma', () => {
    const grey = pixelPlanes(solid(5, 3, [90, 90, 90]), 'rgb', 5, 3);

    expect(grey.chroma).toBeUndefined();
    expect([...new Set(grey.luma.data)]).toEqual([90]);
  });

  test('blue first is the same picture as red first', () => {
    const red = pixelPlanes(solid(3, 3, [200, 40, 10]), 'rgb', 3, 3);

    expect(pixelPlanes(solid(3, 3, [10, 40, 200]), 'bgr', 3, 3)).toEqual(red);
  });

  test('padding at the end of rows is not read', () => {
    const padded = new Uint8Array(2 * 16).fill(7);
    padded.set([255, 255, 255, 255, 255, 255, 255, 255], 0);
    padded.set([255, 255, 255, 255, 255, 255, 255, 255], 16);

    const { luma, chroma } = pixelPlanes(padded, 'rgb', 2, 2, 16);

    expect([...luma.data]).toEqual([255, 255, 255, 255]);
    expect(chroma).toBeUndefined();
  });

  test('a picture taken in strips is the picture taken at once', () => {
    const pixels = Uint8ClampedArray.from({ length: 7 * 9 * 4 }, (_, at) => (at * 37) % 256);
    const strips = new PixelPlanes(7, 9, 'bgr');

    strips.add(pixels, 0, 4, 28);
    strips.add(pixels.subarray(4 * 28), 4, 4, 28);
    strips.add(pixels.subarray(8 * 28), 8, 1, 28);

    expect(strips.planes()).toEqual(pixelPlanes(pixels, 'bgr', 7, 9));
  });

  test('colour in one strip is colour of the picture', () => {
    const strips = new PixelPlanes(4, 4, 'rgb');

    strips.add(solid(4, 2, [200, 40, 10]), 0, 2, 16);
    strips.add(solid(4, 2, [90, 90, 90]), 2, 2, 16);

    expect(strips.planes().chroma).toBeDefined();
  });

  test('one colour of any size comes back within rounding', () => {
    const side = fc.integer({ min: 1, max: 9 });
    const sample = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(side, side, fc.tuple(sample, sample, sample), (width, height, colour) => {
        const back = planesPixels(pixelPlanes(solid(width, height, colour), 'rgb', width, height));

        for (let at = 0; at < back.length; at++) {
          const meant = at % 4 === 3 ? 255 : (colour[at % 4] ?? 0);
          expect(Math.abs((back[at] ?? 0) - meant)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
