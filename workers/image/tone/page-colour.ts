import type { PageColours } from './colour-excess';
import type { Grid } from './grid';
import type { PaperLevel } from './paper-level';

/** Difference of red or blue to green, 0–255, that JPEG noise and sensor noise stay below in means over 12 pixels. */
const NOISE = 22;
/** Paper more coloured than this is coloured on purpose. */
const TINTED = 40;
/** Share of the blocks that have to be above noise: a stamp's rim on an A4 sheet is about one in a thousand. */
const SHARE = 0.0005;
const LEAST = 4;
/** What is nearer to an edge, in blocks, is the scanner's lid beside the sheet. */
const RIM = 6;

/**
 * Whether a page has colour beyond noise. The paper's own tint does not count: a grey copy on yellowish paper has no
 * colour, a red seal or a blue pen stroke has. The same limits as of `hasColour` for a picture.
 */
export function pageHasColour(
  { smooth, coloured }: PageColours,
  { columns, rows }: Grid,
  { tint }: PaperLevel,
): boolean {
  const needed = Math.max(LEAST, smooth.cb.length * SHARE);
  if (coloured.length < needed) return false;
  if (beyondGreen(tint.cb[0], tint.cr[0]) > TINTED) return true;
  let count = 0;
  for (const at of coloured) {
    if (beyondGreen(smooth.cb[at] as number, smooth.cr[at] as number) <= NOISE) continue;
    const row = Math.floor(at / columns);
    const column = at - row * columns;
    if (column < RIM || column >= columns - RIM || row < RIM || row >= rows - RIM) continue;
    if (++count >= needed) return true;
  }
  return false;
}

/** The larger of the differences of red and of blue to green that a chroma (less 128) makes. */
function beyondGreen(cb: number, cr: number): number {
  return Math.max(Math.abs(2.116136 * cr + 0.344136 * cb), Math.abs(2.116136 * cb + 0.714136 * cr));
}
