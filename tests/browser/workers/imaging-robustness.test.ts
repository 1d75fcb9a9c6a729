import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  bytes,
  chunk,
  exifSegment,
  jpegHeaderOnly,
  phys,
  png,
  u32,
  withSegments,
  type Bytes,
} from '../../fixtures/images';
import { judged, present } from '../../fixtures/judges';
import { encodeJpeg } from '../../fixtures/pages/encode-jpeg';
import { newPicture, type Picture } from '../../fixtures/pages/picture';
import { pnmPixels } from '../../fixtures/pnm';
import { solidJpeg } from '../../fixtures/solid-jpeg';
import { aPaperDoor } from './door';
import type { PageSeen } from './imaging-page-driver';

const shipped = aPaperDoor();

/** A PNG of any colour type whose rows are given as they are packed. */
function rawPng(
  width: number,
  height: number,
  depth: number,
  type: number,
  row: Bytes,
  ...extra: readonly Bytes[]
): Bytes {
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...row])));
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytes(u32(width), u32(height), depth, type, 0, 0, 0)),
    ...extra,
    chunk('IDAT', Uint8Array.from(deflateSync(rows))),
    chunk('IEND'),
  );
}

const repeated = (count: number, ...values: readonly number[]): Bytes =>
  Uint8Array.from({ length: count * values.length }, (_, at) => values[at % values.length] ?? 0);

function shaded(width: number, height: number, shade: number): Bytes {
  return Uint8Array.from(
    encodeJpeg(newPicture(width, height, shade), { quality: 85, sampling: '420', dpi: 300 }),
  );
}

function greyJpeg(width: number, height: number, shade: number): Bytes {
  return Uint8Array.from(
    encodeJpeg(newPicture(width, height, shade), { quality: 85, sampling: 'grey', dpi: 300 }),
  );
}

/** A sheet whose upper left eighth is printed with bars, so that each orientation looks different. */
function barred(): Picture {
  const picture = newPicture(640, 480);
  for (let y = 30; y < 220; y += 24) {
    for (let row = y; row < y + 10; row++) picture.data.fill(20, (row * 640 + 40) * 3, (row * 640 + 290) * 3);
  }
  return picture;
}

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];

type Row = readonly [
  name: string,
  picture: () => Bytes,
  size: readonly [number, number],
  colour: readonly number[],
];

/** Shapes and emptiness: taken apart like any page. */
const shapes: readonly Row[] = [
  ['one pixel', () => png(1, 1, () => [255, 255, 255, 255]), [1, 1], WHITE],
  ['one black pixel', () => png(1, 1, () => [0, 0, 0, 255], phys(300)), [1, 1], BLACK],
  ['30,000 by 100', () => rawPng(30_000, 100, 8, 0, repeated(30_000, 255), phys(300)), [30_000, 100], WHITE],
  ['100 by 8,000', () => rawPng(100, 8_000, 8, 0, repeated(100, 255), phys(300)), [100, 8_000], WHITE],
  ['all white', () => shaded(1_240, 1_754, 255), [1_240, 1_754], WHITE],
  ['all black', () => shaded(1_240, 1_754, 0), [1_240, 1_754], BLACK],
  ['one bit a pixel', () => rawPng(400, 300, 1, 0, repeated(50, 255), phys(300)), [400, 300], WHITE],
  ['grey with alpha', () => rawPng(400, 300, 8, 4, repeated(400, 0, 0), phys(300)), [400, 300], WHITE],
];

/** Ways to store a colour. Left natural: clean-up may well take a sheet of one shade for its paper. */
const colours: readonly Row[] = [
  [
    '16 bits a channel',
    () => rawPng(400, 300, 16, 2, repeated(400, 200, 1, 30, 2, 40, 3), phys(300)),
    [400, 300],
    [200, 30, 40],
  ],
  [
    '16 bits of grey',
    () => rawPng(400, 300, 16, 0, repeated(400, 90, 7), phys(300)),
    [400, 300],
    [90, 90, 90],
  ],
  [
    'a palette',
    () => rawPng(400, 300, 8, 3, repeated(400, 1), chunk('PLTE', bytes([9, 9, 9, 30, 90, 200])), phys(300)),
    [400, 300],
    [30, 90, 200],
  ],
  [
    'half transparent black',
    () => png(400, 300, () => [0, 0, 0, 128], phys(300)),
    [400, 300],
    [127, 127, 127],
  ],
  ['a grey JPEG', () => greyJpeg(400, 300, 90), [400, 300], [90, 90, 90]],
];

