import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJbig2Page, provesJbig2Page } from '../../../../../workers/image/codec/jbig2-decode';
import { encodeJbig2Page } from '../../../../../workers/image/codec/jbig2-encode';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { anyBitmap, bitmapWhere, difference, oddBitmaps, printedPage, withDirtyEdge } from './bitmaps';
import { judgeThere, seenByJbig2dec, seenByPdfjs, seenByPoppler } from './mask-judges';

test('every bitmap comes back bit for bit', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      expect(difference(decodeJbig2Page(encodeJbig2Page(mask)), mask)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test.each(oddBitmaps)('%s comes back bit for bit', (_name, bitmap) => {
  const mask = bitmap();

  expect(difference(decodeJbig2Page(encodeJbig2Page(mask)), mask)).toBeUndefined();
});

test('a row that is the one above costs next to nothing', () => {
  const bar = bitmapWhere(2000, 3000, (x) => x % 50 < 10);

  expect(encodeJbig2Page(bar).length).toBeLessThan(200);
});

test('bits behind the width change nothing', () => {
  const clean = printedPage(1, 611);

  expect(encodeJbig2Page(withDirtyEdge(clean))).toEqual(encodeJbig2Page(clean));
});

test('a bitmap without pixels is a bug of the caller', () => {
  expect(() => encodeJbig2Page(newBitmap(0, 5))).toThrow(RangeError);
});

describe('the decoder takes only what the encoder writes', () => {
  const page = encodeJbig2Page(printedPage(1));

  test.each<readonly [string, (bytes: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a page cut off', (bytes) => bytes.slice(0, 100)],
    ['another template', (bytes) => bytes.with(30 + 11 + 17, 0x0a)],
    ['a region beside the page', (bytes) => bytes.with(30 + 11 + 11, 1)],
    ['a region of another size', (bytes) => bytes.with(30 + 11 + 3, 1)],
    ['another kind of segment', (bytes) => bytes.with(30 + 4, 38)],
  ])('%s is refused', (_name, spoil) => {
    expect(() => decodeJbig2Page(spoil(page))).toThrow();
  });
});

test('a changed byte is seen: the page that comes back is another', () => {
  const mask = printedPage(2);
  const page = encodeJbig2Page(mask);

  expect(difference(decodeJbig2Page(page.with(200, page[200]! ^ 0x10)), mask)).toBeDefined();
});

describe('a page proves its mask', () => {
  const mask = printedPage(2);
  const page = encodeJbig2Page(mask);

  test('and no other, however little it differs', () => {
    const other = { ...mask, bits: mask.bits.with(1_000, mask.bits[1_000]! ^ 1) };

    expect(provesJbig2Page(page, mask)).toBe(true);
    expect(provesJbig2Page(page, other)).toBe(false);
  });

  test('and none of another size', () => {
    expect(provesJbig2Page(page, printedPage(2, 601))).toBe(false);
    expect(provesJbig2Page(page, printedPage(2, 600, 401))).toBe(false);
  });

  test('and is refused when it is not as it is written here', () => {
    expect(() => provesJbig2Page(page.with(30 + 11 + 17, 0x0a), mask)).toThrow();
  });
});

describe.skipIf(!judgeThere('jbig2dec'))('jbig2dec (skipped where it is not installed)', () => {
  test.each(oddBitmaps)('sees the same: %s', (_name, bitmap) => {
    const mask = bitmap();

    expect(difference(seenByJbig2dec(new Uint8Array(), encodeJbig2Page(mask)), mask)).toBeUndefined();
  });

  test('sees the same at every width up to 70', () => {
    for (let width = 1; width <= 70; width++) {
      const mask = bitmapWhere(width, 9, (x, y) => (x * 7 + y * 13) % 5 < 2);

      expect(difference(seenByJbig2dec(new Uint8Array(), encodeJbig2Page(mask)), mask)).toBeUndefined();
    }
  });
});

describe.skipIf(!judgeThere('pdfimages'))('poppler (skipped where it is not installed)', () => {
  test('finds the same picture in a PDF', () => {
    const mask = printedPage(3);
    const stream = { ...mask, data: encodeJbig2Page(mask), globals: new Uint8Array() };

    expect(difference(seenByPoppler(stream), mask)).toBeUndefined();
  });
});

test('pdf.js finds the same picture in a PDF', async () => {
  const mask = printedPage(4);
  const data = encodeJbig2Page(mask);

  const seen = await seenByPdfjs({ ...mask, data, globals: new Uint8Array() });

  expect(difference(seen, mask)).toBeUndefined();
});
