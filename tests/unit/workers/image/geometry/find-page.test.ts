import { expect, test } from 'vitest';
import { findPage } from '../../../../../workers/image/geometry/find-page';
import {
  apply3,
  homography,
  shifting,
  times3,
  turning,
  type Matrix3,
  type Quad,
} from '../../../../../workers/image/geometry/matrix3';
import type { Planes } from '../../../../../workers/image/raster/raster';
import { disc, fill, seen, sheet, writtenSheet, type Tone } from './sheets';

const DPI = 100;
const [WIDTH, HEIGHT] = [933, 1300];
const BLACK: Tone = [22, 128, 128];

function corners(map: Matrix3, { luma: { width, height } }: Planes): Quad {
  const at = (x: number, y: number) => apply3(map, { x, y });
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)];
}

function laid(degrees: number, x = 47, y = 60): Matrix3 {
  return times3(shifting(x, y), turning(degrees));
}

function furthest(found: Quad, expected: Quad): number {
  return Math.max(...found.map((p, n) => Math.hypot(p.x - expected[n]!.x, p.y - expected[n]!.y)));
}

test.each([0, 0.4, -1.5, 4])('a sheet at %s° on a black bed is found to the pixel', (degrees) => {
  const page = writtenSheet(DPI);
  const map = laid(degrees, degrees > 3 ? 93 : 47, degrees < 0 ? 73 : 40);
  const picture = seen(page, map, WIDTH, HEIGHT, BLACK, 4);

  const { corners: found, certainty, kind } = findPage(picture);

  expect(kind).toBe('bed');
  expect(certainty).toBeGreaterThan(0.9);
  expect(furthest(found, corners(map, page))).toBeLessThan(1);
});

test('a sheet in the corner of the glass ends with the picture on two sides', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, shifting(0, 0), WIDTH, HEIGHT, BLACK, 4);

  const { corners: found, kind } = findPage(picture);

  expect(kind).toBe('bed');
  expect(furthest(found, corners(shifting(0, 0), page))).toBeLessThan(1);
});

test('a cream sheet on a white lid is found', () => {
  const page = writtenSheet(DPI);
  fillTint(page, [228, 118, 136]);
  const map = laid(0.8);

  const { corners: found, kind } = findPage(seen(page, map, WIDTH, HEIGHT, [252, 128, 128], 1));

  expect(kind).toBe('bed');
  expect(furthest(found, corners(map, page))).toBeLessThan(8);
});

test('a sheet on a table is found in a photograph, with its perspective', () => {
  const page = writtenSheet(DPI);
  const { width, height } = page.luma;
  const flat: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const lie: Quad = [
    { x: 107, y: 133 },
    { x: 807, y: 100 },
    { x: 867, y: 1193 },
    { x: 60, y: 1227 },
  ];
  const picture = seen(page, homography(flat, lie)!, WIDTH, HEIGHT, [85, 108, 148], 8);

  const { corners: found, kind, certainty } = findPage(picture);

  expect(kind).toBe('photo');
  expect(certainty).toBeGreaterThan(0.8);
  expect(furthest(found, lie)).toBeLessThan(1.5);
});

test('a page that fills the picture is whole', () => {
  expect(findPage(writtenSheet(DPI))).toMatchObject({ kind: 'whole', certainty: 1 });
});

test('a blank page is whole', () => {
  expect(findPage(sheet(827, 1169)).kind).toBe('whole');
});

test('a page is not cut to the dark picture that is printed on it', () => {
  const page = sheet(827, 1169);
  fill(page, { x: 133, y: 200, width: 560, height: 600 }, [70, 120, 130]);

  expect(findPage(page).kind).toBe('whole');
});

test.each([0, 1.2])('a page at %s° is not cut to the coloured frame that is printed on it', (degrees) => {
  const page = writtenSheet(DPI);
  const pink: Tone = [150, 120, 190];
  fill(page, { x: 26, y: 26, width: 774, height: 40 }, pink);
  fill(page, { x: 26, y: 1102, width: 774, height: 40 }, pink);
  fill(page, { x: 26, y: 26, width: 40, height: 1116 }, pink);
  fill(page, { x: 760, y: 26, width: 40, height: 1116 }, pink);

  expect(findPage(seen(page, laid(degrees, 7, -11), 827, 1169, [240, 128, 128])).kind).toBe('whole');
});

test('a page is not cut below a dark heading', () => {
  const page = writtenSheet(DPI);
  fill(page, { x: 0, y: 0, width: 827, height: 80 }, [90, 170, 100]);

  expect(findPage(page).kind).toBe('whole');
});

test.each([16, 60])('shading towards the binding, %s pixels wide, is no edge of the page', (wide) => {
  const page = writtenSheet(DPI);
  for (let x = 0; x < wide; x++) {
    for (let y = 0; y < 1169; y++) {
      const at = y * 827 + x;
      page.luma.data[at] = page.luma.data[at]! - 40 * (1 - x / wide);
    }
  }

  expect(findPage(page).kind).toBe('whole');
});

test('a note that hangs over the edge stays on the page', () => {
  const page = writtenSheet(DPI);
  const picture = seen(page, shifting(47, 60), WIDTH, HEIGHT, BLACK, 4);
  fill(picture, { x: 47 + 827, y: 466, width: 40, height: 134 }, [220, 90, 140]);

  const { corners: found, kind } = findPage(picture);

  expect(kind).toBe('bed');
  expect(found[1].x).toBeGreaterThanOrEqual(47 + 827 + 40);
  expect(found[0].x).toBeCloseTo(47, 0);
});

test('a seal at the very edge of the page is inside what is found', () => {
  const page = writtenSheet(DPI);
  disc(page, 800, 1000, 67, [120, 110, 215]);

  const { corners: found } = findPage(seen(page, shifting(47, 60), WIDTH, HEIGHT, BLACK, 4));

  expect(found[1].x).toBeGreaterThan(47 + 827 - 1);
});

test('a picture of a few pixels is whole', () => {
  expect(findPage(sheet(1, 1)).kind).toBe('whole');
  expect(findPage(sheet(3000, 10)).kind).toBe('whole');
});

function fillTint(page: Planes, [light, cb, cr]: Tone): void {
  page.luma.data.forEach((value, at) => (page.luma.data[at] = Math.min(value, light)));
  page.chroma!.cb.data.fill(cb);
  page.chroma!.cr.data.fill(cr);
}
