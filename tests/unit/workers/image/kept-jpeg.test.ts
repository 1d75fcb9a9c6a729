import { expect, test } from 'vitest';
import { keptJpeg } from '../../../../workers/image/kept-jpeg';
import {
  blobOf,
  bytes,
  exifSegment,
  jfif,
  jpegHeaderOnly,
  segment,
  type Bytes,
} from '../../../fixtures/images';

const upright = { width: 10, height: 10, orientation: 1 };

async function keptBytes(content: Bytes): Promise<Bytes | undefined> {
  const kept = await keptJpeg(blobOf(content), upright);
  return kept && new Uint8Array(await kept.jpeg.arrayBuffer());
}

test('a plain scan is kept byte for byte', async () => {
  const scan = jpegHeaderOnly(10, 10, jfif(300), exifSegment(1, 300), segment(0xfe, 'a scanner'));

  expect(await keptBytes(scan)).toEqual(scan);
});

test('what follows the end of the picture is cut off', async () => {
  const scan = jpegHeaderOnly(10, 10, jfif(300));

  expect(await keptBytes(bytes(scan, '<script>'))).toEqual(scan);
});

test('a photograph is kept without the place where it was taken', async () => {
  const kept = await keptBytes(jpegHeaderOnly(10, 10, jfif(300), exifSegment(1, 300, true)));

  expect(kept).toEqual(jpegHeaderOnly(10, 10, jfif(300)));
});

test.each<[string, Bytes]>([
  ['cut off', jpegHeaderOnly(10, 10).slice(0, -2)],
  ['with another colour profile', jpegHeaderOnly(10, 10, segment(0xe2, 'ICC_PROFILE\0', 1, 1, 'Display P3'))],
])('a JPEG %s is not kept as it is', async (_name, content) => {
  expect(await keptBytes(content)).toBeUndefined();
});

test('a turned JPEG is not kept as it is', async () => {
  expect(await keptJpeg(blobOf(jpegHeaderOnly(10, 10)), { ...upright, orientation: 6 })).toBeUndefined();
});

test('a CMYK JPEG is not kept as it is', async () => {
  const cmyk = jpegHeaderOnly(10, 10);
  cmyk[bytes([0xff, 0xd8]).length + 4 + 5] = 4;

  expect(await keptBytes(cmyk)).toBeUndefined();
});
