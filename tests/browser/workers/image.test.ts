import { beforeAll, describe, expect, test } from 'vitest';
import {
  bmp,
  bytes,
  chunk,
  exif,
  exifSegment,
  g4Page,
  gif,
  jfif,
  png,
  tiff,
  tiffPage,
  withSegments,
  type Bytes,
} from '../../fixtures/images';
import { anImageDoor } from './door';
import type { Seen } from './driver';

const shipped = anImageDoor();
let quarters: Bytes;

beforeAll(async () => {
  quarters = await shipped.quarters();
});

/** Corners of the quarters as they are stored, and where each orientation puts them. */
const STORED = ['red', 'green', 'blue', 'white'];
const UPRIGHT: Readonly<Record<number, readonly number[]>> = {
  1: [0, 1, 2, 3],
  2: [1, 0, 3, 2],
  3: [3, 2, 1, 0],
  4: [2, 3, 0, 1],
  5: [0, 2, 1, 3],
  6: [2, 0, 3, 1],
  7: [3, 1, 2, 0],
  8: [1, 3, 0, 2],
};
const upright = (orientation: number) => UPRIGHT[orientation]?.map((corner) => STORED[corner]);
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

const quarterPng = (...extra: readonly Bytes[]): Bytes =>
  png(
    64,
    48,
    (x, y) => {
      const corner = (x < 32 ? 0 : 1) + (y < 24 ? 0 : 2);
      return (
        (
          [
            [255, 0, 0, 255],
            [0, 255, 0, 255],
            [0, 0, 255, 255],
            [255, 255, 255, 255],
          ] as const
        )[corner] ?? [0, 0, 0, 0]
      );
    },
    ...extra,
  );

describe('every kind becomes a page', () => {
  test('PNG', async () => {
    expect((await shipped.prepare(quarterPng())).corners).toEqual(STORED);
  });

  test('WebP', async () => {
    expect(
      (await shipped.prepare(await shipped.draw({ width: 64, height: 48, type: 'image/webp' }))).corners,
    ).toEqual(STORED);
  });

  test('BMP', async () => {
    expect((await shipped.prepare(bmp(16, 16, [0, 0, 255], 300))).corners).toEqual(Array(4).fill('blue'));
  });

  test('GIF', async () => {
    expect((await shipped.prepare(gif())).corners).toEqual(Array(4).fill('red'));
  });

  test('TIFF, bilevel, Group 4', async () => {
    const { facts, corners } = await shipped.prepare(tiff(g4Page(24)));

    expect(facts).toMatchObject({ width: 24, height: 24, dpi: 300, dpiSource: 'tiff', colour: false });
    expect(corners).toEqual(Array(4).fill('white'));
  });
});

describe('EXIF orientation is baked exactly once', () => {
  test.each(ORIENTATIONS)('JPEG %i', async (orientation) => {
    const { corners, facts } = await shipped.prepare(withSegments(quarters, exifSegment(orientation)));

    expect(corners).toEqual(upright(orientation));
    expect([facts?.['width'], facts?.['height']]).toEqual(orientation >= 5 ? [48, 64] : [64, 48]);
  });

  test.each(ORIENTATIONS)('TIFF %i', async (orientation) => {
    const rgb = Array.from({ length: 64 * 48 }, (_, i) => {
      const corner = (i % 64 < 32 ? 0 : 1) + (i < 64 * 24 ? 0 : 2);
      return (
        [
          [255, 0, 0],
          [0, 255, 0],
          [0, 0, 255],
          [255, 255, 255],
        ][corner] ?? []
      );
    }).flat();
    const grey = tiffPage(64, 48, 0, 300, [[274, 3, orientation]]);
    const fields = grey.fields.map(([tag, type, ...values]) => {
      if (tag === 262) return [tag, type, 2] as const;
      if (tag === 277) return [tag, type, 3] as const;
      return tag === 279 ? ([tag, type, rgb.length] as const) : ([tag, type, ...values] as const);
    });

    const { corners } = await shipped.prepare(tiff({ fields, data: bytes(rgb) }));

    expect(corners).toEqual(upright(orientation));
  });

  test.each([3, 6, 8])('PNG %i', async (orientation) => {
    const { corners } = await shipped.prepare(quarterPng(chunk('eXIf', exif(orientation))));

    expect(corners).toEqual(upright(orientation));
  });
});

test('each page of a TIFF is found by its number', async () => {
  const index = shipped.give(tiff(tiffPage(20, 10, 255), tiffPage(10, 20, 0), tiffPage(30, 30, 255)));

  const pages = await Promise.all(
    [0, 1, 2].map((frame) => shipped.door.run<Seen>('prepare', { index, frame })),
  );

  expect(pages.map(({ corners, facts }) => [corners?.[0], facts?.['width']])).toEqual([
    ['white', 20],
    ['black', 10],
    ['white', 30],
  ]);
});

test('what is transparent becomes white paper', async () => {
  const { corners } = await shipped.prepare(png(16, 16, (x) => [0, 0, 0, x < 8 ? 0 : 255]));

  expect(corners).toEqual(['white', 'black', 'white', 'black']);
});

describe('a good scan is not encoded twice', () => {
  test('its bytes pass unaltered', async () => {
    const scan = withSegments(
      await shipped.draw({ width: 400, height: 560, type: 'image/jpeg', quality: 0.75 }),
      jfif(300),
    );

    const { same, facts } = await shipped.prepare(scan);

    expect(same).toBe(true);
    expect(facts).toMatchObject({ passedThrough: true });
  });

  test('unless it is needlessly large', async () => {
    const heavy = await shipped.draw({
      width: 400,
      height: 560,
      type: 'image/jpeg',
      quality: 1,
      noise: true,
    });

    const { facts } = await shipped.prepare(withSegments(heavy, jfif(300)));

    expect(facts).toMatchObject({ passedThrough: false, width: 400, height: 560 });
    expect(facts?.['bytes']).toBeLessThan(heavy.length * 0.9);
  });
});

test('the thumbnail is 320 pixels long', async () => {
  const { thumbnail } = await shipped.prepare(
    await shipped.draw({ width: 2480, height: 3508, type: 'image/jpeg' }),
  );

  expect(thumbnail).toEqual([226, 320]);
});

test('colour is told from grey', async () => {
  expect((await shipped.prepare(quarters)).facts?.['colour']).toBe(true);
  expect((await shipped.prepare(png(64, 48, (x) => [x * 3, x * 3, x * 3, 255]))).facts?.['colour']).toBe(
    false,
  );
});

test('nothing was asked of any other machine', () => {
  expect(shipped.door.outbound).toEqual([]);
});
