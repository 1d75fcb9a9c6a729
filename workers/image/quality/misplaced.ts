import type { Separation } from '../raster/layers';
import type { Planes } from '../raster/raster';
import { CELL, CELL_AREA, paperAt, type CellTones, type PaintedCells } from './cells';
import { extremeNear } from './lost-ink';

/** Cells looked at; they are spread over the page. */
const SAMPLES = 700;
/** A painted pixel has ink below it when the page is darker there than this share of the way from paper to ink. */
const ON_INK = 0.3;
/** Fainter ink than this says nothing about where it lies. */
const LEAST_DEPTH = 30;
/** Pixels by which the masks are moved on trial. */
const TRIAL = 2;
const MOVES = [
  [0, 0],
  [TRIAL, 0],
  [-TRIAL, 0],
  [0, TRIAL],
  [0, -TRIAL],
] as const;
/** A mask that lies right loses about a quarter by any move; moved back, one that lies wrong gains as much. */
const BETTER = 0.03;

/**
 * Whether the masks lie beside the ink: moved by two pixels they would cover more of it. Two pixels off, they cover
 * the page's cells as well as good ones, but half of what they paint lies on paper.
 */
export function isMisplaced(
  { luma }: Planes,
  page: Separation,
  prepared: CellTones,
  painted: PaintedCells,
): boolean {
  const rims: number[] = [];
  const { width, height } = prepared;
  for (let cell = width; cell < width * (height - 1); cell++) {
    const covered = painted.cover[cell] as number;
    if (covered > 1 && covered < CELL_AREA - 1) rims.push(cell);
  }
  const step = Math.max(1, Math.floor(rims.length / SAMPLES));
  const onInk = MOVES.map(() => 0);
  let seen = 0;
  for (let at = 0; at < rims.length; at += step) {
    const cell = rims[at] as number;
    const paper = paperAt(prepared, cell);
    const ink = extremeNear(prepared, prepared.luma, cell, 1, -1);
    if (paper - ink < LEAST_DEPTH) continue;
    seen += countOn(luma, page, width, cell, paper - (paper - ink) * ON_INK, onInk);
  }
  const [here = 0, ...moved] = onInk;
  return Math.max(...moved) - here > seen * BETTER;
}

/** Adds, move by move, how many of a cell's painted pixels are as dark as `limit`; answers how many are painted. */
function countOn(
  luma: Planes['luma'],
  { text, width, height }: Separation,
  across: number,
  cell: number,
  limit: number,
  onInk: number[],
): number {
  const top = Math.floor(cell / across) * CELL;
  const left = (cell % across) * CELL;
  let painted = 0;
  for (let y = top; y < top + CELL; y++) {
    for (let x = left; x < left + CELL; x++) {
      const bit = 0x80 >> (x & 7);
      if (!text.some(({ mask }) => (mask.bits[y * mask.stride + (x >> 3)] as number) & bit)) continue;
      painted++;
      MOVES.forEach(([right, down], move) => {
        const row = within(((y + down + 0.5) * luma.height) / height, luma.height);
        const column = within(((x + right + 0.5) * luma.width) / width, luma.width);
        if ((luma.data[row * luma.width + column] as number) <= limit) onInk[move] = (onInk[move] ?? 0) + 1;
      });
    }
  }
  return painted;
}

function within(position: number, size: number): number {
  return Math.max(0, Math.min(size - 1, Math.floor(position)));
}
