import { expect, test } from 'vitest';
import { hasColour } from '../../../../workers/image/colour';

const SIDE = 400;

/** A page of paper and print, with `mark` pixels of one colour; noise is deterministic. */
function page(
  paper: readonly number[],
  mark: readonly number[],
  marked: number,
  noise = 8,
): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4);
  let seed = 7;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const base = i % 11 === 0 ? [30, 30, 30] : paper;
    for (let c = 0; c < 3; c++) {
      seed = (seed * 16_807) % 2_147_483_647;
      rgba[i * 4 + c] = ((i < marked ? mark : base)[c] ?? 0) + (seed % (noise * 2 + 1)) - noise;
    }
    rgba[i * 4 + 3] = 255;
  }
  return rgba;
}

test('a small red seal is colour', () => {
  expect(hasColour(page([250, 250, 250], [200, 40, 50], 300))).toBe(true);
});

test('a pale blue pen stroke is colour', () => {
  expect(hasColour(page([250, 250, 250], [150, 160, 205], 300))).toBe(true);
});

test('scanner noise is no colour', () => {
  expect(hasColour(page([245, 245, 245], [0, 0, 0], 0))).toBe(false);
});

test('yellowed paper alone is no colour', () => {
  expect(hasColour(page([250, 240, 215], [0, 0, 0], 0))).toBe(false);
});
