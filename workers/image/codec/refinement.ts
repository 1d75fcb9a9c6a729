import type { ArithmeticDecoder } from './arithmetic-decoder';
import type { ArithmeticEncoder } from './arithmetic-encoder';
import { emptyRows, rowStart, type PackedRows } from './packed-rows';

/**
 * Template 0 of the refinement region (ITU-T T.88, 6.3.5.3) with the adaptive pixels in their nominal places, for a
 * reference of the same size in the same place. 13 bits: three pixels of the row above, the one in front, and the nine
 * of the reference around the pixel, row by row.
 */
export const REFINEMENT_CONTEXTS = 1 << 13;

/** Codes `rows` as what differs from `reference`, which is as large. */
export function encodeRefinement(
  encoder: ArithmeticEncoder,
  contexts: Uint8Array,
  rows: PackedRows,
  reference: PackedRows,
): void {
  for (let y = 0; y < rows.height; y++) {
    encoder.reserve(2 * rows.width + 16);
    let context = contextAtEdge(rows, reference, y);
    for (let x = 0; x < rows.width; x++) {
      context |= entering(rows, reference, y, x + 1);
      const bit = pixel(rows, y, x);
      encoder.encode(contexts, context, bit);
      context = moved(context, bit);
    }
  }
}

/** What `encodeRefinement` coded. */
export function decodeRefinement(
  decoder: ArithmeticDecoder,
  contexts: Uint8Array,
  reference: PackedRows,
): PackedRows {
  const rows = emptyRows(reference.width, reference.height);
  for (let y = 0; y < rows.height; y++) {
    let context = contextAtEdge(rows, reference, y);
    for (let x = 0; x < rows.width; x++) {
      context |= entering(rows, reference, y, x + 1);
      const bit = decoder.decode(contexts, context);
      context = moved(context, bit);
      if (bit) {
        const at = rowStart(rows, y) + (x >> 5);
        rows.words[at] = (rows.words[at] as number) | (-0x80000000 >>> (x & 31));
      }
    }
  }
  return rows;
}

/** The pixels of a context that stand in column `x`, each in the lowest place of its row. */
function entering(rows: PackedRows, reference: PackedRows, y: number, x: number): number {
  return (
    (pixel(rows, y - 1, x) << 10) |
    (pixel(reference, y - 1, x) << 6) |
    (pixel(reference, y, x) << 3) |
    pixel(reference, y + 1, x)
  );
}

function contextAtEdge(rows: PackedRows, reference: PackedRows, y: number): number {
  return entering(rows, reference, y, 0) << 1;
}

/** The context one pixel on, without what enters it. */
function moved(context: number, bit: number): number {
  return ((context & 0xcdb) << 1) | (bit << 9);
}

function pixel(rows: PackedRows, y: number, x: number): number {
  return ((rows.words[rowStart(rows, y) + (x >> 5)] as number) >>> (31 - (x & 31))) & 1;
}
