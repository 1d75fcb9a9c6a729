import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePage } from '../../../../../workers/image/codec/jbig2-encode';
import { encodePageByKernel, provesPageByKernel } from '../../../../../workers/image/kernels/jbig2';
import { anyBitmap, hasInk, oddBitmaps, printedPage, setInk, withDirtyEdge } from '../codec/bitmaps';

test('every bitmap is coded to the same bytes with and without the kernel, and they prove it', () => {
  fc.assert(
    fc.property(anyBitmap, (mask) => {
      const code = encodePageByKernel(mask)!;

      expect(code).toEqual(encodePage(mask));
      expect(provesPageByKernel(code, mask)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(oddBitmaps)('%s is coded to the same bytes with and without the kernel', (_name, bitmap) => {
  const mask = bitmap();
  const code = encodePageByKernel(mask);

  expect(Buffer.compare(code!, encodePage(mask))).toBe(0);
  expect(provesPageByKernel(code!, mask)).toBe(true);
});

test('bits behind the width are neither coded nor asked for', () => {
  const clean = printedPage(3, 611);
  const dirty = withDirtyEdge(clean);

  expect(encodePageByKernel(dirty)).toEqual(encodePage(clean));
  expect(provesPageByKernel(encodePage(clean), dirty)).toBe(true);
});

describe('a code does not prove another bitmap', () => {
  const mask = printedPage(5);
  const code = encodePage(mask);

  test('than one with a single pixel more or less', () => {
    for (const [x, y] of [
      [0, 0],
      [299, 200],
      [599, 399],
      [31, 17],
      [32, 17],
    ] as const) {
      const other = { ...mask, bits: mask.bits.slice() };
      if (hasInk(mask, x, y)) other.bits[y * mask.stride + (x >> 3)]! &= ~(0x80 >> (x & 7));
      else setInk(other, x, y);

      expect(provesPageByKernel(code, other)).toBe(false);
    }
  });

  test('when one of its bytes is another', () => {
    for (let at = 0; at < code.length - 4; at += 41) {
      expect(provesPageByKernel(code.with(at, code[at]! ^ 0x10), mask)).toBe(false);
    }
  });

  test('when its end is missing', () => {
    expect(provesPageByKernel(code.slice(0, code.length >> 1), mask)).toBe(false);
    expect(provesPageByKernel(new Uint8Array(), mask)).toBe(false);
  });
});
