import { expect, test } from 'vitest';
import { gridOf, type Grid } from '../../../../../workers/image/tone/grid';
import { deliveredPaper } from '../../../../../workers/image/tone/page-tint';
import { paperLevel } from '../../../../../workers/image/tone/paper-level';
import { onSlope, slopeThrough } from '../../../../../workers/image/tone/slope';
import { DrawnPage } from '../quality/drawn-page';

const PAPER = 240;

test('the paper under print is as light as beside it', () => {
  const { light } = levelOf(aPage().print(30, 20, 580, 20));

  expect(Math.min(...light)).toBeGreaterThanOrEqual(PAPER - 1);
});

test('a shadow is followed to within a hundredth of its depth', () => {
  const share = (x: number): number => Math.min(1, 0.7 + x / 1_500);

  const { level, grid } = { level: levelOf(aPage().shade(share)), grid: gridOf(aPage().planes) };

  for (const x of [40, 200, 400, 600]) {
    const seen = level.light[75 * grid.columns + (x >> 2)]!;
    expect(Math.abs(seen - PAPER * share(x + 2))).toBeLessThan(3);
  }
});

test('a picture, a dark table and a black rim do not darken the paper under them', () => {
  const page = aPage().box(0, 0, 800, 24, 10).box(100, 100, 250, 200, 110).box(450, 100, 250, 300, 170);

  const { light } = levelOf(page);

  expect(Math.min(...light)).toBeGreaterThan(PAPER - 8);
});

test('a sheet that is dark all over has a level all the same', () => {
  expect(new Set(levelOf(new DrawnPage(200, 200, 130)).light)).toEqual(new Set([130]));
});

test('the tint is that of the paper, and not of a seal on it', () => {
  const page = aPage().paint([220, 40, 60], (x, y) => (x - 400) ** 2 + (y - 300) ** 2 < 90 ** 2);
  for (const { data } of [page.planes.chroma.cb, page.planes.chroma.cr]) {
    data.forEach((value, at) => {
      if (value === 128) data[at] = 125;
    });
  }

  const { tint } = levelOf(page);

  expect(onSlope(tint.cb, 100, 75)).toBeCloseTo(-3, 1);
  expect(onSlope(tint.cr, 100, 75)).toBeCloseTo(-3, 1);
});

test.each([
  ['white', 128, 128, true],
  ['yellowed', 119, 131, true],
  ['pink', 120, 140, false],
  ['blue', 140, 122, false],
  ['green', 120, 118, false],
])('%s paper is delivered in its colour only when it was tinted on purpose', (_name, cb, cr, white) => {
  const page = aPage();
  page.planes.chroma.cb.data.fill(cb);
  page.planes.chroma.cr.data.fill(cr);
  const grid = gridOf(page.planes);

  const [red, green, blue] = deliveredPaper(grid, paperLevel(grid));

  expect(Math.min(red, green, blue) === 255).toBe(white);
});

test('a slope goes through what most values say', () => {
  const columns = Int32Array.from({ length: 400 }, (_, at) => (at % 20) * 10);
  const rows = Int32Array.from({ length: 400 }, (_, at) => Math.floor(at / 20) * 10);
  const values = Int8Array.from({ length: 400 }, (_, at) =>
    at % 5 === 0 ? 90 : Math.round(4 + columns[at]! / 100 - rows[at]! / 200),
  );

  const slope = slopeThrough({ columns, rows, values });

  expect(onSlope(slope, 0, 0)).toBeCloseTo(4, 0);
  expect(onSlope(slope, 190, 0)).toBeCloseTo(5.9, 0);
  expect(onSlope(slope, 0, 190)).toBeCloseTo(3.05, 0);
});

test('without values a slope is flat', () => {
  expect(
    slopeThrough({ columns: new Int32Array(), rows: new Int32Array(), values: new Int8Array() }),
  ).toEqual([0, 0, 0]);
});

function aPage(): DrawnPage {
  return new DrawnPage(800, 600, PAPER);
}

function levelOf(page: DrawnPage): ReturnType<typeof paperLevel> & { readonly grid?: Grid } {
  return paperLevel(gridOf(page.planes));
}
