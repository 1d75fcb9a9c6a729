import { expect, test } from 'vitest';
import {
  homography,
  scaling,
  shifting,
  times3,
  turning,
  type Matrix3,
} from '../../../../../workers/image/geometry/matrix3';
import { warpPlanes } from '../../../../../workers/image/geometry/warp';
import { dice, fill, seen, sheet, writtenSheet } from './sheets';

const ABOUT = (width: number, height: number, degrees: number): Matrix3 =>
  times3(times3(shifting(width / 2, height / 2), turning(degrees)), shifting(-width / 2, -height / 2));

test('a map that moves nothing gives the very same picture', () => {
  const page = sheet(40, 60);

  expect(warpPlanes(page, [1, 0, 0, 0, 1, 0, 0, 0, 1], 40, 60)).toBe(page);
});

test('a shift by whole pixels copies every sample', () => {
  const page = sheet(64, 48);
  const roll = dice(5);
  page.luma.data.forEach((_, at) => (page.luma.data[at] = roll() * 256));

  const { luma } = warpPlanes(page, shifting(-7, -5), 50, 40);

  for (let y = 0; y < 40; y++) {
    const row = luma.data.subarray(y * 50, y * 50 + 50);
    expect(row).toEqual(page.luma.data.subarray((y + 5) * 64 + 7, (y + 5) * 64 + 57));
  }
});

test.each([0.37, -1.9, 8])('a page turned by %s° and back shows its text where it was', (degrees) => {
  const page = writtenSheet(100);
  const { width, height } = page.luma;
  const tilted = seen(page, ABOUT(width, height, degrees), width, height, [240, 128, 128], 0);

  const straight = warpPlanes(tilted, ABOUT(width, height, -degrees), width, height);

  // A pixel aside would be much further off.
  const aside = warpPlanes(tilted, times3(shifting(1, 0), ABOUT(width, height, -degrees)), width, height);
  const gap = meanGap(straight.luma.data, page.luma.data);
  expect(gap).toBeLessThan(8);
  expect(meanGap(aside.luma.data, page.luma.data)).toBeGreaterThan(gap * 1.7);
});

test('colour stays on the brightness that it belongs to', () => {
  const page = sheet(200, 200);
  fill(page, { x: 80, y: 120, width: 20, height: 20 }, [90, 100, 220]);

  const { luma, chroma } = warpPlanes(
    page,
    times3(shifting(31, 17), times3(turning(3), scaling(1.3))),
    300,
    300,
  );

  const light = middleOf(luma.data, 300, (value) => value < 150);
  const red = middleOf(chroma!.cr.data, 150, (value) => value > 180);
  expect(Math.hypot(light[0]! - 2 * red[0]!, light[1]! - 2 * red[1]!)).toBeLessThan(0.5);
});

test('a picture that gets much smaller is averaged, not picked from', () => {
  const page = sheet(400, 400);
  for (let x = 0; x < 400; x += 4) fill(page, { x, y: 0, width: 1, height: 400 }, [0, 128, 128]);

  const { luma } = warpPlanes(page, scaling(0.25), 100, 100);

  expect(new Set(luma.data)).toEqual(new Set([180]));
});

test('a page seen at an angle comes out flat', () => {
  const page = writtenSheet(100);
  const { width, height } = page.luma;
  const flat = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ] as const;
  const corners = [
    { x: 60, y: 90 },
    { x: 900, y: 40 },
    { x: 960, y: 1290 },
    { x: 20, y: 1240 },
  ] as const;
  const picture = seen(page, homography(flat, corners)!, 1000, 1350, [60, 128, 128], 0);

  const { luma } = warpPlanes(picture, homography(corners, flat)!, width, height);

  expect(meanGap(luma.data, page.luma.data)).toBeLessThan(7);
});

test('beyond the picture its edge goes on', () => {
  const page = sheet(30, 30);
  page.luma.data.fill(77);

  const { luma } = warpPlanes(page, shifting(20, 20), 60, 60);

  expect(new Set(luma.data)).toEqual(new Set([77]));
});

function meanGap(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
}

/** Middle of all samples that hold, in pixels of the plane. */
function middleOf(data: Uint8Array, width: number, holds: (value: number) => boolean): number[] {
  let [x, y, count] = [0, 0, 0];
  data.forEach((value, at) => {
    if (!holds(value)) return;
    x += (at % width) + 0.5;
    y += Math.floor(at / width) + 0.5;
    count++;
  });
  return [x / count, y / count];
}
