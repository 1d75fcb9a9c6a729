import type { Letters } from './letters';

/** The ink of cells, counted along lines that are straight again: cell by cell. */
export interface CellProfiles {
  /** Numbers of one cell. */
  readonly length: number;
  readonly profiles: Int32Array;
}

/** Of lines that run across: for each cell, counted from the left, the ink of its rows. */
export function rowsOf({ width, height, pieces }: Letters, cell: number, slope: number): CellProfiles {
  const { count, starts, shifts } = cellsOf(width, cell, slope, height);
  const profiles = new Int32Array(count * height);
  // Indices stay inside the arrays: the casts only say so, and cost nothing.
  for (const { runs } of pieces) {
    for (let at = 0; at < runs.length; at += 3) {
      const y = runs[at] as number;
      const end = Math.min(runs[at + 2] as number, shifts.length);
      for (let x = runs[at + 1] as number; x < end; x++) {
        const row = y - (shifts[x] as number);
        if (row < 0 || row >= height) continue;
        const place = (starts[x] as number) + row;
        profiles[place] = (profiles[place] as number) + 1;
      }
    }
  }
  return { length: height, profiles };
}

/** Of lines that run down: the same of the picture turned by a quarter clockwise. */
export function columnsOf({ width, height, pieces }: Letters, cell: number, slope: number): CellProfiles {
  const { count, starts, shifts } = cellsOf(height, cell, slope, width);
  const profiles = new Int32Array(count * width);
  for (const { runs } of pieces) {
    for (let at = 0; at < runs.length; at += 3) {
      const across = height - 1 - (runs[at] as number);
      if (across >= shifts.length) continue;
      const shift = shifts[across] as number;
      const end = Math.min(runs[at + 2] as number, width + shift);
      const start = starts[across] as number;
      for (let row = Math.max(0, (runs[at + 1] as number) - shift); row < end - shift; row++)
        profiles[start + row] = (profiles[start + row] as number) + 1;
    }
  }
  return { length: width, profiles };
}

/** For each place across the lines' direction, where the numbers of its cell start, and how far a line falls there. */
function cellsOf(
  across: number,
  cell: number,
  slope: number,
  length: number,
): { readonly count: number; readonly starts: Int32Array; readonly shifts: Int32Array } {
  // A cell of less than half its width is no cell.
  const count = Math.floor(across / cell + 0.5);
  const covered = Math.min(across, count * cell);
  const [starts, shifts] = [new Int32Array(covered), new Int32Array(covered)];
  for (let at = 0; at < covered; at++) {
    const left = at - (at % cell);
    starts[at] = (left / cell) * length;
    shifts[at] = Math.round(slope * (at - left - (Math.min(across, left + cell) - left) / 2));
  }
  return { count, starts, shifts };
}
