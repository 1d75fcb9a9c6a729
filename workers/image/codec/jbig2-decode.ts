import { provesPageByKernel } from '../kernels/jbig2';
import type { Bitmap } from '../raster/raster';
import { sameBitmap } from '../raster/same-bitmap';
import { ArithmeticDecoder } from './arithmetic-decoder';
import { decodeGeneric } from './generic-decode';
import { GENERIC_CONTEXTS, NOMINAL_PIXELS } from './generic-rows';
import { GENERIC_FLAGS } from './jbig2-encode';
import { readSegments, SEGMENT, type Segment } from './jbig2-segments';
import { unpackRows } from './packed-rows';

/**
 * The page that `encodeJbig2Page` coded, so that every page can be proven bit by bit before it is used. Strict: throws
 * on whatever that function does not write.
 */
export function decodeJbig2Page(data: Uint8Array): Bitmap {
  const { region, width, height } = regionOfPage(data);
  const mask = decodeGenericRegion(region);
  if (mask.width !== width || mask.height !== height) throw new Error('the region does not cover the page');
  return mask;
}

/**
 * Whether any reader draws this mask from these bytes, bit by bit: half of what decoding and comparing cost. Throws on
 * whatever `encodeJbig2Page` does not write.
 */
export function provesJbig2Page(data: Uint8Array, mask: Bitmap): boolean {
  const { region, ...page } = regionOfPage(data);
  const { code, width, height } = codeOf(region);
  const sizes = [page.width, width, page.height, height];
  if (sizes.some((size, index) => size !== (index < 2 ? mask.width : mask.height))) return false;
  return provesPageByKernel(code, mask) ?? sameBitmap(decodePage(code, width, height), mask);
}

function regionOfPage(data: Uint8Array): {
  readonly region: Segment;
  readonly width: number;
  readonly height: number;
} {
  const [page, region, ...more] = readSegments(data);
  if (
    page?.type !== SEGMENT.pageInformation ||
    region?.type !== SEGMENT.immediateLosslessGeneric ||
    more.length > 0
  ) {
    throw new Error('not a page of one generic region');
  }
  return { region, ...sizeOfPage(page) };
}

/** Width and height that a page information segment states. */
export function sizeOfPage({ data }: Segment): { readonly width: number; readonly height: number } {
  const view = viewOf(data);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** The pixels of a generic region segment as it is written here. */
export function decodeGenericRegion(region: Segment): Bitmap {
  const { code, width, height } = codeOf(region);
  return decodePage(code, width, height);
}

function codeOf({ data }: Segment): {
  readonly code: Uint8Array;
  readonly width: number;
  readonly height: number;
} {
  const view = viewOf(data);
  const [width, height, x, y] = [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  const asWritten =
    x === 0 &&
    y === 0 &&
    data[16] === 0 &&
    data[17] === GENERIC_FLAGS &&
    NOMINAL_PIXELS.every((offset, i) => view.getInt8(18 + i) === offset);
  if (!asWritten) throw new Error('not a generic region as it is written here');
  return { code: data.subarray(18 + NOMINAL_PIXELS.length), width, height };
}

function decodePage(code: Uint8Array, width: number, height: number): Bitmap {
  const decoder = new ArithmeticDecoder(code);
  return unpackRows(decodeGeneric(decoder, new Uint8Array(GENERIC_CONTEXTS), width, height, true));
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
