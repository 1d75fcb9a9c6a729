import type { Plane } from '../raster/raster';
import { bytesAt, keptBytes, kernels, placesOf } from './kernels';

/** Statistics of blocks, row by row; arrays of `columns` × all rows of blocks. */
export interface BlockStatistics {
  readonly columns: number;
  readonly mean: Uint8Array;
  readonly spread: Uint8Array;
  readonly darkest: Uint8Array;
}

/**
 * Measures the whole blocks of 4 × 4 as `wholeBlocks` in tone/grid.ts does, to the same bits. False, with nothing done,
 * without kernels. What is written outside whole blocks has no meaning.
 */
export function blocksByKernel(
  { width, height, data }: Plane,
  { columns, mean, spread, darkest }: BlockStatistics,
): boolean {
  const kernel = kernels();
  const [whole, rows] = [width >> 2, height >> 2];
  const size = rows * columns;
  const places = kernel && placesOf(kernel, [data, size, size, size]);
  if (!kernel || !places) return false;
  const [from, ...to] = places as [number, number, number, number];
  kernel.measureBlocks(from, width, whole, rows, columns, ...to);
  mean.set(bytesAt(kernel, to[0], size));
  spread.set(bytesAt(kernel, to[1], size));
  darkest.set(bytesAt(kernel, to[2], size));
  return true;
}

/**
 * A plane's means of 2 × 2 samples at `columns` × `rows` places, the same bits as `meansAt` in tone/grid.ts gives.
 * Undefined without kernels.
 */
export function meansAtByKernel(
  { width, height, data }: Plane,
  columns: number,
  rows: number,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [data, width + 16, columns * rows]);
  if (!kernel || !places) return undefined;
  const [from, line, to] = places as [number, number, number];
  kernel.meansAt(from, width, height, line, columns, rows, to);
  return keptBytes(kernel, to, columns * rows);
}
