import { describe, expect, test } from 'vitest';
import { newBitmap, type Bitmap } from '../../../../../workers/image/raster/raster';
import { reduceBitmap } from '../../../../../workers/image/raster/reduce-bitmap';

function drawn(...rows: string[]): Bitmap {
  const bitmap = newBitmap(rows[0]?.length ?? 0, rows.length);
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const at = y * bitmap.stride + (x >> 3);
      if (row[x] === '#') bitmap.bits[at] = (bitmap.bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  });
  return bitmap;
}

describe('a smaller bitmap', () => {
  test('a pixel is ink where half of its area was', () => {
    expect(reduceBitmap(drawn('##..', '....', '#...', '....'), 2, 2)).toEqual(drawn('#.', '..'));
  });

  test('ink in the last columns of a width that is no multiple of eight stays', () => {
    const wide = drawn('....................####', '....................####');

    expect(reduceBitmap(wide, 12, 1)).toEqual(drawn('..........##'));
  });

  test('two thirds of a stroke are a stroke', () => {
    const stroke = drawn('.###..', '.###..', '.###..');

    expect(reduceBitmap(stroke, 4, 2)).toEqual(drawn('.##.', '.##.'));
  });

  test('the same size is the same bitmap', () => {
    const same = drawn('#.');

    expect(reduceBitmap(same, 2, 1)).toBe(same);
  });
});
