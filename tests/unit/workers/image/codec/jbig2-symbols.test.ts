import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeJbig2Page } from '../../../../../workers/image/codec/jbig2-encode';
import { encodeSymbolDocument } from '../../../../../workers/image/codec/jbig2-symbols';
import { decodeSymbolPage } from '../../../../../workers/image/codec/jbig2-symbols-decode';
import { newBitmap, type Bitmap } from '../../../../../workers/image/raster/raster';
import { anyBitmap, bitmapWhere, difference, oddBitmaps, printedPage, setInk } from './bitmaps';
import { judgeThere, seenByJbig2dec, seenByPdfjs, seenByPoppler } from './mask-judges';

/** What each page's decoded picture differs in. */
function differences(masks: readonly Bitmap[]): (string | undefined)[] {
  const { globals, pages } = encodeSymbolDocument(masks);
  return masks.map((mask, i) => difference(decodeSymbolPage(globals, pages[i]!), mask));
}

test('a page of print comes back bit for bit, from fewer bytes', () => {
  const page = printedPage(1);

  const { globals, pages } = encodeSymbolDocument([page]);

  expect(difference(decodeSymbolPage(globals, pages[0]!), page)).toBeUndefined();
  expect(globals.length + pages[0]!.length).toBeLessThan(0.6 * encodeJbig2Page(page).length);
});

test('pages share their symbols: each further one costs less than the first', () => {
  const masks = [1, 2, 3, 4].map((seed) => printedPage(seed));

  const { globals, pages } = encodeSymbolDocument(masks);

  const together = pages.reduce((sum, { length }) => sum + length, globals.length);
  const alone = masks.flatMap((mask) => encodeSymbolDocument([mask]).pages);
  expect(differences(masks)).toEqual([undefined, undefined, undefined, undefined]);
  expect(globals.length).toBeGreaterThan(0);
  expect(together).toBeLessThan(alone.reduce((sum, { length }) => sum + length, 0));
});

test('a shape that differs from its fellows by one pixel keeps that pixel, wherever it is', () => {
  for (let pixel = 0; pixel < 18 * 12; pixel += 5) {
    const page = bitmapWhere(400, 200, (x, y) => {
      const [dx, dy] = [x % 30, y % 30];
      return dx >= 5 && dx < 17 && dy >= 5 && dy < 23 && (dx + dy) % 9 < 7;
    });
    const [x, y] = [5 + (pixel % 12) + 90, 5 + Math.floor(pixel / 12) + 60];
    page.bits[y * page.stride + (x >> 3)]! ^= 0x80 >> (x & 7);

    expect(differences([page])).toEqual([undefined]);
  }
});

test('a 6 among eights stays a 6', () => {
  const digit = (dx: number, dy: number, six: boolean): boolean => {
    const rows = ['.####.', '#....#', six ? '#.....' : '#....#', '.####.', '#....#', '#....#', '.####.'];
    return rows[dy >> 1]?.[dx >> 1] === '#';
  };
  const page = bitmapWhere(600, 60, (x, y) =>
    digit((x % 20) - 4, (y % 30) - 8, x > 300 && x < 320 && y < 30),
  );

  expect(differences([page])).toEqual([undefined]);
});

test('every bitmap comes back bit for bit, alone and among others', () => {
  fc.assert(
    fc.property(fc.array(anyBitmap, { minLength: 1, maxLength: 3 }), (masks) => {
      expect(differences(masks)).toEqual(masks.map(() => undefined));
    }),
    { numRuns: 60 },
  );
});

test('every page of print comes back bit for bit, whatever stands at its edges', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 60, max: 300 }), fc.nat(40), (seed, width, cut) => {
      const page = printedPage(seed, width, 160 + cut);
      const shifted = bitmapWhere(width, 150, (x, y) => {
        const [fromX, fromY] = [x + (cut % 17), y + (cut % 13)];
        return (
          fromX < width && (page.bits[fromY * page.stride + (fromX >> 3)]! & (0x80 >> (fromX & 7))) !== 0
        );
      });

      expect(differences([page, shifted])).toEqual([undefined, undefined]);
    }),
    { numRuns: 60 },
  );
});

test.each(oddBitmaps)('%s comes back bit for bit', (_name, bitmap) => {
  expect(differences([bitmap()])).toEqual([undefined]);
});

test('a page that symbols do not help is coded as one region, without shared bytes', () => {
  const line = newBitmap(300, 100);
  for (let x = 0; x < 300; x++) setInk(line, x, 50);

  const { globals, pages } = encodeSymbolDocument([line]);

  expect(globals).toHaveLength(0);
  expect(pages).toEqual([encodeJbig2Page(line)]);
});

test('no pages are no document', () => {
  expect(encodeSymbolDocument([])).toEqual({ globals: new Uint8Array(), pages: [] });
});

test('a page cut off or read without its symbols is refused', () => {
  const masks = [1, 2, 3].map((seed) => printedPage(seed));
  const { globals, pages } = encodeSymbolDocument(masks);

  expect(() => decodeSymbolPage(globals, pages[0]!.slice(0, 60))).toThrow();
  expect(() => decodeSymbolPage(new Uint8Array(), pages[0]!)).toThrow();
});

test('decoding ends whichever byte is damaged, and nearly every damage shows', () => {
  const mask = printedPage(1);
  const { globals, pages } = encodeSymbolDocument([mask, printedPage(2)]);
  const page = pages[0]!;

  const every = (bytes: Uint8Array): number[] => [...bytes.keys()].filter((at) => at % 11 === 0);
  const outcomes = [
    ...every(globals).map((at) => outcome(globals.with(at, globals[at]! ^ 0x55), page, mask)),
    ...every(page).map((at) => outcome(globals, page.with(at, page[at]! ^ 0x55), mask)),
  ];

  expect(outcomes.filter((seen) => seen === UNSEEN).length).toBeLessThan(0.15 * outcomes.length);
});

const UNSEEN = 1;

/** 0 where the damage is seen: the page is refused or is drawn as another. */
function outcome(globals: Uint8Array, page: Uint8Array, mask: Bitmap): number {
  try {
    return difference(decodeSymbolPage(globals, page), mask) === undefined ? UNSEEN : 0;
  } catch (refusal) {
    if (refusal instanceof Error) return 0;
    throw refusal;
  }
}

describe.skipIf(!judgeThere('jbig2dec') || !judgeThere('pdfimages'))(
  'jbig2dec and poppler (skipped where they are not installed)',
  () => {
    test.each([
      ['one page', [1]],
      ['three pages that share symbols', [1, 2, 3]],
    ])('see the same: %s', (_name, seeds) => {
      const masks = seeds.map((seed) => printedPage(seed));
      const { globals, pages } = encodeSymbolDocument(masks);

      masks.forEach((mask, i) => {
        const data = pages[i]!;
        expect(difference(seenByJbig2dec(globals, data), mask)).toBeUndefined();
        expect(difference(seenByPoppler({ ...mask, data, globals }), mask)).toBeUndefined();
      });
    });
  },
);

test('pdf.js finds the same pictures in PDFs that share their symbols', async () => {
  const masks = [4, 5].map((seed) => printedPage(seed));
  const { globals, pages } = encodeSymbolDocument(masks);

  const seen = await Promise.all(masks.map((mask, i) => seenByPdfjs({ ...mask, data: pages[i]!, globals })));

  expect(globals.length).toBeGreaterThan(0);
  expect(seen.map((page, i) => difference(page, masks[i]!))).toEqual([undefined, undefined]);
});
