import { expect, test } from 'vitest';
import {
  apply3,
  homography,
  shifting,
  times3,
  turning,
  type Matrix3,
  type Quad,
} from '../../../../../workers/image/geometry/matrix3';
import { planGeometry } from '../../../../../workers/image/geometry/plan-geometry';
import { measureSkew } from '../../../../../workers/image/geometry/skew';
import { warpPlanes } from '../../../../../workers/image/geometry/warp';
import { disc, seen, sheet, writtenSheet, type Tone } from './sheets';

const DPI = 150;
const WHITE: Tone = [240, 128, 128];
const BLACK: Tone = [22, 128, 128];

function about(width: number, height: number, degrees: number): Matrix3 {
  return times3(times3(shifting(width / 2, height / 2), turning(degrees)), shifting(-width / 2, -height / 2));
}

test.each([0, 0.05, -0.08])('a page that lies at %s° is not touched', (degrees) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(1240, 1754, degrees), 1240, 1754, WHITE);

  const plan = planGeometry(picture, DPI, false);

  expect(plan).toMatchObject({ same: true, width: 1240, height: 1754, dpi: DPI });
  expect(plan.fromNatural).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
});

test.each([0.4, -2.2, 7])('a page scanned at %s° comes out straight at its own size', (degrees) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(1240, 1754, degrees), 1240, 1754, WHITE);

  const plan = planGeometry(picture, DPI, false);
  const straight = warpPlanes(picture, plan.fromNatural, plan.width, plan.height);

  expect(plan.same).toBe(false);
  expect(plan.skewDegrees).toBeCloseTo(degrees, 1);
  expect(Math.abs(measureSkew(straight.luma, DPI).degrees)).toBeLessThan(0.1);
  expect([plan.width, plan.height]).toEqual([1240, 1754]);
});

test.each([
  [2, 1190, 1700],
  [-2, 1190, 1700],
  [2, 50, 50],
  [-2, 50, 50],
])('a page at %s° grows where a seal at %s, %s would be turned out of it', (degrees, x, y) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(1240, 1754, degrees), 1240, 1754, WHITE);
  disc(picture, x, y, 40, [110, 110, 215]);

  const plan = planGeometry(picture, DPI, false);

  const seal = apply3(plan.fromNatural, { x, y });
  expect(Math.min(seal.x, seal.y)).toBeGreaterThan(40);
  expect(seal.x + 40).toBeLessThan(plan.width);
  expect(seal.y + 40).toBeLessThan(plan.height);
  expect(plan.height + plan.width).toBeGreaterThan(1240 + 1754);
});

test('a sheet on the glass is cropped to its true size and straightened', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, times3(shifting(90, 60), turning(1.1)), 1400, 1900, BLACK, 4);

  const plan = planGeometry(picture, DPI, false);

  expect(plan.outline.kind).toBe('bed');
  expect(plan.paper?.name).toBe('A4');
  expect(plan.dpi).toBe(DPI);
  expect(Math.abs(plan.width - 1240)).toBeLessThan(4);
  expect(Math.abs(plan.height - 1754)).toBeLessThan(4);
});

test('a sheet on the glass that lies straight is only cropped, by whole pixels', () => {
  const page = writtenSheet(DPI);

  const { fromNatural } = planGeometry(seen(page, shifting(81, 64), 1400, 1900, BLACK, 4), DPI, false);

  expect(fromNatural).toEqual([1, 0, -81, 0, 1, -64, 0, 0, 1]);
});

test('the paper in a photograph gives the resolution that nobody stated', () => {
  const page = writtenSheet(DPI);
  const { width, height } = page.luma;
  const flat: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const lie: Quad = [
    { x: 160, y: 190 },
    { x: 1220, y: 150 },
    { x: 1290, y: 1700 },
    { x: 90, y: 1740 },
  ];
  const picture = seen(page, homography(flat, lie)!, 1400, 1900, [85, 108, 148], 8);

  const plan = planGeometry(picture, 170, true);

  expect(plan.outline.kind).toBe('photo');
  expect(plan.paper?.name).toBe('A4');
  expect((plan.width / plan.dpi) * 25.4).toBeCloseTo(210, 0);
  expect((plan.height / plan.dpi) * 25.4).toBeCloseTo(297, 0);
  const straight = warpPlanes(picture, plan.fromNatural, plan.width, plan.height);
  expect(Math.abs(measureSkew(straight.luma, plan.dpi).degrees)).toBeLessThan(0.15);
});

test('a page that lies upside down is not turned, but said to be', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(1240, 1754, 180), 1240, 1754, WHITE);

  const { upright, same } = planGeometry(picture, DPI, false);

  expect(same).toBe(true);
  expect(upright.turn).toBe(180);
  expect(upright.certainty).toBeGreaterThan(0.8);
});

test.each([
  ['blank', 1240, 1754],
  ['one pixel', 1, 1],
  ['a ribbon', 30_000, 100],
])('%s stays as it is', (_name, width, height) => {
  expect(planGeometry(sheet(width, height), 300, false)).toMatchObject({ same: true, width, height });
});

test('a page without colour is planned like any other', () => {
  const { luma } = seen(writtenSheet(DPI), about(1240, 1754, 1), 1240, 1754, WHITE);

  expect(planGeometry({ luma }, DPI, false).skewDegrees).toBeCloseTo(1, 1);
});
