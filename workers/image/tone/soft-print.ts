import { BLOCK } from './grid';
import type { InkPieces } from './pieces-of-ink';
import type { MaskSource } from './text-mask';

/** Runs of ink that are looked at. */
const SAMPLES = 2_000;
/** Too few to tell. */
const ENOUGH = 200;

/**
 * Sharp scans go this share of the way from paper to ink within three pixels, 0.78 to 0.96; soft ones, and those of
 * 200 dpi that were enlarged, 0.65 to 0.775.
 */
const SOFT = 0.775;

/** Whether the edges of strokes are so soft that a threshold loses what is narrow in small print. */
export function isSoft(pieces: InkPieces, source: Pick<MaskSource, 'picture' | 'grid' | 'ground'>): boolean {
  return steepnessOf(pieces, source) < SOFT;
}

/** How steep the left edges of strokes are, in the middle of many. */
function steepnessOf(
  { runs, pieceOf }: InkPieces,
  source: Pick<MaskSource, 'picture' | 'grid' | 'ground'>,
): number {
  const { width, data } = source.picture.luma;
  const step = Math.max(1, Math.floor(pieceOf.length / SAMPLES));
  const shares: number[] = [];
  for (let run = 0; run < pieceOf.length; run += step) {
    const y = runs[3 * run] as number;
    const start = runs[3 * run + 1] as number;
    const end = runs[3 * run + 2] as number;
    if (start < 3 || end - start < 3) continue;
    const row = y * width;
    const block = Math.floor(y / BLOCK) * source.grid.columns + Math.floor(start / BLOCK);
    const ground = source.ground[block] as number;
    const core = data[row + ((start + end) >> 1)] as number;
    const rise = (data[row + start - 2] as number) - (data[row + start + 1] as number);
    shares.push(rise / Math.max(1, ground - core));
  }
  if (shares.length < ENOUGH) return 1;
  shares.sort((a, b) => a - b);
  return shares[shares.length >> 1] as number;
}
