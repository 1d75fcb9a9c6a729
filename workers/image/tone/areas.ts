import { CELL, cellsOf, type Cells } from './area-cells';
import { kindOf } from './area-kind';
import type { ColourField } from './colour-excess';
import type { Grid } from './grid';
import { labelPieces, type Piece } from './label';
import type { PaperLevel } from './paper-level';
import { ZONE, type ZoneMap } from './zones';

/** Smaller areas, in square millimetres, are parts of letters and seals. */
const LEAST_MM2 = 100;

/** An area that is not bare paper: a picture, or a tone on which something may stand. */
export interface Area {
  readonly kind: 'picture' | 'shade';
  /** Its box in blocks; right and bottom belong to it. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Blocks that belong to it. */
  readonly size: number;
}

export interface Areas {
  readonly areas: readonly Area[];
  /** What strokes stand on at each block: the paper, or the tone of a shaded area. */
  readonly ground: Uint8Array<ArrayBuffer>;
  /** Colour of the ground beyond the paper's; absent where nothing is tinted. */
  readonly tint?: ColourField;
}

/**
 * Finds pictures, shaded and tinted areas, and writes them into the zones. Text on them is left out of the judgement:
 * only the brightest parts of each cell count.
 */
export function findAreas(
  grid: Grid,
  paper: PaperLevel,
  colour: ColourField | undefined,
  dpi: number,
  zones: ZoneMap,
): Areas {
  const cells = cellsOf(grid, paper, colour);
  const ground = paper.light.slice();
  const least = LEAST_MM2 / ((CELL * 4 * 25.4) / dpi) ** 2;
  const areas: Area[] = [];
  const found = labelPieces(cells.marked, cells.across, cells.down)
    .pieces.filter(({ places }) => places.length >= least)
    .flatMap((piece) => {
      const kind = kindOf(piece, cells, grid, paper);
      return kind ? [{ piece, kind }] : [];
    })
    // Pictures last: the rim of a shaded area does not reach into them.
    .sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'shade' ? -1 : 1));
  const shaded = found.some(({ kind }) => kind === 'shade');
  const tint = colour && shaded && { cb: new Int8Array(ground.length), cr: new Int8Array(ground.length) };
  for (const { piece, kind } of found) {
    const places = kind === 'picture' ? hullOf(piece, cells.across) : piece.places;
    for (const place of places) {
      if (kind === 'picture') mark(place, 0, ZONE.picture, cells, grid, zones);
      else shade(place, cells, grid, paper, zones, { ground, ...(tint && { tint }) });
    }
    areas.push({
      kind,
      left: piece.left * CELL,
      top: piece.top * CELL,
      right: Math.min(grid.columns - 1, piece.right * CELL + CELL - 1),
      bottom: Math.min(grid.rows - 1, piece.bottom * CELL + CELL - 1),
      size: places.length * CELL * CELL,
    });
  }
  return { areas, ground, ...(tint && { tint }) };
}

/** Every cell between the first and the last of the piece in its row. */
function hullOf({ places, top, bottom }: Piece, across: number): number[] {
  const first = new Int32Array(bottom - top + 1).fill(across);
  const last = new Int32Array(bottom - top + 1).fill(-1);
  for (const place of places) {
    const row = Math.floor(place / across) - top;
    const column = place % across;
    first[row] = Math.min(first[row] as number, column);
    last[row] = Math.max(last[row] as number, column);
  }
  const hull: number[] = [];
  for (let row = 0; row < first.length; row++) {
    for (let x = first[row] as number; x <= (last[row] as number); x++) hull.push((row + top) * across + x);
  }
  return hull;
}

/** Marks the blocks of a cell and `around` more to every side. */
function mark(
  cell: number,
  around: number,
  zone: number,
  { across }: Cells,
  grid: Grid,
  zones: ZoneMap,
): void {
  const [left, top] = [(cell % across) * CELL - around, Math.floor(cell / across) * CELL - around];
  const right = Math.min(grid.columns, left + CELL + 2 * around);
  const bottom = Math.min(grid.rows, top + CELL + 2 * around);
  for (let y = Math.max(0, top); y < bottom; y++) {
    zones.fill(zone, y * grid.columns + Math.max(0, left), y * grid.columns + right);
  }
}

/** Marks a shaded cell, with a rim in which the edge of the area may lie, and notes the tone as the ground there. */
function shade(
  cell: number,
  cells: Cells,
  grid: Grid,
  paper: PaperLevel,
  zones: ZoneMap,
  { ground, tint }: Pick<Areas, 'ground' | 'tint'>,
): void {
  mark(cell, CELL, ZONE.shade, cells, grid, zones);
  const share = Math.min(1, usual(cell, cells, cells.light));
  const [cb, cr] = [usual(cell, cells, cells.cb), usual(cell, cells, cells.cr)];
  const [left, top] = [(cell % cells.across) * CELL - CELL, Math.floor(cell / cells.across) * CELL - CELL];
  for (let y = Math.max(0, top); y < Math.min(grid.rows, top + 3 * CELL); y++) {
    for (let x = Math.max(0, left); x < Math.min(grid.columns, left + 3 * CELL); x++) {
      const at = y * grid.columns + x;
      const tone = (paper.light[at] as number) * share;
      if (tone < (ground[at] as number)) ground[at] = tone;
      if (!tint || (tint.cb[at] as number) !== 0 || (tint.cr[at] as number) !== 0) continue;
      tint.cb[at] = cb;
      tint.cr[at] = cr;
    }
  }
}

/** Room for the values of a cell and of its neighbours, used anew for each. */
const sorted = new Float32Array(35);

/** The median of a cell and those of its neighbours that are marked: letters that fill a cell do not show. */
function usual(cell: number, { across, down, marked }: Cells, values: Float32Array): number {
  const row = Math.floor(cell / across);
  const column = cell - row * across;
  const right = Math.min(across - 1, column + 3);
  const bottom = Math.min(down - 1, row + 2);
  let count = 0;
  for (let y = Math.max(0, row - 2); y <= bottom; y++) {
    for (let x = Math.max(0, column - 3); x <= right; x++) {
      if (marked[y * across + x] === 0) continue;
      const value = values[y * across + x] as number;
      let to = count++;
      for (; to > 0 && (sorted[to - 1] as number) > value; to--) sorted[to] = sorted[to - 1] as number;
      sorted[to] = value;
    }
  }
  return sorted[count >> 1] as number;
}
