import { expect, test } from 'vitest';
import { readSize } from '../../../../workers/ocr/read-size';

test('an office scan is read as it is', () => {
  const page = { width: 2_480, height: 3_508, dpi: 300 };

  expect(readSize(page)).toEqual(page);
});

test('what was scanned finer than the engine can use is read at 300 dpi', () => {
  expect(readSize({ width: 4_960, height: 7_016, dpi: 600 })).toEqual({
    width: 2_480,
    height: 3_508,
    dpi: 300,
  });
});

test('a wall plan is read smaller, so that it fits in memory', () => {
  const { width, height, dpi } = readSize({ width: 9_933, height: 14_043, dpi: 300 });

  expect(width * height).toBeLessThan(37_000_000);
  expect(dpi).toBe(Math.round((300 * width) / 9_933));
});

test('a strip is read no longer than the engine can count', () => {
  expect(readSize({ width: 60_000, height: 100, dpi: 200 }).width).toBe(32_000);
});

test.each([1, 60_000])('a picture of one pixel height and a width of %i has pixels still', (width) => {
  expect(readSize({ width, height: 1, dpi: 300 }).height).toBe(1);
});

test('a resolution that the engine would not believe is raised to one that it does', () => {
  expect(readSize({ width: 500, height: 700, dpi: 40 })).toEqual({ width: 500, height: 700, dpi: 70 });
});
