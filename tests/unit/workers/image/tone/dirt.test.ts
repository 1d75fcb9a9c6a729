import { expect, test } from 'vitest';
import { bitmapWhere } from '../codec/bitmaps';
import { clearDirt, withoutDirt } from '../../../../../workers/image/tone/dirt';
import { separate } from '../../../../../workers/image/tone/separate';
import { DrawnPage } from '../quality/drawn-page';
import { inked, inkIn } from './ink-on';

const HOLE = { x: 20, y: 100, width: 61, height: 51 };
const OVER = { x: 60, y: 120, width: 60, height: 80 };

test('dirt is paper while the work is done, and there again afterwards', () => {
  const page = aDirtyPage();
  const [before, blue] = [page.planes.luma.data.slice(), page.planes.chroma.cb.data.slice()];

  const seen = withoutDirt(page.planes, [HOLE, OVER], () => [
    page.planes.luma.data[120 * page.width + 70],
    page.planes.chroma.cb.data[60 * page.planes.chroma.cb.width + 35],
  ]);

  expect(seen).toEqual([page.paper, 128]);
  expect(page.planes.luma.data).toEqual(before);
  expect(page.planes.chroma.cb.data).toEqual(blue);
});

test('it is there again when the work fails', () => {
  const page = aDirtyPage();
  const before = page.planes.luma.data.slice();

  expect(() =>
    withoutDirt(page.planes, [HOLE], () => {
      throw new RangeError('out of memory');
    }),
  ).toThrow('out of memory');

  expect(page.planes.luma.data).toEqual(before);
});

test('no ink, no tile and no shade is left of it, and the words stay', () => {
  const page = aDirtyPage().box(140, 200, 40, 6, 30);

  const { text, backgroundBlank, tiles } = separate(page.planes, 300, [HOLE]).separation;

  expect(text.reduce((sum, { mask }) => sum + inkIn(mask), 0)).toBe(240);
  expect(inked(text, { x: 140, y: 200, width: 40, height: 6 })).toBe(1);
  expect([backgroundBlank, tiles.length]).toEqual([true, 0]);
});

test('the line that the edge of a cover may leave goes too; places over the edge of the page do no harm', () => {
  const mask = bitmapWhere(70, 40, () => true);

  clearDirt(mask, [
    { x: 10, y: 10, width: 20, height: 10 },
    { x: 60, y: -5, width: 40, height: 15 },
  ]);

  expect(inkIn(mask, { x: 9, y: 9, width: 22, height: 12 })).toBe(0);
  expect(inkIn(mask, { x: 59, y: 0, width: 11, height: 11 })).toBe(0);
  expect(inkIn(mask)).toBe(70 * 40 - 22 * 12 - 11 * 11);
});

function aDirtyPage(): DrawnPage {
  const page = new DrawnPage(200, 240, 240).box(HOLE.x, HOLE.y, HOLE.width, HOLE.height, 30);
  return page.paint([90, 60, 20], (x, y) => x >= 60 && x < 80 && y >= 110 && y < 130);
}
