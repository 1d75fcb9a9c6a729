import type { InkRuns } from '../codec/ink-runs';
import type { Bitmap } from '../raster/raster';
import { keptBytes, kernels, placesOf } from './kernels';

/** Runs for which there is room: a page of small print has half as many. */
const MOST_RUNS = 320_000;

/**
 * The runs of a bitmap and what hangs together, the same as `plainInkRuns` in codec/ink-runs.ts gives. Undefined without
 * kernels, and for a bitmap of more runs than any page of text has.
 */
export function inkRunsByKernel({ width, height, stride, bits }: Bitmap): InkRuns | undefined {
  const kernel = kernels();
  const most = Math.min(MOST_RUNS, ((width + 1) >> 1) * (height + 1));
  const places = kernel && placesOf(kernel, [bits, 12 * most, 4 * most + 4]);
  if (!kernel || !places) return undefined;
  const [from, toRuns, toPieces] = places as [number, number, number];
  const found = kernel.connectRuns(from, width, height, stride, most, toRuns, toPieces);
  if (found < 0) return undefined;
  const pieces = numbersAt(toPieces, found + 1);
  return {
    runs: numbersAt(toRuns, 3 * found),
    pieces: pieces.subarray(0, found),
    count: pieces[found] ?? 0,
  };

  function numbersAt(at: number, length: number): Int32Array<ArrayBuffer> {
    const { buffer, byteOffset } = keptBytes(kernel as NonNullable<typeof kernel>, at, 4 * length);
    return new Int32Array(buffer, byteOffset, length);
  }
}
