import { expect, test } from 'vitest';
import { shifting, times3, turning } from '../../../../../workers/image/geometry/matrix3';
import { measureSkew } from '../../../../../workers/image/geometry/skew';
import type { Planes } from '../../../../../workers/image/raster/raster';
import { dice, disc, fill, INK, seen, sheet, writtenSheet } from './sheets';

const DPI = 100;
const WHITE = [240, 128, 128] as const;

function tilted(page: Planes, degrees: number): Planes {
  const { width, height } = page.luma;
  const about = times3(
    shifting(width / 2, height / 2),
    times3(turning(degrees), shifting(-width / 2, -height / 2)),
  );
  return seen(page, about, width, height, WHITE, 6);
}

test.each([0, 0.02, -0.13, 0.3, -0.75, 1.4, -3.3, 8, -14.2])(
  'text that is turned by %s° is measured so',
  (degrees) => {
    const { luma } = tilted(writtenSheet(DPI), degrees);

    const skew = measureSkew(luma, DPI);

    expect(skew.degrees).toBeCloseTo(degrees, 1);
    expect(Math.abs(skew.degrees - degrees)).toBeLessThan(0.05);
    expect(skew.certainty).toBe(1);
  },
);

test('a page that lies on its side has the skew of its lines', () => {
  const page = writtenSheet(DPI);
  const { width, height } = page.luma;
  const onItsSide = seen(page, times3(shifting(height, 0), turning(90)), height, width, WHITE, 0);

  const skew = measureSkew(tilted(onItsSide, 1.2).luma, DPI);

  expect(skew.degrees).toBeCloseTo(1.2, 1);
});

test('a table without text is straightened by its rules', () => {
  const page = sheet(827, 1169);
  for (let n = 0; n < 12; n++) {
    fill(page, { x: 100, y: 133 + n * 67, width: 627, height: 2 }, [INK, 128, 128]);
    if (n < 5) fill(page, { x: 100 + n * 156, y: 133, width: 2, height: 739 }, [INK, 128, 128]);
  }

  const skew = measureSkew(tilted(page, -2.4).luma, DPI);

  expect(skew.degrees).toBeCloseTo(-2.4, 1);
  expect(skew.certainty).toBeGreaterThan(0.9);
});

test('four lines and a large seal are enough', () => {
  const page = writtenSheet(DPI, undefined, 4);
  for (let radius = 87; radius > 67; radius -= 9) {
    disc(page, 467, 600, radius, [110, 110, 210]);
    disc(page, 467, 600, radius - 3, [240, 128, 128]);
  }

  const skew = measureSkew(tilted(page, 0.9).luma, DPI);

  expect(Math.abs(skew.degrees - 0.9)).toBeLessThan(0.1);
  expect(skew.certainty).toBeGreaterThan(0.5);
});

test('nothing is measured on a blank page', () => {
  const { luma } = tilted(sheet(827, 1169), 0);

  expect(measureSkew(luma, DPI).certainty).toBe(0);
});

test('nothing is measured on a picture of blobs', () => {
  const page = sheet(827, 1169);
  const roll = dice(11);
  for (let n = 0; n < 400; n++)
    disc(page, roll() * 827, roll() * 1169, 13 + roll() * 53, [roll() * 255, 128, 128]);

  expect(measureSkew(page.luma, DPI).certainty).toBeLessThan(0.5);
});

test('a single pixel has no skew', () => {
  expect(measureSkew(sheet(1, 1).luma, DPI)).toEqual({ degrees: 0, certainty: 0 });
});
