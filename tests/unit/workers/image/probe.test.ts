import { describe, expect, test } from 'vitest';
import { probe } from '../../../../workers/image/probe';
import {
  blobOf,
  bmp,
  bytes,
  chunk,
  exif,
  exifSegment,
  gif,
  heicHeaderOnly,
  jfif,
  jpegHeaderOnly,
  le16,
  le32,
  phys,
  png,
  tiff,
  tiffPage,
  u32,
  type Bytes,
} from '../../../fixtures/images';

const white = (): [number, number, number, number] => [255, 255, 255, 255];

async function info(content: Bytes) {
  const probed = await probe(blobOf(content));
  if (!probed.ok) throw new Error(JSON.stringify(probed.failure));
  return probed.value;
}

async function refusal(content: Bytes) {
  const probed = await probe(blobOf(content));
  return probed.ok ? undefined : probed.failure;
}

describe('a header tells size and resolution', () => {
  test.each<[string, Bytes, object]>([
    ['JPEG, JFIF', jpegHeaderOnly(2480, 3508, jfif(300)), { kind: 'jpeg', dpi: 300, dpiSource: 'jfif' }],
    ['JPEG, JFIF per cm', jpegHeaderOnly(2480, 3508, jfif(118, 118, 2)), { dpi: 299.72, dpiSource: 'jfif' }],
    ['JPEG, EXIF', jpegHeaderOnly(2480, 3508, exifSegment(1, 200)), { dpi: 200, dpiSource: 'exif' }],
    ['PNG', png(20, 20, white, phys(300)), { kind: 'png', dpi: 300, dpiSource: 'phys' }],
    ['TIFF', tiff(tiffPage(20, 20, 0, 400)), { kind: 'tiff', dpi: 400, dpiSource: 'tiff' }],
    ['BMP', bmp(20, 20, [1, 2, 3], 200), { kind: 'bmp', dpi: 200, dpiSource: 'bmp' }],
    ['GIF', gif(), { kind: 'gif' }],
    ['HEIC', heicHeaderOnly(4032, 3024), { kind: 'heic' }],
  ])('%s', async (_name, content, expected) => {
    expect(await info(content)).toMatchObject(expected);
  });

  test('a lossy WebP by its own header', async () => {
    const vp8 = bytes('VP8 ', le32(10), [0, 0, 0, 0x9d, 1, 0x2a], le16(640), le16(480));

    expect((await info(bytes('RIFF', le32(30), 'WEBP', vp8))).frames).toEqual([{ width: 640, height: 480 }]);
  });

  test('a HEIC by its primary picture, not by a tile, and turned as it says', async () => {
    expect((await info(heicHeaderOnly(4032, 3024))).frames).toEqual([{ width: 4032, height: 3024 }]);
    expect((await info(heicHeaderOnly(4032, 3024, 1))).frames).toEqual([{ width: 3024, height: 4032 }]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i gives the upright size', async (orientation) => {
    const { frames } = await info(jpegHeaderOnly(4000, 3000, exifSegment(orientation)));

    expect(frames).toEqual([
      orientation >= 5 ? { width: 3000, height: 4000 } : { width: 4000, height: 3000 },
    ]);
  });

  test('every page of a TIFF, without its previews', async () => {
    const preview = tiffPage(5, 5, 0, 300, [[254, 4, 1]]);

    const { frames } = await info(tiff(tiffPage(10, 20, 0), preview, tiffPage(30, 40, 0)));

    expect(frames.map(({ width, height }) => [width, height])).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });
});

describe('a resolution that cannot be true is not believed', () => {
  test('72 dpi of a telephone would be a page of 1.4 m', async () => {
    expect(await info(jpegHeaderOnly(4000, 3000, exifSegment(1, 72)))).not.toHaveProperty('dpi');
  });

  test('96 dpi of a small picture is believed', async () => {
    expect(await info(jpegHeaderOnly(794, 1123, jfif(96)))).toMatchObject({ dpi: 96 });
  });

  test('a JFIF without unit says nothing', async () => {
    expect(await info(jpegHeaderOnly(100, 100, jfif(300, 300, 0)))).not.toHaveProperty('dpi');
  });
});

describe('hostile and foreign files are refused with their reason', () => {
  test.each<[string, Bytes, object]>([
    ['nothing', bytes(), { code: 'file/empty' }],
    ['SVG', bytes('<svg onload="x()">'), { code: 'file/type-unknown', found: 'svg' }],
    ['HTML', bytes('<!DOCTYPE html><p>'), { code: 'file/type-unknown', found: 'html' }],
    ['a program', bytes('MZ', 144, 0, 3), { code: 'file/type-unknown', found: 'exe' }],
    ['AVIF', heicHeaderOnly(10, 10, 0, 'avif'), { code: 'file/type-unknown', found: 'avif' }],
    [
      'a JPEG of 65500 × 65500',
      jpegHeaderOnly(65_500, 65_500),
      { code: 'image/too-large', pixels: 65_500 ** 2 },
    ],
    [
      'a JPEG without a frame',
      bytes([0xff, 0xd8, 0xff, 0xd9]),
      { code: 'image/undecodable', mime: 'image/jpeg' },
    ],
    ['a JPEG of width 0', jpegHeaderOnly(0, 10), { code: 'image/undecodable', mime: 'image/jpeg' }],
    [
      'a PNG of 2e9 × 2e9',
      bytes('\x89PNG\r\n\x1a\n', chunk('IHDR', bytes(u32(2e9), u32(2e9), 8, 6, 0, 0, 0))),
      { code: 'image/too-large', pixels: 4e18 },
    ],
    ['a BigTIFF', bytes('II', le16(43), le16(8), le16(0), le32(16), le32(0)), { code: 'image/undecodable' }],
  ])('%s', async (_name, content, expected) => {
    expect(await refusal(content)).toMatchObject(expected);
  });

  test('a TIFF whose directories form a loop', async () => {
    const page = tiff({
      fields: [
        [256, 4, 8],
        [257, 4, 8],
      ],
    });
    page.set(le32(8), 8 + 2 + 24);

    expect(await refusal(page)).toEqual({ code: 'image/undecodable', mime: 'image/tiff' });
  });

  test('a TIFF of 20,000 pages, without reading them all', async () => {
    const directory = (next: number): number[] => [
      ...le16(1),
      ...le16(256),
      ...le16(3),
      ...le32(1),
      ...le32(8),
      ...le32(next),
    ];
    const pages = Array.from({ length: 20_000 }, (_, i) => directory(8 + 18 * (i + 1))).flat();

    expect(await refusal(bytes('II', le16(42), le32(8), pages))).toMatchObject({
      code: 'image/too-many-pages',
    });
  });

  test('a TIFF that is cut off between its pages', async () => {
    const whole = tiff(tiffPage(8, 8, 0), tiffPage(8, 8, 0));

    expect(await refusal(whole.slice(0, whole.length / 2))).toMatchObject({ code: 'image/undecodable' });
  });
});

test('only the header is read of a large file', async () => {
  const large = new Blob([jpegHeaderOnly(2480, 3508, jfif(300)), new Uint8Array(5_000_000)]);
  let read = 0;
  const slice = large.slice.bind(large);
  large.slice = (from, to, type) => {
    const part = slice(from, to, type);
    read += part.size;
    return part;
  };

  await probe(large);

  expect(read).toBeLessThan(300_000);
});

test('EXIF of a PNG turns it', async () => {
  const { frames } = await info(png(30, 20, white, chunk('eXIf', exif(6))));

  expect(frames).toEqual([{ width: 20, height: 30 }]);
});
