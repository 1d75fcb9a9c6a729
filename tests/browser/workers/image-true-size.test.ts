import { beforeAll, describe, expect, test } from 'vitest';
import {
  bytes,
  jfif,
  le32,
  phys,
  png,
  tiff,
  tiffPage,
  withSegments,
  type Bytes,
} from '../../fixtures/images';
import { anImageDoor } from './door';

const shipped = anImageDoor();
let quarters: Bytes;
const sheet = (...extra: readonly Bytes[]): Bytes => png(64, 48, () => [200, 30, 40, 255], ...extra);

beforeAll(async () => {
  quarters = await shipped.quarters();
});

describe('true size', () => {
  test('a 600 dpi page is kept at 300, the same on paper', async () => {
    const { facts } = await shipped.prepare(withSegments(quarters, jfif(600)));

    expect(facts).toMatchObject({ width: 32, height: 24, dpi: 300, sourceDpi: 600, dpiSource: 'jfif' });
  });

  test('a 300 dpi page is kept at 200 where that is wished', async () => {
    const { facts } = await shipped.prepare(sheet(phys(300)), { maxDpi: 200 });

    expect(facts).toMatchObject({ width: 43, height: 32, dpi: 200, sourceDpi: 300, dpiSource: 'phys' });
  });

  test('a page below 200 dpi is neither enlarged nor hidden', async () => {
    const { facts } = await shipped.prepare(sheet(phys(100)));

    expect(facts).toMatchObject({ width: 64, height: 48, dpi: 100, sourceDpi: 100 });
  });

  test('a stated resolution wins', async () => {
    const { facts } = await shipped.prepare(sheet(phys(100)), { statedDpi: 240 });

    expect(facts).toMatchObject({ dpi: 240, dpiSource: 'stated' });
  });
});

describe('damaged pictures are refused', () => {
  const undecodable = (mime: string) => ({ failure: { code: 'image/undecodable', mime } });

  test('a JPEG that is cut off', async () => {
    expect(await shipped.prepare(quarters.slice(0, quarters.length / 2))).toEqual(undecodable('image/jpeg'));
  });

  test('a PNG without its picture data', async () => {
    const whole = sheet();

    expect(await shipped.prepare(whole.slice(0, 60))).toEqual(undecodable('image/png'));
  });

  test('a TIFF whose strip lies outside the file', async () => {
    expect(await shipped.prepare(tiff({ ...tiffPage(64, 64, 0), data: bytes(1, 2, 3) }))).toEqual(
      undecodable('image/tiff'),
    );
  });

  test('a TIFF in a compression that nobody here knows', async () => {
    const page = tiffPage(8, 8, 0);
    const fields = page.fields.map((field) => (field[0] === 259 ? ([259, 3, 34_712] as const) : field));

    expect(await shipped.prepare(tiff({ ...page, fields }))).toEqual(undecodable('image/tiff'));
  });

  test('a page that is not there', async () => {
    expect(await shipped.prepare(quarters, { frame: 3 })).toEqual(undecodable('image/jpeg'));
  });

  test('a TIFF that points back to itself', async () => {
    const page = tiff(tiffPage(8, 8, 0));
    const entries = page[8] ?? 0;
    page.set(le32(8), 8 + 2 + entries * 12);

    expect(await shipped.prepare(page)).toEqual(undecodable('image/tiff'));
  });
});
