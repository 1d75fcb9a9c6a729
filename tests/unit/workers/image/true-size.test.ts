import { describe, expect, test } from 'vitest';
import { dpiFromPaper } from '../../../../workers/image/paper';
import { resolve } from '../../../../workers/image/resolution';
import { targetSize } from '../../../../workers/image/target-size';

const at = (dpi: number) => ({ x: dpi, y: dpi, source: 'jfif' as const });

describe('what a page is kept at', () => {
  test('a 600 dpi page comes down to the wish, at the same size on paper', () => {
    expect(targetSize(4960, 7016, at(600), 300)).toEqual({
      width: 2480,
      height: 3508,
      dpi: 300,
      same: false,
    });
  });

  test.each([200, 240, 300])('a %i dpi page stays as it is', (dpi) => {
    expect(targetSize(1000, 1400, at(dpi), 300)).toEqual({ width: 1000, height: 1400, dpi, same: true });
  });

  test('a metric 304.8 dpi counts as 300', () => {
    expect(targetSize(2520, 3564, at(304.8), 300)).toMatchObject({ dpi: 304.8, same: true });
  });

  test.each([10, 150])('nobody can wish for less than 200 dpi (%i)', (wish) => {
    expect(targetSize(2480, 3508, at(300), wish).dpi).toBe(200);
  });

  test('nobody can wish for more than 300 dpi', () => {
    expect(targetSize(4960, 7016, at(600), 600).dpi).toBe(300);
  });

  test('a page below 200 dpi is never enlarged', () => {
    expect(targetSize(800, 1100, at(96), 300)).toEqual({ width: 800, height: 1100, dpi: 96, same: true });
  });

  test('a fax of 204 × 98 dpi gets square pixels and its true shape', () => {
    const page = targetSize(1728, 1146, { x: 204, y: 98, source: 'tiff' }, 300);

    expect(page).toEqual({ width: 1728, height: 2386, dpi: 204, same: false });
  });
});

describe('resolution from paper', () => {
  test.each([
    ['A4 at 300 dpi', 2480, 3508, 300],
    ['A4 at 200 dpi, lying', 2339, 1654, 200],
    ['A3 at 300 dpi', 3508, 4961, 300],
    ['A5 at 300 dpi', 1748, 2480, 300],
    ['a card at 300 dpi', 1011, 638, 300],
  ])('%s is recognised', (_name, width, height, dpi) => {
    expect(dpiFromPaper(width, height)).toBe(dpi);
  });

  test('any other picture just fits an A4 sheet', () => {
    expect(dpiFromPaper(3000, 4000)).toBeCloseTo(3000 / (210 / 25.4), 5);
  });
});

describe('which resolution counts', () => {
  const frame = {
    width: 2480,
    height: 3508,
    orientation: 1,
    dpi: { x: 299.999, y: 299.999, source: 'phys' as const },
  };

  test('what a person states wins over the file', () => {
    expect(resolve(frame, 250)).toEqual({ x: 250, y: 250, source: 'stated' });
  });

  test('metric rounding is put right', () => {
    expect(resolve(frame)).toEqual({ x: 300, y: 300, source: 'phys' });
  });

  test('a picture on its side swaps its two resolutions', () => {
    const fax = { ...frame, orientation: 6, dpi: { x: 204, y: 98, source: 'tiff' as const } };

    expect(resolve(fax)).toEqual({ x: 98, y: 204, source: 'tiff' });
  });

  test('a file that says nothing is said to be derived from paper', () => {
    expect(resolve({ width: 2480, height: 3508, orientation: 1 })).toEqual({
      x: 300,
      y: 300,
      source: 'paper',
    });
  });
});
