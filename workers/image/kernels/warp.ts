import type { RunPainter } from '../geometry/run-painter';
import type { Plane } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/** Bytes of the plane that are brought in at once. */
const AHEAD = 32_768;

/**
 * Paints a page into `page` from a plane, the same bits as `plainPainter` gives. Undefined without kernels. The page is
 * finished before anything else asks for kernels.
 */
export function kernelPainter({ width, data }: Plane, page: Uint8Array<ArrayBuffer>): RunPainter | undefined {
  const kernel = kernels();
  if (!kernel) return undefined;
  const isHere = data.buffer === kernel.memory.buffer;
  // A plane from elsewhere is not copied at once, but piece by piece as it is read.
  const places = placesOf(kernel, [
    isHere ? data : data.length,
    page.buffer === kernel.memory.buffer ? page : page.length,
  ]);
  if (!places) return undefined;
  const [from, to] = places as [number, number];
  const plane = bytesAt(kernel, from, data.length);
  const out = bytesAt(kernel, to, page.length);
  let here = isHere ? data.length : 0;
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
    finish() {
      if (out.byteOffset !== page.byteOffset || out.buffer !== page.buffer) page.set(out);
    },
  };
}
