import { expect, test } from 'vitest';
import { gridOf } from '../../../../../workers/image/tone/grid';
import { thresholdSurface } from '../../../../../workers/image/tone/threshold';
import { DrawnPage } from '../quality/drawn-page';

const PAPER = 240;

test('between the tone of a stroke and the paper lies the threshold', () => {
  const threshold = thresholdAt(aPage().box(202, 100, 4, 200, 60), 203, 200);

  expect(threshold).toBeGreaterThan(100);
  expect(threshold).toBeLessThan(PAPER - 20);
});

test('it rises for a pencil stroke, so that the stroke is ink', () => {
  expect(thresholdAt(aPage().box(202, 100, 4, 200, 195), 203, 200)).toBeGreaterThan(195);
});

test('it stays below what is as dark, but blurred', () => {
  const page = aPage().box(200, 100, 20, 200, 170).blur(6);

  expect(page.planes.luma.data[200 * page.width + 210]).toBeLessThan(200);
  expect(thresholdAt(page, 210, 200)).toBeLessThan(page.planes.luma.data[200 * page.width + 210]!);
});

test('the middle of a large black area is ink, though nothing around it is lighter', () => {
  expect(thresholdAt(aPage().box(50, 50, 300, 300, 20), 200, 200)).toBeGreaterThan(20);
});

test('on a tinted sheet the faint patterns of its print are no strokes', () => {
  const page = aPage().box(202, 100, 4, 200, 195);

  expect(thresholdAt(page, 203, 200, 'tinted')).toBeLessThan(195);
});

function aPage(): DrawnPage {
  return new DrawnPage(400, 400, PAPER);
}

function thresholdAt(page: DrawnPage, x: number, y: number, sheet: 'plain' | 'tinted' = 'plain'): number {
  const grid = gridOf(page.planes);
  const ground = new Uint8Array(grid.columns * grid.rows).fill(PAPER);
  return thresholdSurface(grid, ground, sheet)[(y >> 2) * grid.columns + (x >> 2)]!;
}
