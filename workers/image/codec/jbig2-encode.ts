import { encodePageByKernel } from '../kernels/jbig2';
import type { Bitmap } from '../raster/raster';
import { ArithmeticEncoder } from './arithmetic-encoder';
import { encodeGeneric } from './generic-encode';
import { GENERIC_CONTEXTS, NOMINAL_PIXELS } from './generic-rows';
import { joined, pageInformation, regionInformation, SEGMENT, writeSegments } from './jbig2-segments';
import { packRows } from './packed-rows';

/**
 * A page as a PDF's JBIG2Decode filter takes it (embedded organisation, no globals): page information and one
 * immediate lossless generic region, template 0, typical prediction (ITU-T T.88). 1 = ink, which the filter hands on
 * as 0. Not a pixel is changed. Throws on a bitmap without pixels.
 */
export function encodeJbig2Page(mask: Bitmap): Uint8Array<ArrayBuffer> {
  const { width, height } = mask;
  if (width < 1 || height < 1) throw new RangeError('a page has at least one pixel');
  return writeSegments([
    {
      number: 1,
      type: SEGMENT.pageInformation,
      refersTo: [],
      page: 1,
      data: pageInformation(width, height),
    },
    {
      number: 2,
      type: SEGMENT.immediateLosslessGeneric,
      refersTo: [],
      page: 1,
      data: genericRegion(mask),
    },
  ]);
}

/** The data of a generic region segment that covers the page (7.4.6). */
export function genericRegion(mask: Bitmap): Uint8Array<ArrayBuffer> {
  const { width, height } = mask;
  const head = [
    ...regionInformation({ width, height, x: 0, y: 0 }),
    GENERIC_FLAGS,
    ...NOMINAL_PIXELS.map((offset) => offset & 0xff),
  ];
  return joined([Uint8Array.from(head), encodePageByKernel(mask) ?? encodePage(mask)]);
}

/** What the kernel is held against, and what stands in for it. */
export function encodePage(mask: Bitmap): Uint8Array<ArrayBuffer> {
  const encoder = new ArithmeticEncoder();
  encodeGeneric(encoder, new Uint8Array(GENERIC_CONTEXTS), packRows(mask), true);
  return encoder.finish();
}

/** Arithmetic coding, template 0, typical prediction (7.4.6.2). */
export const GENERIC_FLAGS = 0x08;