describe.skipIf(!present('pdftoppm'))('right picture (judge: pdftoppm)', () => {
  test.each([
    ...shapes.map((row) => [...row, 'layers'] as const),
    ...colours.map((row) => [...row, 'natural'] as const),
  ])('%s', async (_, picture, size, colour, look) => {
    const seen = await shipped.paper(picture(), { statedDpi: 300, look });

    expect(seen.failure).toBeUndefined();
    expect([seen.width, seen.height]).toEqual(size);
    expect(away(middleOf(seen), colour)).toBeLessThan(12);
  });

  test('four inks, as a print shop saves them', async () => {
    const picture = Uint8Array.from(solidJpeg({ width: 400, height: 300, components: 4, adobe: true }));

    const seen = await shipped.paper(picture, { statedDpi: 300 });

    const [red = 0, green = 0, blue = 0] = middleOf(seen);
    expect(seen.failure).toBeUndefined();
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(12);
  });

  test.each([
    [1, 'upper left'],
    [2, 'upper right'],
    [3, 'lower right'],
    [4, 'lower left'],
    [5, 'upper left'],
    [6, 'upper right'],
    [7, 'lower right'],
    [8, 'lower left'],
  ] as const)(
    'EXIF orientation %i puts the print at the %s of the finished page',
    async (orientation, corner) => {
      const plain = Uint8Array.from(encodeJpeg(barred(), { quality: 85, sampling: '420', dpi: 300 }));
      const jpeg = withSegments(plain, exifSegment(orientation, 300));

      const seen = await shipped.paper(jpeg, { statedDpi: 300 });

      expect([seen.width, seen.height]).toEqual(orientation >= 5 ? [480, 640] : [640, 480]);
      expect(darkestCorner(seen)).toBe(corner);
    },
  );
});

describe('named refusal', () => {
  test.each([
    ['a PNG that ends in its rows', () => rawPng(400, 300, 8, 2, repeated(400, 9, 9, 9)).slice(0, 90)],
    ['a JPEG that ends in its scan', () => shaded(1_240, 1_754, 90).slice(0, 900)],
  ])('%s', async (_, picture) => {
    expect((await shipped.paper(picture())).failure).toMatchObject({ code: 'image/undecodable' });
  });

  test.each([
    ['a JPEG', () => jpegHeaderOnly(60_000, 60_000)],
    [
      'a PNG',
      () =>
        bytes(
          '\x89PNG\r\n\x1a\n',
          chunk('IHDR', bytes(u32(90_000), u32(90_000), 1, 0, 0, 0, 0)),
          chunk('IEND'),
        ),
    ],
  ])('%s that would unpack to billions of pixels is refused from its header', async (_, picture) => {
    const started = performance.now();

    const { failure } = await shipped.paper(picture());

    expect(failure).toMatchObject({ code: 'image/too-large' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

/** The page as poppler shows it. */
function shown({ pdf = '', width, height }: PageSeen): Picture {
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  return pnmPixels(judged('pdftoppm', [...size, 'FILE'], Buffer.from(pdf, 'base64')).bytes);
}

function middleOf(seen: PageSeen): readonly number[] {
  const { width, height, data } = shown(seen);
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 3;
  return [...data.subarray(at, at + 3)];
}

function away(colour: readonly number[], expected: readonly number[]): number {
  return Math.max(...colour.map((value, c) => Math.abs(value - (expected[c] ?? 0))));
}

function darkestCorner(seen: PageSeen): string {
  const { width, height, data } = shown(seen);
  const sums: Record<string, number> = {};
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const corner = `${y < height / 2 ? 'upper' : 'lower'} ${x < width / 2 ? 'left' : 'right'}`;
      sums[corner] = (sums[corner] ?? 0) + 255 - (data[(y * width + x) * 3] ?? 255);
    }
  }
  return Object.entries(sums).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
