import { expect, test } from 'vitest';
import { BAR_MM, BARS } from '../../../../shared/domain/separator-bars';
import { hasSeparatorBars } from '../../../../workers/sheet/bars';
import { aSheet, block, stroke, writing, type PlainSheet } from '../../../fixtures/piles/plain-sheet';

/** The bars as they are printed, falling by so many mm over the sheet's width. */
function drawBars(sheet: PlainSheet, { top = 22, fall = 0, left = 15, scale = 1, shade = 20 } = {}): void {
  let y = top;
  BARS.forEach((units, index) => {
    const height = units * BAR_MM * scale;
    if (index % 2 === 0) {
      const middle = y + height / 2;
      stroke(
        sheet,
        [
          [left, middle],
          [195, middle + fall],
        ],
        height,
        { colour: [shade, shade, shade] },
      );
    }
    y += height;
  });
}

test('the separator is known by its bars', () => {
  const sheet = aSheet();
  drawBars(sheet);

  expect(hasSeparatorBars(sheet)).toBe(true);
});

test.each([
  ['skewed by 3°', { fall: 9.4 }],
  ['printed at nine tenths of its size', { scale: 0.9 }],
  ['printed with tired toner', { shade: 120 }],
  ['torn off at one side', { left: 90 }],
])('a separator that is %s is one', (_what, changes) => {
  const sheet = aSheet();
  drawBars(sheet, changes);

  expect(hasSeparatorBars(sheet)).toBe(true);
});

test('a separator that lies across is one', () => {
  const { width, height, dpi, data } = aSheet();
  const sheet: PlainSheet = { width, height, dpi, data };
  drawBars(sheet);
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 4; c++)
        turned[(x * height + height - 1 - y) * 4 + c] = data[(y * width + x) * 4 + c] as number;

  expect(hasSeparatorBars({ width: height, height: width, dpi, data: turned })).toBe(true);
});

test.each<[string, (sheet: PlainSheet) => void]>([
  ['an empty page', () => undefined],
  [
    'a page of writing',
    (sheet) => {
      writing(sheet, 30, {});
    },
  ],
  [
    'a page of equal bars',
    (sheet) => {
      for (let bar = 0; bar < 14; bar++) block(sheet, 15, 20 + bar * 8, 180, 4);
    },
  ],
  [
    'a ruled table',
    (sheet) => {
      for (let row = 0; row < 30; row++) block(sheet, 15, 20 + row * 8, 180, 0.4);
    },
  ],
  [
    'a black page',
    (sheet) => {
      block(sheet, 0, 0, 210, 297);
    },
  ],
])('%s is no separator', (_what, draw) => {
  const sheet = aSheet();
  draw(sheet);

  expect(hasSeparatorBars(sheet)).toBe(false);
});
