import type { Bitmap, Plane } from '../raster/raster';
import { bytesAt, keptBytes, kernels, placesOf } from './kernels';

type Bytes = Uint8Array<ArrayBuffer>;

/** The most samples whose mean the kernel takes without an error. */
const MOST_AREA = 16;

/** Which samples make each sample of a smaller copy: `wide` × `high` from these columns and rows on. */
export interface Windows {
  readonly columns: Int32Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  readonly wide: number;
  readonly high: number;
}

/** A mask, and what it makes of each of 256 tones where it covers 0 to 16 pixels of a cell: 17 × 256 bytes. */
export interface MaskTones {
  readonly mask: Bitmap;
  readonly tones: Bytes;
}

/**
 * Paints text over the luma of `columns` × `rows` cells as `plainText` in quality/painted-text.ts does, to the same bits.
 * False, with nothing done, without kernels.
 */
export function textByKernel(
  text: readonly MaskTones[],
  columns: number,
  rows: number,
  luma: Bytes,
  cover: Bytes,
): boolean {
  const kernel = kernels();
  const masks = text.flatMap(({ mask, tones }) => [mask.bits, tones]);
  const widest = Math.max(0, ...text.map(({ mask }) => mask.stride));
  const places = kernel && placesOf(kernel, [luma, cover, 2 * widest + 32, ...masks]);
  if (!kernel || !places) return false;
  const [toLuma, toCover, counts] = places as [number, number, number];
  text.forEach(({ mask }, index) => {
    const [bits, tones] = places.slice(3 + 2 * index) as [number, number];
    kernel.paintCells(bits, mask.stride, columns, rows, tones, counts, toLuma, toCover);
  });
  luma.set(bytesAt(kernel, toLuma, luma.length));
  cover.set(bytesAt(kernel, toCover, cover.length));
  return true;
}

/** As `plainLightest` in quality/cell-paper.ts, to the same bits. Undefined without kernels. */
export function lightestByKernel({ width, height, data }: Plane, places: number): Bytes | undefined {
  const kernel = kernels();
  const at = kernel && placesOf(kernel, [data, places]);
  if (!kernel || !at) return undefined;
  const [from, to] = at as [number, number];
  kernel.lightestOfPlaces(from, width, height, to);
  return keptBytes(kernel, to, places);
}

/** As `plainDark` in quality/cell-paper.ts. Undefined without kernels. */
export function darkByKernel({ width, height, data }: Plane, limits: Uint8Array): Int32Array | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [data, limits, 4 * data.length]);
  if (!kernel || !places) return undefined;
  const [from, least, to] = places as [number, number, number];
  const count = kernel.listDark(from, width, height, least, to);
  return new Int32Array(bytesAt(kernel, to, 4 * count).slice().buffer);
}

/** As `plainMeans` in quality/window-means.ts, to the same bits. Undefined without kernels and for large windows. */
export function windowsByKernel(
  { width, data }: Plane,
  { columns, rows, wide, high }: Windows,
): Bytes | undefined {
  const kernel = kernels();
  if (!kernel || wide * high > MOST_AREA) return undefined;
  const size = columns.length * rows.length;
  const parts = [data, new Uint8Array(columns.buffer), new Uint8Array(rows.buffer), 2 * width, size];
  const places = placesOf(kernel, parts);
  if (!places) return undefined;
  const [from, across, down, sums, to] = places as [number, number, number, number, number];
  kernel.windowMeans(from, width, across, columns.length, down, rows.length, wide, high, sums, to);
  return keptBytes(kernel, to, size);
}
