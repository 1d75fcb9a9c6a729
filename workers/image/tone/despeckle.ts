import type { Bitmap } from '../raster/raster';
import type { InkPiece } from './pieces-of-ink';

/** Pixels of a speck at 300 dpi: 0.02 mm². The smallest dot of a letter or of a leader line has more. */
const SPECK = 3;
/** A speck with a core darker than this share of the paper is a mark all the same. */
const MARK = 0.5;
/** Pixels at 300 dpi within which a speck that is part of something has a neighbour. */
const ALONE = 5;

/**
 * Takes specks out of the mask: pieces of a few pixels, pale, with nothing near. Answers the pieces that stay. Dots and
 * hooks of letters are larger, darker or not alone.
 */
export function despeckle(mask: Bitmap, pieces: readonly InkPiece[], dpi: number): InkPiece[] {
  const most = Math.max(1, Math.round(SPECK * (dpi / 300) ** 2));
  const reach = Math.round((ALONE * dpi) / 300);
  const kept: InkPiece[] = [];
  const specks: InkPiece[] = [];
  for (const piece of pieces) {
    if (piece.area <= most && piece.tone > MARK && alone(mask, piece, reach)) specks.push(piece);
    else kept.push(piece);
  }
  for (const speck of specks) clear(mask, speck);
  return kept;
}

/** Takes the pixels of a piece out of a mask. */
export function clear({ bits, stride }: Bitmap, { runs }: Pick<InkPiece, 'runs'>): void {
  for (let at = 0; at < runs.length; at += 3) {
    const row = (runs[at] as number) * stride;
    for (let x = runs[at + 1] as number, end = runs[at + 2] as number; x < end; x++) {
      const byte = row + (x >> 3);
      bits[byte] = (bits[byte] as number) & ~(0x80 >> (x & 7));
    }
  }
}

function alone(mask: Bitmap, { x, y, width, height, area }: InkPiece, reach: number): boolean {
  let around = 0;
  const right = Math.min(mask.width, x + width + reach);
  for (let v = Math.max(0, y - reach); v < Math.min(mask.height, y + height + reach); v++) {
    for (let u = Math.max(0, x - reach); u < right; u++) {
      around += ((mask.bits[v * mask.stride + (u >> 3)] as number) >> (7 - (u & 7))) & 1;
    }
  }
  return around === area;
}
