import { paperAt, type CellTones, type PaintedCells, type PreparedCells } from './cells';

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
export function lostInk(prepared: PreparedCells, painted: PaintedCells, skipped?: Uint8Array): LostInk {
  const { luma, width } = prepared;
  const ink = new Uint8Array(luma.length);
  const lost: number[] = [];
  const bare: number[] = [];
  let [inked, strokes] = [0, 0];
  for (const cell of prepared.dark) {
    const paper = paperAt(prepared, cell);
    const depth = paper - (luma[cell] as number);
    if (depth < paper * INK || skipped?.[cell]) continue;
    inked++;
    ink[cell] = 1;
    if (!(ink[cell - 1] || ink[cell - width - 1] || ink[cell - width] || ink[cell - width + 1])) strokes++;
    if ((painted.cover[cell] as number) > 0) continue;
    if (!painted.natural[cell]) bare.push(cell);
    const limit = paperAt(painted, cell) * (1 - (depth / paper) * KEPT);
    if (extremeNear(painted, painted.luma, cell, 1, -1) > limit && isStroke(prepared, cell)) lost.push(cell);
  }
  return { inked, lost, bare, strokes };
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
