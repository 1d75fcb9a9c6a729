import { windowsByKernel, type Windows } from '../kernels/proof';
import type { Plane } from '../raster/raster';

/**
 * A smaller copy of a picture that is no whole number of times as large: the mean of the whole pixels nearest to each
 * sample. Half a pixel more or less does not matter to a cell, time does.
 */
export function windowMeans(plane: Plane, across: number, down: number): Plane {
  const { width, height } = plane;
  const wide = Math.min(width, Math.max(1, Math.round(width / across)));
  const high = Math.min(height, Math.max(1, Math.round(height / down)));
  const windows: Windows = {
    columns: Int32Array.from({ length: across }, (_, x) =>
      Math.min(width - wide, Math.floor(x * (width / across))),
    ),
    rows: Int32Array.from({ length: down }, (_, y) =>
      Math.min(height - high, Math.floor(y * (height / down))),
    ),
    wide,
    high,
  };
  return { width: across, height: down, data: windowsByKernel(plane, windows) ?? plainMeans(plane, windows) };
}

/** What the kernel is held against, and what stands in for it. Indices stay inside the plane. */
export function plainMeans(
  { width, data }: Plane,
  { columns, rows, wide, high }: Windows,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(columns.length * rows.length);
  const area = wide * high;
  let cell = 0;
  for (const y of rows) {
    const first = y * width;
    for (const x of columns) {
      let sum = area >> 1;
      for (let row = first + x; row < first + high * width; row += width) {
        for (let at = row; at < row + wide; at++) sum += data[at] as number;
      }
      out[cell++] = sum / area;
    }
  }
  return out;
}
