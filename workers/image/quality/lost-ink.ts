import { emptyBytes } from '../kernels/kernels';
import type { NaturalTile } from '../raster/layers';
import { cellsOfTile, paperAt, type CellTones, type PaintedCells, type PreparedCells } from './cells';

/** What of a page's ink is not in what its layers paint. */
export interface LostInk {
  /** Cells that are ink on the prepared page. */
  readonly inked: number;
  /** Those of them where nothing dark is painted, nor beside them. */
  readonly lost: readonly number[];
  /** Cells of ink that neither a mask nor a tile shows: a mark may be lost there, small as it is. */
  readonly bare: readonly number[];
  /** Places where a stroke begins, seen from above: about as many as there are letters and marks. */
  readonly strokes: number;
}

/** A cell is ink when it is darker than the paper near it by this share. */
const INK = 0.18;
/** Ink is there when at least this share of its darkness is. */
const KEPT = 0.4;
/** A stroke is darker by this share than what lies within a millimetre; a shadow or a yellowed corner is not. */
const STROKE = 0.14;
const NEAR_CELLS = 3;

// Indices below stay inside the arrays, so the casts on reading only tell the compiler what holds.

/**
 * Compares darkness against the paper nearby, cell by cell; the threshold is not the encoder's. Beside counts as there:
 * a stroke's soft rim falls into one cell more on the scan than in the mask. `skipped` is 1 where clean-up took away
 * dirt.
 */
export function lostInk(
  prepared: PreparedCells,
  painted: PaintedCells,
  tiles: readonly NaturalTile[],
  skipped?: Uint8Array,
): LostInk {
  const { luma, width, dark, paper, paperAcross } = prepared;
  const natural = tiles.map((tile) => cellsOfTile(tile, prepared));
  const ink = emptyBytes(luma.length);
  const lost: number[] = [];
  const bare: number[] = [];
  let [inked, strokes, y, row, end] = [0, 0, -1, 0, 0];
  for (let at = 0; at < dark.length; at++) {
    const cell = dark[at] as number;
    while (cell >= end) {
      y++;
      row = end;
      end += width;
    }
    const x = cell - row;
    const own = paper[(y >> 3) * paperAcross + (x >> 3)] as number;
    const depth = own - (luma[cell] as number);
    if (depth < own * INK || (skipped && skipped[cell] === 1)) continue;
    inked++;
    ink[cell] = 1;
    const above = cell - width;
    if (!(ink[cell - 1] || ink[above - 1] || ink[above] || ink[above + 1])) strokes++;
    if ((painted.cover[cell] as number) > 0) continue;
    if (!isWithin(natural, x, y)) bare.push(cell);
    const limit = paperAt(painted, cell) * (1 - (depth / own) * KEPT);
    if (!isDarkNear(painted, cell, x, y, limit) && isStroke(prepared, cell)) lost.push(cell);
  }
  return { inked, lost, bare, strokes };
}

function isWithin(places: readonly ReturnType<typeof cellsOfTile>[], x: number, y: number): boolean {
  for (const { left, top, right, bottom } of places) {
    if (x >= left && x < right && y >= top && y < bottom) return true;
  }
  return false;
}

/** Whether a cell or one beside it is painted as dark as `limit`. */
function isDarkNear(
  { width, height, luma }: CellTones,
  cell: number,
  x: number,
  y: number,
  limit: number,
): boolean {
  if ((luma[cell] as number) <= limit) return true;
  const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
  for (let row = y > 0 ? -width : 0; row <= (y < height - 1 ? width : 0); row += width) {
    for (let at = cell + row + left; at <= cell + row + right; at++) {
      if ((luma[at] as number) <= limit) return true;
    }
  }
  return false;
}

/** The darkest (−1) or lightest (1) of the cells within a distance. */
export function extremeNear(
  { width, height }: Pick<CellTones, 'width' | 'height'>,
  tones: Uint8Array,
  cell: number,
  distance: number,
  sign: 1 | -1,
): number {
  const y = Math.floor(cell / width);
  const x = cell - y * width;
  let found = tones[cell] as number;
  for (let j = Math.max(0, y - distance); j <= Math.min(height - 1, y + distance); j++) {
    for (let i = Math.max(0, x - distance); i <= Math.min(width - 1, x + distance); i++) {
      const value = tones[j * width + i] as number;
      if ((value - found) * sign > 0) found = value;
    }
  }
  return found;
}

function isStroke(prepared: CellTones, cell: number): boolean {
  const lightest = extremeNear(prepared, prepared.luma, cell, NEAR_CELLS, 1);
  return lightest - (prepared.luma[cell] as number) >= lightest * STROKE;
}
