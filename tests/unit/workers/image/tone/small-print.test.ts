import { expect, test } from 'vitest';
import type { Bitmap, Plane } from '../../../../../workers/image/raster/raster';
import { newPlane } from '../../../../../workers/image/raster/raster';
import { BLOCK, gridOf } from '../../../../../workers/image/tone/grid';
import { joinDots } from '../../../../../workers/image/tone/join-dots';
import { piecesOfInk } from '../../../../../workers/image/tone/pieces-of-ink';
import { sharpenMask } from '../../../../../workers/image/tone/sharpen-mask';
import { isSoft } from '../../../../../workers/image/tone/soft-print';
import { textLayers } from '../../../../../workers/image/tone/text-layers';
import { paperLevel } from '../../../../../workers/image/tone/paper-level';
import { ZONE } from '../../../../../workers/image/tone/zones';
import { bitmapWhere } from '../codec/bitmaps';
import { inkIn } from './ink-on';

const PAPER = 250;
const INK = 150;
const SIDE = 480;

test('strokes of loose dots become whole strokes, in the tone of the dots', () => {
  const luma = printedByNeedles();
  const { mask, source } = thresholded(luma, 200);
  const loose = inkIn(mask);

  const { text } = textLayers({ print: mask, writing: new Map() }, source, { dpi: 300, scale: 1 });

  expect(text).toHaveLength(1);
  expect(inkIn(text[0]!.mask)).toBeGreaterThan(1.8 * loose);
  expect(text[0]!.colour[0]).toBeLessThan(175);
});

test('print of whole strokes is left as it is, however thin, and so is next to no print', () => {
  const thin = thresholded(
    drawnWhere((x, y) => x % 12 < 3 && y % 30 < 24),
    200,
  );
  const few = thresholded(
    drawnWhere((x, y) => y < 60 && needles(x, y)),
    200,
  );

  for (const { mask, source } of [thin, few]) {
    const pieces = piecesOfInk(mask, source.picture.luma, source.grid, source.ground);
    expect(joinDots(mask, pieces, source, 300)).toBeUndefined();
  }
});

test('beside a seal dots are not joined: its pale parts would turn black', () => {
  const { mask, source } = thresholded(printedByNeedles(), 200);
  const pieces = piecesOfInk(mask, source.picture.luma, source.grid, source.ground);
  const left = { x: 0, y: 0, width: SIDE / 2, height: SIDE };
  source.zones.forEach((_, block) => {
    if (block % source.grid.columns < SIDE / 2 / BLOCK) source.zones[block] = ZONE.ink;
  });

  const joined = joinDots(mask, pieces, source, 300);

  expect(inkIn(joined!, left)).toBe(inkIn(mask, left));
});

test('in a soft scan the gap between two strokes opens again', () => {
  const strokes = (x: number): boolean => x < 20 && x !== 6 && x !== 7;
  const luma = softened(drawnWhere((x, y) => strokes(x % 40) && y % 50 < 40));
  const { mask, source } = thresholded(luma, 225);
  const column = { x: 46, y: 5, width: 2, height: 30 };
  const filled = inkIn(mask, column);

  sharpenMask(mask, source);

  expect(filled).toBe(60);
  expect(inkIn(mask, column)).toBe(0);
});

test('a blurred scan is soft, a clean one is not', () => {
  const clean = drawnWhere((x, y) => x % 16 < 6 && y % 30 < 24);
  const soft = (luma: Plane): boolean => {
    const { mask, source } = thresholded(luma, 200);
    return isSoft(piecesOfInk(mask, source.picture.luma, source.grid, source.ground), source);
  };

  expect(soft(clean)).toBe(false);
  expect(soft(softened(softened(clean)))).toBe(true);
});

/** Strokes of needles: rows and columns of dots of two pixels, two pixels apart. */
function needles(x: number, y: number): boolean {
  return x % 40 < 22 && y % 40 < 30 && x % 4 < 2 && y % 4 < 2;
}

/** As a scanner sees it: between the dots it is not white. */
function printedByNeedles(): Plane {
  return softened(drawnWhere(needles, 40));
}

function drawnWhere(inked: (x: number, y: number) => boolean, ink = INK): Plane {
  const luma = newPlane(SIDE, SIDE, PAPER);
  for (let at = 0; at < luma.data.length; at++) {
    if (inked(at % SIDE, Math.floor(at / SIDE))) luma.data[at] = ink;
  }
  return luma;
}

function softened(sharp: Plane): Plane {
  const out = newPlane(SIDE, SIDE, PAPER);
  for (let y = 1; y < SIDE - 1; y++) {
    for (let x = 1; x < SIDE - 1; x++) {
      let sum = 0;
      for (const row of [y - 1, y, y + 1]) {
        for (const column of [x - 1, x, x + 1]) sum += sharp.data[row * SIDE + column]!;
      }
      out.data[y * SIDE + x] = sum / 9;
    }
  }
  return out;
}

/** A page of one threshold, and what is made from it. */
function thresholded(luma: Plane, limit: number) {
  const mask: Bitmap = bitmapWhere(SIDE, SIDE, (x, y) => luma.data[y * SIDE + x]! < limit);
  const picture = { luma };
  const grid = gridOf(picture);
  const blocks = grid.columns * grid.rows;
  const source = {
    ...{ picture, grid, paper: paperLevel(grid) },
    ground: new Uint8Array(blocks).fill(PAPER),
    threshold: new Uint8Array(blocks).fill(limit),
    zones: new Uint8Array(blocks),
  };
  return { mask, source };
}
