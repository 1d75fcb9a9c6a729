import type { RunPainter } from '../geometry/run-painter';
import type { Plane } from '../raster/raster';
import { bytesAt, kernels, reserve } from './kernels';

/** Bytes of the plane that are brought in at once. */
const AHEAD = 32_768;

/**
 * Paints a page of `size` samples from a plane, the same bits as `plainPainter` gives. Undefined without kernels. The
 * page is finished before anything else asks for kernels.
 */
export function kernelPainter({ width, data }: Plane, size: number): RunPainter | undefined {
  const kernel = kernels();
  const places = kernel && reserve(kernel, [data.length, size]);
  if (!kernel || !places) return undefined;
  const [from, to] = places as [number, number];
  const plane = bytesAt(kernel, from, data.length);
  const out = bytesAt(kernel, to, size);
  let here = 0;
  return {
    out,
    paint(at, count, x, y, stepX, stepY) {
      // Just before they are read: a slanted line reads a little of each of many rows, and a processor that has not
      // seen them in order waits for each, three times as long as the drawing takes.
      const endY = y + count * stepY;
      const needed = ((endY > y ? endY : y) / 65_536 + 2) * width;
      if (needed > here) {
        const next = Math.min(data.length, Math.max(Math.ceil(needed), here + AHEAD));
        plane.set(data.subarray(here, next), here);
        here = next;
      }
      kernel.warpRun(from, width, to + at, count, x, y, stepX, stepY);
    },
    finish: () => out.slice(),
  };
}
