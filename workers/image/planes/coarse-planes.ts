import { reduceBy } from '../geometry/reduce-by';
import type { Planes } from '../raster/raster';
import { within } from '../within';
import { reducePlanes } from './reduce';

/** A copy of which no side is longer than `edge` pixels. Most of the way by a whole factor, which kernels do. */
export function coarsePlanes({ luma, chroma }: Planes, edge: number): Planes {
  const factor = Math.max(1, Math.min(4, Math.floor(Math.max(luma.width, luma.height) / (2 * edge))));
  const coarse = {
    luma: reduceBy(luma, factor),
    ...(chroma && { chroma: { cb: reduceBy(chroma.cb, factor), cr: reduceBy(chroma.cr, factor) } }),
  };
  const { width, height } = within(coarse.luma.width, coarse.luma.height, edge);
  return reducePlanes(coarse, width, height);
}
