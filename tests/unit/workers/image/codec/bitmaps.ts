import fc from 'fast-check';
import { newBitmap, type Bitmap } from '../../../../../workers/image/raster/raster';

/** A bitmap from a drawing: `#` is ink, one string a row. */
export function drawn(...rows: readonly string[]): Bitmap {
  return bitmapWhere(rows[0]?.length ?? 0, rows.length, (x, y) => rows[y]?.[x] === '#');
}

/** A bitmap with ink where `ink` says so. */
export function bitmapWhere(width: number, height: number, ink: (x: number, y: number) => boolean): Bitmap {
  const bitmap = newBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (ink(x, y)) setInk(bitmap, x, y);
  }
  return bitmap;
}

/** Puts ink into one pixel. */
export function setInk({ bits, stride }: Bitmap, x: number, y: number): void {
  bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
}

/** The same bitmap with ones behind its width, where no bitmap should have any. */
export function withDirtyEdge({ width, height, stride, bits }: Bitmap): Bitmap {
  const dirty = bits.map((byte, i) => byte | (0xff >> Math.min(8, Math.max(0, width - (i % stride) * 8))));
  return { width, height, stride, bits: dirty };
}

/** Whether a pixel has ink. */
export function hasInk({ bits, stride }: Bitmap, x: number, y: number): boolean {
  return (bits[y * stride + (x >> 3)]! & (0x80 >> (x & 7))) !== 0;
}

/** Bitmaps of every kind of width, from empty to full, with and without equal rows. */
export const anyBitmap: fc.Arbitrary<Bitmap> = fc
  .record({
    width: fc.integer({ min: 1, max: 140 }),
    height: fc.integer({ min: 1, max: 40 }),
    density: fc.constantFrom(0, 0.01, 0.1, 0.5, 0.9, 1),
    repeat: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer(),
  })
  .map(({ width, height, density, repeat, seed }) => {
    const chance = chances(seed);
    const rows = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => chance() < density),
    );
    return bitmapWhere(width, height, (x, y) => rows[y - (y % repeat)]![x]!);
  });

/** A page of print: a few letters, each many times, some of them with noise at their edges. */
export function printedPage(seed: number, width = 600, height = 400): Bitmap {
  const chance = chances(seed);
  const letters = Array.from({ length: 6 }, (_, i) => letter(i));
  const page = newBitmap(width, height);
  for (let y = 12; y + 24 < height; y += 34) {
    for (let x = 10; x + 24 < width; x += 26) {
      const shape = letters[Math.floor(chance() * letters.length)]!;
      for (let dy = 0; dy < 20; dy++) {
        for (let dx = 0; dx < 20; dx++) {
          const edge = shape(dx, dy) !== shape(dx + 1, dy);
          if (shape(dx, dy) !== (edge && chance() < 0.15)) setInk(page, x + dx, y + dy);
        }
      }
    }
  }
  return page;
}

/** Six drawings that differ a lot, within 20 × 20 pixels. */
function letter(number: number): (x: number, y: number) => boolean {
  const inside = (x: number, y: number): boolean => x >= 0 && x < 20 && y >= 0 && y < 20;
  const drawings: readonly ((x: number, y: number) => boolean)[] = [
    (x) => x < 4,
    (x, y) => x < 4 || y > 15,
    (x, y) => Math.abs((x - 10) ** 2 + (y - 10) ** 2 - 64) < 34,
    (x, y) => Math.abs(x - y) < 3 || y < 3,
    (x, y) => x < 4 || x > 15 || Math.abs(y - 10) < 2,
    (x, y) => y < 4 || Math.abs(x - 10) < 2,
  ];
  return (x, y) => inside(x, y) && drawings[number]!(x, y);
}

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bitmaps at the limits of what a scanner or a person may hand over. */
export const oddBitmaps: readonly (readonly [name: string, bitmap: () => Bitmap])[] = [
  ['one pixel of paper', () => newBitmap(1, 1)],
  ['one pixel of ink', () => drawn('#')],
  ['one column, 30,000 rows', () => bitmapWhere(1, 30_000, (_, y) => y % 7 < 3)],
  ['30,000 columns, 100 rows', () => bitmapWhere(30_000, 100, (x, y) => (x >> 3) % 900 === 0 || y === 50)],
  ['a white page', () => newBitmap(2480, 3508)],
  ['a black page', () => bitmapWhere(1000, 800, () => true)],
  ['a checkerboard', () => bitmapWhere(501, 301, (x, y) => (x + y) % 2 === 0)],
  ['noise', () => noise(333, 222)],
  ['every width from 1 to 70', () => bitmapWhere(70, 70, (x, y) => x <= y)],
];

function noise(width: number, height: number): Bitmap {
  const chance = chances(9);
  return bitmapWhere(width, height, () => chance() < 0.5);
}

/** What a judge hands back as PBM, binary form: 1 is ink. */
export function fromPbm(bytes: Buffer): Bitmap {
  const [head = '', width = '', height = ''] =
    /^P4\s+(?:#.*\s)?(\d+)\s+(\d+)\s/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  const bitmap = newBitmap(Number(width), Number(height));
  const length = Math.ceil(bitmap.width / 8);
  for (let y = 0; y < bitmap.height; y++) {
    const from = head.length + y * length;
    bitmap.bits.set(bytes.subarray(from, from + length), y * bitmap.stride);
    if (bitmap.width & 7) bitmap.bits[y * bitmap.stride + length - 1]! &= 0xff00 >> (bitmap.width & 7);
  }
  return bitmap;
}

/** What two bitmaps differ in, in words short enough for a failing test; undefined where they are the same. */
export function difference(seen: Bitmap, meant: Bitmap): string | undefined {
  if (seen.width !== meant.width || seen.height !== meant.height) {
    return `${seen.width}×${seen.height} instead of ${meant.width}×${meant.height}`;
  }
  const at = seen.bits.findIndex((byte, i) => byte !== meant.bits[i]);
  return at < 0 ? undefined : `differs in row ${Math.floor(at / meant.stride)}, byte ${at % meant.stride}`;
}
