import { expect, test } from 'vitest';
import { newPlane, type Bitmap, type Plane } from '../../../../../workers/image/raster/raster';
import { despeckle } from '../../../../../workers/image/tone/despeckle';
import { gridOf } from '../../../../../workers/image/tone/grid';
import { inkColour } from '../../../../../workers/image/tone/ink-colour';
import { paperLevel } from '../../../../../workers/image/tone/paper-level';
import { NO_LAYER, piecesOfInk, type InkPieces } from '../../../../../workers/image/tone/pieces-of-ink';
import { textTones } from '../../../../../workers/image/tone/text-tones';
import { bitmapWhere, drawn } from '../codec/bitmaps';
import { inkIn } from './ink-on';

test('a piece has its pixels, its runs, and the tone of its core', () => {
  const mask = drawn('##....', '.#..##', '....#.');
  const luma = lumaOf(mask, 80);
  luma.data[1] = 40;

  const pieces = piecesIn(mask, luma);

  expect([...pieces.area]).toEqual([3, 3]);
  expect([...pieces.pieceOf]).toEqual([0, 0, 1, 1]);
  expect(pieces.tone[0]).toBeCloseTo((40 + 60) / 2 / 200);
  expect(pieces.tone[1]).toBeCloseTo((80 + 80) / 2 / 200);
});

test.each([
  ['a pale speck alone', 150, 8, true],
  ['a dark speck alone', 60, 8, false],
  ['a pale speck beside a stroke', 150, 3, false],
])('%s', (_name, tone, distance, goes) => {
  const mask = bitmapWhere(40, 40, (x, y) => x === 2 || (x >= 3 + distance && x < 5 + distance && y === 20));
  const pieces = piecesIn(mask, lumaOf(mask, tone));
  const before = inkIn(mask);

  despeckle(mask, pieces, 300);

  expect(before - inkIn(mask)).toBe(goes ? 2 : 0);
  expect([...pieces.layer].includes(NO_LAYER)).toBe(goes);
});

test('ink of two tones goes to two layers, each piece whole, and no pixel is lost or doubled', () => {
  const mask = bitmapWhere(300, 200, (x, y) => x % 20 < 8 && y % 25 < 15);
  const luma = lumaOf(mask, 40);
  for (let at = 0; at < luma.data.length; at++) {
    if (at % 300 >= 160 && luma.data[at] === 40) luma.data[at] = 130;
  }
  const all = inkIn(mask);
  const left = inkIn(mask, { x: 0, y: 0, width: 160, height: 200 });

  const layers = textTones(mask, piecesIn(mask, luma), sourceOf(luma), 300, 3);

  expect(layers.map((layer) => inkIn(layer.mask))).toEqual([left, all - left]);
  expect(layers.map(({ colour: [red] }) => red)).toEqual([51, 166]);
});

test('ink of one tone stays in one layer', () => {
  const mask = bitmapWhere(300, 200, (x, y) => x % 20 < 8 && y % 25 < 15);

  expect(textTones(mask, piecesIn(mask, lumaOf(mask, 40)), sourceOf(lumaOf(mask, 40)), 300, 3)).toHaveLength(
    1,
  );
});

test('a colour is that of the middles of strokes, not of their rims, as it would be on white paper', () => {
  const mask = bitmapWhere(300, 200, (x, y) => x % 20 < 9 && y % 25 < 15);
  const luma = lumaOf(mask, 120);
  luma.data.forEach((value, at) => {
    const [x, y] = [(at % 300) % 20, Math.floor(at / 300) % 25];
    if (value === 120 && x > 2 && x < 6 && y > 3 && y < 12) luma.data[at] = 40;
  });

  expect(inkColour(piecesIn(mask, luma), 0, sourceOf(luma))).toEqual([51, 51, 51]);
});

test('where there is no ink the colour is black', () => {
  const mask = bitmapWhere(30, 30, () => false);

  expect(inkColour(piecesIn(mask, lumaOf(mask, 0)), 0, sourceOf(lumaOf(mask, 0)))).toEqual([0, 0, 0]);
});

/** Paper of 200 with ink of one tone. */
function lumaOf(mask: Bitmap, tone: number): Plane {
  const luma = newPlane(mask.width, mask.height, 200);
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (inkIn(mask, { x, y, width: 1, height: 1 })) luma.data[y * mask.width + x] = tone;
    }
  }
  return luma;
}

function piecesIn(mask: Bitmap, luma: Plane): InkPieces {
  const grid = gridOf({ luma });
  return piecesOfInk(mask, luma, grid, new Uint8Array(grid.columns * grid.rows).fill(200));
}

function sourceOf(luma: Plane) {
  const grid = gridOf({ luma });
  return { picture: { luma }, grid, paper: paperLevel(grid) };
}
