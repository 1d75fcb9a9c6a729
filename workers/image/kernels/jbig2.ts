import { AFTER_LPS, AFTER_MPS, QE } from '../codec/arithmetic-states';
import { GENERIC_CONTEXTS } from '../codec/generic-rows';
import type { Bitmap } from '../raster/raster';
import { bytesAt, kernels, placesOf } from './kernels';

/** A code longer than its bitmap by more than this is left to the plain coder: such a bitmap is noise. */
const MORE_THAN_BITMAP = 100_000;

/** Of each context its probability and what may follow, as `assembly/arithmetic.ts` reads them. */
const STATES = new Uint8Array(
  Uint32Array.from(
    QE,
    (probability, byte) =>
      (probability << 16) | ((AFTER_LPS[byte] as number) << 8) | (AFTER_MPS[byte] as number),
  ).buffer,
);

/**
 * Codes a bitmap as `encodeGeneric` does with typical prediction, to the same bytes; bits behind its width are taken as
 * none. Undefined without kernels, and where the code grows out of their room.
 */
export function encodePageByKernel({
  width,
  height,
  stride,
  bits,
}: Bitmap): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const room = bits.length + MORE_THAN_BITMAP;
  const places = kernel && placesOf(kernel, [bits, rowsBytes(stride), GENERIC_CONTEXTS, STATES, room]);
  if (!kernel || !places) return undefined;
  const [from, rows, contexts, states, out] = places as [number, number, number, number, number];
  const length = kernel.encodePage(from, stride, width, height, rows, contexts, states, out, room);
  return length === 0 ? undefined : bytesAt(kernel, out + 1, length).slice();
}

/** Whether a code says this very bitmap, as `decodeGeneric` reads it. Undefined without kernels. */
export function provesPageByKernel(
  code: Uint8Array,
  { width, height, stride, bits }: Bitmap,
): boolean | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [code, bits, rowsBytes(stride), GENERIC_CONTEXTS, STATES]);
  if (!kernel || !places) return undefined;
  const [from, to, rows, contexts, states] = places as [number, number, number, number, number];
  return kernel.provesPage(from, code.length, to, stride, width, height, rows, contexts, states) !== 0;
}

/** Three rows of words, with an empty one on either side of each. */
function rowsBytes(stride: number): number {
  return 3 * (stride + 8);
}
