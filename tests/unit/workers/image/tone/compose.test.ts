import { expect, test } from 'vitest';
import { reducePlane } from '../../../../../workers/image/planes/reduce';
import { newBitmap, newPlane, type Bitmap } from '../../../../../workers/image/raster/raster';
import type { Separation } from '../../../../../workers/image/raster/layers';
import { compose } from '../../../../../workers/image/tone/compose';
import { coverage } from '../../../../../workers/image/tone/coverage';
import { stretched } from '../../../../../workers/image/tone/stretch';
import { noise } from '../kernels/noise';
import { DrawnPage } from '../quality/drawn-page';
import { onSeal, RED, takenApart } from './colours';

/** Text, a shaded stretch and a seal. */
const sealed = takenApart(
  new DrawnPage()
    .box(110, 600, 1_000, 140, 205)
    .print()
    .paint(RED, onSeal(800, 1_300, 180)),
);

test.each([160, 320, 700, 1_000])(
  'a page composed with sides up to %i shows what the whole shows, reduced',
  (edge) => {
    const { separation, shown } = sealed;

    const small = compose(separation, edge);

    const { width, height } = small.luma;
    expect(Math.max(width, height)).toBe(edge);
    const pairs = [
      [small.luma, shown.luma],
      [small.chroma!.cb, shown.chroma!.cb],
      [small.chroma!.cr, shown.chroma!.cr],
    ] as const;
    for (const [found, whole] of pairs) {
      const reduced = reducePlane(whole, found.width, found.height);
      const off = found.data.map((value, at) => Math.abs(value - reduced.data[at]!)).sort((a, b) => a - b);
      expect(off[off.length >> 1]).toBeLessThanOrEqual(4);
      expect(off[Math.floor(off.length * 0.95)]).toBeLessThanOrEqual(40);
    }
  },
);

test('each pixel of a mask counts once, whatever the size that it is shown at', () => {
  const mask = newBitmap(403, 299);
  const { data } = noise(403, 299);
  let ink = 0;
  data.forEach((value, at) => {
    if (value < 100) return;
    ink++;
    mark(mask, at % 403, Math.floor(at / 403));
  });

  for (const [width, height] of [
    [403, 299],
    [100, 75],
    [50, 37],
    [40, 30],
    [1, 1],
  ] as const) {
    const shown = coverage(mask, width, height).data;
    const mean = shown.reduce((sum, value) => sum + value, 0) / shown.length / 255;
    expect(mean).toBeCloseTo(ink / (403 * 299), 1.7);
  }
});

test('a full mask covers all of every pixel, also at the edges', () => {
  const mask = newBitmap(403, 299);
  for (let y = 0; y < 299; y++) for (let x = 0; x < 403; x++) mark(mask, x, y);

  for (const [width, height] of [
    [40, 30],
    [100, 75],
  ] as const) {
    expect(Math.min(...coverage(mask, width, height).data)).toBeGreaterThanOrEqual(253);
  }
});

test('a plane of one tone keeps it at every size', () => {
  const plane = newPlane(61, 37, 201);

  for (const [width, height] of [
    [1, 1],
    [7, 5],
    [30, 18],
    [61, 37],
    [200, 90],
  ] as const) {
    expect(new Set(stretched(plane, width, height).data)).toEqual(new Set([201]));
  }
});

test('text lies over tiles, tiles over the background', () => {
  const mask = newBitmap(40, 40);
  for (let y = 10; y < 20; y++) for (let x = 10; x < 20; x++) mark(mask, x, y);
  const page: Separation = {
    width: 40,
    height: 40,
    dpi: 300,
    background: { luma: newPlane(4, 4, 250) },
    backgroundBlank: false,
    tiles: [{ place: { x: 8, y: 8, width: 20, height: 20 }, planes: { luma: newPlane(10, 10, 180) } }],
    text: [{ mask, colour: [20, 20, 20] }],
  };

  const { luma } = compose(page);

  const at = (x: number, y: number): number => luma.data[y * 40 + x]!;
  expect([at(2, 2), at(25, 25), at(15, 15)]).toEqual([250, 180, 20]);
});

function mark({ stride, bits }: Bitmap, x: number, y: number): void {
  bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
}
