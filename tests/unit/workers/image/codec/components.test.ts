import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from '../../../../../workers/image/codec/components';
import { newBitmap } from '../../../../../workers/image/raster/raster';
import { anyBitmap, bitmapWhere, difference, drawn, hasInk, setInk } from './bitmaps';

test('a letter and its dot are two pieces, each with its box, its ink and its runs', () => {
  const mask = drawn('...##...', '........', '..####..', '..#..#..', '..#..#..');

  const pieces = components(mask);

  expect(pieces).toEqual([
    { x: 3, y: 0, width: 2, height: 1, area: 2, runs: Int32Array.of(0, 3, 5) },
    {
      x: 2,
      y: 2,
      width: 4,
      height: 3,
      area: 8,
      runs: Int32Array.of(2, 2, 6, 3, 2, 3, 3, 5, 6, 4, 2, 3, 4, 5, 6),
    },
  ]);
});

test('strokes that touch at a corner hang together', () => {
  expect(components(drawn('#..', '.#.', '..#'))).toHaveLength(1);
});

test('two strokes that meet only at the bottom are one piece', () => {
  expect(components(drawn('#...#', '#...#', '#####', '.....'))).toHaveLength(1);
});

test('a white page has no pieces, a black one has one', () => {
  expect(components(newBitmap(100, 50))).toEqual([]);
  expect(components(bitmapWhere(100, 50, () => true))).toMatchObject([
    { x: 0, y: 0, width: 100, height: 50, area: 5000 },
  ]);
});

test('bits behind the width are no ink', () => {
  const mask = newBitmap(5, 1);
  mask.bits.fill(0xff);

  expect(components(mask)).toMatchObject([{ width: 5, area: 5 }]);
});

test('the runs of all pieces are the ink, each pixel once, and no two pieces touch', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      const pieces = components(mask);

      const { width, height } = mask;
      const owners = new Int32Array(width * height).fill(-1);
      const drawnAgain = newBitmap(width, height);
      pieces.forEach(({ runs }, piece) => {
        for (let at = 0; at < runs.length; at += 3) {
          for (let x = runs[at + 1]!; x < runs[at + 2]!; x++) {
            setInk(drawnAgain, x, runs[at]!);
            owners[runs[at]! * width + x] = piece;
          }
        }
      });
      const touching = [...owners.keys()].filter((at) => touchesAnother(owners, width, at));
      expect(difference(drawnAgain, mask)).toBeUndefined();
      expect(pieces.reduce((sum, { area }) => sum + area, 0)).toBe(
        owners.filter((owner) => owner >= 0).length,
      );
      expect(touching).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function touchesAnother(owners: Int32Array, width: number, at: number): boolean {
  const own = owners[at]!;
  const left = at % width === 0;
  const right = at % width === width - 1;
  const near = [right ? -1 : at + 1, left ? -1 : at + width - 1, at + width, right ? -1 : at + width + 1];
  return own >= 0 && near.some((other) => (owners[other] ?? -1) >= 0 && owners[other] !== own);
}

test('a piece is one piece: from its first pixel all others are reached', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      for (const { area, runs } of components(mask)) expect(reached(mask, runs[1]!, runs[0]!)).toBe(area);
    }),
    { numRuns: 60 },
  );
});

function reached(mask: ReturnType<typeof drawn>, x: number, y: number): number {
  const seen = new Set([y * mask.width + x]);
  const open = [[x, y] as const];
  for (let next = open.pop(); next; next = open.pop()) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const [nx, ny] = [next[0] + dx, next[1] + dy];
        if (nx < 0 || ny < 0 || nx >= mask.width || ny >= mask.height) continue;
        if (!hasInk(mask, nx, ny) || seen.has(ny * mask.width + nx)) continue;
        seen.add(ny * mask.width + nx);
        open.push([nx, ny]);
      }
    }
  }
  return seen.size;
}
