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

const DPI = 100;
const WHITE: Tone = [240, 128, 128];
const BLACK: Tone = [22, 128, 128];

function about(width: number, height: number, degrees: number): Matrix3 {
  return times3(times3(shifting(width / 2, height / 2), turning(degrees)), shifting(-width / 2, -height / 2));
}

test.each([0, 0.05, -0.08])('a page that lies at %s° is not touched', (degrees) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(827, 1169, degrees), 827, 1169, WHITE);

  const plan = planGeometry(picture, DPI, false);

  expect(plan).toMatchObject({ same: true, width: 827, height: 1169, dpi: DPI });
  expect(plan.fromNatural).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
});

test.each([0.4, -2.2, 7])('a page scanned at %s° comes out straight at its own size', (degrees) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(827, 1169, degrees), 827, 1169, WHITE);

  const plan = planGeometry(picture, DPI, false);
  const straight = warpPlanes(picture, plan.fromNatural, plan.width, plan.height);

  expect(plan.same).toBe(false);
  expect(plan.skewDegrees).toBeCloseTo(degrees, 1);
  expect(Math.abs(measureSkew(straight.luma, DPI).degrees)).toBeLessThan(0.1);
  expect([plan.width, plan.height]).toEqual([827, 1169]);
});

test('a page of 200 dpi, which is measured on a smaller copy, comes out as straight', () => {
  const picture = seen(writtenSheet(200), about(1654, 2339, 1.3), 1654, 2339, WHITE);

  const plan = planGeometry(picture, 200, false);
  const straight = warpPlanes(picture, plan.fromNatural, plan.width, plan.height);

  expect(Math.abs(plan.skewDegrees - 1.3)).toBeLessThan(0.05);
  expect(Math.abs(measureSkew(straight.luma, 200).degrees)).toBeLessThan(0.1);
  expect([plan.width, plan.height]).toEqual([1654, 2339]);
});

test.each([
  [2, 793, 1133],
  [-2, 793, 1133],
  [2, 33, 33],
  [-2, 33, 33],
])('a page at %s° grows where a seal at %s, %s would be turned out of it', (degrees, x, y) => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(827, 1169, degrees), 827, 1169, WHITE);
  disc(picture, x, y, 27, [110, 110, 215]);

  const plan = planGeometry(picture, DPI, false);

  const seal = apply3(plan.fromNatural, { x, y });
  expect(Math.min(seal.x, seal.y)).toBeGreaterThan(27);
  expect(seal.x + 27).toBeLessThan(plan.width);
  expect(seal.y + 27).toBeLessThan(plan.height);
  expect(plan.height + plan.width).toBeGreaterThan(827 + 1169);
});

test('a sheet on the glass is cropped to its true size and straightened', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, times3(shifting(60, 40), turning(1.1)), 933, 1267, BLACK, 4);

  const plan = planGeometry(picture, DPI, false);

  expect(plan.outline.kind).toBe('bed');
  expect(plan.paper?.name).toBe('A4');
  expect(plan.dpi).toBe(DPI);
  expect(Math.abs(plan.width - 827)).toBeLessThan(4);
  expect(Math.abs(plan.height - 1169)).toBeLessThan(4);
});

test('a sheet on the glass that lies straight is only cropped, by whole pixels', () => {
  const page = writtenSheet(DPI);

  const { fromNatural } = planGeometry(seen(page, shifting(54, 43), 933, 1267, BLACK, 4), DPI, false);

  expect(fromNatural).toEqual([1, 0, -54, 0, 1, -43, 0, 0, 1]);
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
    { x: 107, y: 127 },
    { x: 813, y: 100 },
    { x: 860, y: 1133 },
    { x: 60, y: 1160 },
  ];
  const picture = seen(page, homography(flat, lie)!, 933, 1267, [85, 108, 148], 8);

  const plan = planGeometry(picture, 113, true);

  expect(plan.outline.kind).toBe('photo');
  expect(plan.paper?.name).toBe('A4');
  expect((plan.width / plan.dpi) * 25.4).toBeCloseTo(210, 0);
  expect((plan.height / plan.dpi) * 25.4).toBeCloseTo(297, 0);
  const straight = warpPlanes(picture, plan.fromNatural, plan.width, plan.height);
  expect(Math.abs(measureSkew(straight.luma, plan.dpi).degrees)).toBeLessThan(0.15);
});

test('a page that lies upside down is not turned, but said to be', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, about(827, 1169, 180), 827, 1169, WHITE);

  const { upright, same } = planGeometry(picture, DPI, false);

  expect(same).toBe(true);
  expect(upright.turn).toBe(180);
  expect(upright.certainty).toBeGreaterThan(0.8);
});

test.each([
  ['blank', 827, 1169],
  ['one pixel', 1, 1],
  ['a ribbon', 30_000, 100],
])('%s stays as it is', (_name, width, height) => {
  expect(planGeometry(sheet(width, height), 300, false)).toMatchObject({ same: true, width, height });
});

test('a page without colour is planned like any other', () => {
  const { luma } = seen(writtenSheet(DPI), about(827, 1169, 1), 827, 1169, WHITE);

  expect(planGeometry({ luma }, DPI, false).skewDegrees).toBeCloseTo(1, 1);
});
