import type { Plane } from '../raster/raster';

/** Takes a plane out of padded rows; without padding the samples are not copied. */
export function planeOf(
  samples: Uint8Array<ArrayBuffer>,
  { offset, stride }: { readonly offset: number; readonly stride: number },
  width: number,
  height: number,
): Plane {
  if (stride === width) return { width, height, data: samples.subarray(offset, offset + width * height) };
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = offset + y * stride;
    data.set(samples.subarray(row, row + width), y * width);
  }
  return { width, height, data };
}
