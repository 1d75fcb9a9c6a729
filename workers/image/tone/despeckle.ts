import type { Bitmap } from '../raster/raster';
import { clearRun, NO_LAYER, type InkPieces } from './pieces-of-ink';

/** Pixels of a speck at 300 dpi: 0.02 mm². The smallest dot of a letter or of a leader line has more. */
const SPECK = 3;
/** A speck with a core darker than this share of the paper is a mark all the same. */
const MARK = 0.5;
/** Pixels at 300 dpi within which a speck that is part of something has a neighbour. */
const ALONE = 5;

/**
 * Takes specks out of the mask, and their pieces out of every layer: a few pixels, pale, with nothing near. Dots and
 * hooks of letters are larger, darker or not alone.
 */
export function despeckle(mask: Bitmap, pieces: InkPieces, dpi: number): void {
  const most = Math.max(1, Math.round(SPECK * (dpi / 300) ** 2));
  const reach = Math.round((ALONE * dpi) / 300);
  const specks = smallPieces(pieces, most).filter((runs) => alone(mask, pieces, runs, reach));
  for (const runs of specks) {
    for (const run of runs) {
      clearRun(mask, pieces, run);
      pieces.layer[pieces.pieceOf[run] as number] = NO_LAYER;
    }
  }
}

/** The runs of each pale piece of at most so many pixels. */
function smallPieces({ pieceOf, area, tone }: InkPieces, most: number): number[][] {
  const found = new Map<number, number[]>();
  for (let run = 0; run < pieceOf.length; run++) {
    const piece = pieceOf[run] as number;
    if ((area[piece] as number) > most || (tone[piece] as number) <= MARK) continue;
    const others = found.get(piece);
    if (others) others.push(run);
    else found.set(piece, [run]);
  }
  return [...found.values()];
}

function alone(mask: Bitmap, { runs }: InkPieces, own: readonly number[], reach: number): boolean {
  let [left, right, top, bottom, area] = [mask.width, 0, mask.height, 0, 0];
  for (const run of own) {
    const y = runs[3 * run] as number;
    const start = runs[3 * run + 1] as number;
    const end = runs[3 * run + 2] as number;
    [left, right] = [Math.min(left, start), Math.max(right, end)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    area += end - start;
  }
  let around = 0;
  for (let y = Math.max(0, top - reach); y < Math.min(mask.height, bottom + reach); y++) {
    for (let x = Math.max(0, left - reach); x < Math.min(mask.width, right + reach); x++) {
      around += ((mask.bits[y * mask.stride + (x >> 3)] as number) >> (7 - (x & 7))) & 1;
    }
  }
  return around === area;
}
