import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeG4 } from '../../../../../workers/image/codec/g4';
import { decodeG4 } from '../../../../../workers/image/codec/g4-decode';
import { anyBitmap, bitmapWhere, difference, drawn, oddBitmaps, printedPage, withDirtyEdge } from './bitmaps';
import { judgeThere, seenByPoppler } from './mask-judges';

test('a white page of two rows is two bits and the end', () => {
  expect(encodeG4(drawn('........', '........'))).toEqual(
    Uint8Array.of(0b11000000, 0b00000100, 0b00000000, 0b01000000),
  );
});

test('a stroke that leans by three pixels a row takes seven bits at either side', () => {
  const leaning = bitmapWhere(800, 200, (x, y) => x >= 700 - 3 * y && x < 720 - 3 * y);

  // Seven bits twice and one for the edge in each row; the first row and the end take a few bytes more.
  expect(encodeG4(leaning).length).toBeLessThan((200 * 15) / 8 + 12);
});

test('bits behind the width change nothing', () => {
  const clean = printedPage(1, 611);

  expect(encodeG4(withDirtyEdge(clean))).toEqual(encodeG4(clean));
});

test('every bitmap comes back bit for bit', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      expect(difference(decodeG4(encodeG4(mask), mask.width, mask.height), mask)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test.each(oddBitmaps)('%s comes back bit for bit', (_name, bitmap) => {
  const mask = bitmap();

  expect(difference(decodeG4(encodeG4(mask), mask.width, mask.height), mask)).toBeUndefined();
});

describe('the decoder takes only what the encoder writes', () => {
  const mask = printedPage(1);
  const page = encodeG4(mask);

  test.each<readonly [string, Uint8Array, number]>([
    ['nothing', new Uint8Array(), mask.width],
    ['a page cut off', page.slice(0, 500), mask.width],
    ['a page of another width', page, mask.width - 40],
    ['a page without its end', page.slice(0, -3), mask.width],
  ])('%s is refused', (_name, data, width) => {
    expect(() => decodeG4(data, width, mask.height)).toThrow();
  });
});

describe.skipIf(!judgeThere('pdfimages'))('poppler (skipped where it is not installed)', () => {
  test('finds every bitmap bit for bit', () => {
    fc.assert(
      fc.property(anyBitmap, (mask) => {
        expect(difference(seenByPoppler({ ...mask, data: encodeG4(mask) }), mask)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  test.each(oddBitmaps)('finds %s bit for bit', (_name, bitmap) => {
    const mask = bitmap();

    expect(difference(seenByPoppler({ ...mask, data: encodeG4(mask) }), mask)).toBeUndefined();
  });

  test('finds runs of every length, in both colours', () => {
    const lengths = [
      ...Array(70).keys(),
      127,
      128,
      640,
      1728,
      1791,
      1792,
      2559,
      2560,
      2561,
      2623,
      5120,
      5200,
    ];
    const mask = bitmapWhere(6000, 2 * lengths.length, (x, y) => {
      const length = lengths[y >> 1]!;
      return y & 1 ? x >= length && x < 6000 - length : x >= 200 && x < 200 + length;
    });

    expect(difference(seenByPoppler({ ...mask, data: encodeG4(mask) }), mask)).toBeUndefined();
  });
});
