import type { StripEdges, StripProfiles } from '../geometry/strip-profiles';
import { bytesAt, kernels, placesOf } from './kernels';

/** Sums the edges of a picture over strips, the same numbers as `plainStrips` gives. Undefined without kernels. */
export function stripsByKernel(
  { width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  { across, down, left, top, right, bottom }: StripEdges,
): { readonly rows: Uint16Array<ArrayBuffer>; readonly columns: Uint16Array<ArrayBuffer> } | undefined {
  const kernel = kernels();
  const breadth = (width + 15) & -16;
  const sizes = [2 * breadth, (across + 1) * height * 2, down * width * 2] as const;
  const places = kernel && placesOf(kernel, [data, ...sizes]);
  if (!kernel || !places) return undefined;
  const [from, kept, rows, columns] = places as [number, number, number, number];
  const keep = bytesAt(kernel, kept, sizes[0]).fill(0);
  for (let row = 0; row < 2; row++)
    for (let x = left + ((left + row) & 1); x < right; x += 2) keep[row * breadth + x] = 255;
  bytesAt(kernel, rows, sizes[1]).fill(0);
  bytesAt(kernel, columns, sizes[2]).fill(0);
  kernel.sumStrips(from, width, breadth, top, bottom, height, kept, rows, columns);
  const { buffer } = kernel.memory;
  return {
    rows: new Uint16Array(buffer, rows, across * height).slice(),
    columns: new Uint16Array(buffer, columns, down * width).slice(),
  };
}

/** Strips two and two and places four and four together, as `plainlyCoarser` gives. Undefined without kernels. */
export function coarserByKernel({
  strips,
  length,
  sums,
}: StripProfiles): Uint16Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const count = ((strips + 1) >> 1) * ((length + 3) >> 2);
  const places = kernel && placesOf(kernel, [bytesOf(sums), count * 2]);
  if (!kernel || !places) return undefined;
  const [from, to] = places as [number, number];
  bytesAt(kernel, to, count * 2).fill(0);
  kernel.coarsenStrips(from, strips, length, to);
  return new Uint16Array(kernel.memory.buffer, to, count).slice();
}

/** The sum of all. Undefined without kernels. */
export function totalByKernel({ sums }: StripProfiles): number | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [bytesOf(sums)]);
  return places && kernel.totalOf(places[0] as number, sums.length);
}

/** Sharpness at each slope, the same numbers as `plainSharpness` gives. Undefined without kernels. */
export function sharpnessByKernel(
  { strips, length, stripWidth, sums }: StripProfiles,
  slopes: readonly number[],
): number[] | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [bytesOf(sums), length * 2]);
  if (!kernel || !places) return undefined;
  const [from, profile] = places as [number, number];
  const found: number[] = [];
  for (const slope of slopes) {
    found.push(kernel.sharpnessAt(from, strips, length, stripWidth, slope, profile));
  }
  return found;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
