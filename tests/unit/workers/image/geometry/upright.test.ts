import { expect, test } from 'vitest';
import { shifting, times3, turning } from '../../../../../workers/image/geometry/matrix3';
import { measureUpright, SURE_TURN } from '../../../../../workers/image/geometry/upright';
import type { Plane } from '../../../../../workers/image/raster/raster';
import { EVEN, seen, sheet, writtenSheet } from './sheets';

const DPI = 100;

/** The sheet as it lies when it was put down turned clockwise, and a little askew. */
function lying(turn: number, text = writtenSheet(DPI)): Plane {
  const { width, height } = text.luma;
  const [w, h] = turn % 180 === 0 ? [width, height] : [height, width];
  const about = times3(
    times3(shifting(w / 2, h / 2), turning(turn + 0.8)),
    shifting(-width / 2, -height / 2),
  );
  return seen(text, about, w, h, [240, 128, 128], 5).luma;
}

test.each([
  [0, 0],
  [90, 270],
  [180, 180],
  [270, 90],
])('a page put down turned by %s° has to be turned by %s°', (turn, expected) => {
  const upright = measureUpright(lying(turn), DPI);

  expect(upright.turn).toBe(expected);
  expect(upright.certainty).toBeGreaterThanOrEqual(SURE_TURN);
});

test('ten lines of Vietnamese are enough to be sure', () => {
  const upright = measureUpright(lying(180, writtenSheet(DPI, undefined, 10)), DPI);

  expect(upright.turn).toBe(180);
  expect(upright.certainty).toBeGreaterThanOrEqual(SURE_TURN);
});

test.each([0, 90, 180, 270])('numbers and capitals turned by %s° leave doubt', (turn) => {
  expect(measureUpright(lying(turn, writtenSheet(DPI, EVEN)), DPI).certainty).toBeLessThan(SURE_TURN);
});

test('a blank page leaves doubt', () => {
  expect(measureUpright(sheet(827, 1169).luma, DPI).certainty).toBe(0);
});

test('a single pixel leaves doubt', () => {
  expect(measureUpright(sheet(1, 1).luma, DPI).certainty).toBe(0);
});
