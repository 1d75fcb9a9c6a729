import type { Bitmap } from '../raster/raster';
import { emptyBytes } from './kernels';

/** A bitmap without ink that is needed only as long as the page is there that is worked at. */
export function pageBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 32) * 4;
  return { width, height, stride, bits: emptyBytes(stride * height) };
}
