import { newPlane, type Bitmap, type Plane } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/**
 * Marks what is darker than the limit of its square of `tile` × `tile` samples, the same bits as `plainInk` gives.
 * False, with nothing done, without kernels.
 */
export function inkByKernel(
  { width, height, data }: Plane,
  limits: Plane,
  tile: number,
  { stride, bits }: Bitmap,
): boolean {
  const kernel = kernels();
  const breadth = stride * 8;
  const places = kernel && placesOf(kernel, [data, limits.height * breadth, bits.length]);
  if (!kernel || !places) return false;
  const [from, spread, to] = places as [number, number, number];
  const rows = bytesAt(kernel, spread, limits.height * breadth).fill(0);
  for (let y = 0; y < limits.height; y++) {
    for (let x = 0; x < limits.width; x++) {
      const limit = limits.data[y * limits.width + x] as number;
      rows.fill(limit, y * breadth + x * tile, y * breadth + Math.min(width, (x + 1) * tile));
    }
  }
  kernel.markInk(from, width, height, spread, tile, to, stride);
  bits.set(bytesAt(kernel, to, bits.length));
  return true;
}

/**
 * The brightest of every third sample both ways in each square of `tile` × `tile`, as `plainBrightest` gives. Undefined
 * without kernels. `tile` is a multiple of three.
 */
export function brightestByKernel({ width, height, data }: Plane, tile: number): Plane | undefined {
  const kernel = kernels();
  const brightest = newPlane(Math.ceil(width / tile), Math.ceil(height / tile));
  const breadth = (width + 15) & -16;
  const places = kernel && placesOf(kernel, [data, brightest.height * breadth]);
  if (!kernel || !places) return undefined;
  const [from, to] = places as [number, number];
  kernel.brightestRows(from, width, height, tile, breadth, to);
  const rows = bytesAt(kernel, to, brightest.height * breadth);
  for (let y = 0; y < brightest.height; y++) {
    for (let x = 1; x < width; x += 3) {
      const at = y * brightest.width + Math.floor(x / tile);
      const light = rows[y * breadth + x] as number;
      if (light > (brightest.data[at] as number)) brightest.data[at] = light;
    }
  }
  return brightest;
}
