import { inkRunsByKernel } from '../kernels/ink-runs';
import type { Bitmap } from '../raster/raster';
import { changesOfRow, packRows } from './packed-rows';

/** The ink of a bitmap as runs, and what hangs together (by a side or a corner of a pixel). */
export interface InkRuns {
  /** Three numbers a run: row, first column, column behind the last; by row, then by column. */
  readonly runs: Int32Array<ArrayBuffer>;
  /** For each run its piece, from 0 in the order in which the pieces are met. */
  readonly pieces: Int32Array<ArrayBuffer>;
  /** How many pieces there are. */
  readonly count: number;
}

/** The runs of a bitmap, each with its piece. */
export function inkRuns(mask: Bitmap): InkRuns {
  return inkRunsByKernel(mask) ?? plainInkRuns(mask);
}

/** What the kernel is held against, and what stands in for it. */
export function plainInkRuns(mask: Bitmap): InkRuns {
  const rows = packRows(mask);
  const changes = new Int32Array(mask.width + 2);
  let runs = new Int32Array(3 * 4096);
  let parents = new Int32Array(4096);
  let count = 0;
  let aboveFirst = 0;
  let aboveEnd = 0;
  for (let y = 0; y < mask.height; y++) {
    const found = changesOfRow(rows, y, changes) >> 1;
    if (count + found > parents.length) {
      const room = Math.max(2 * parents.length, count + found);
      runs = grown(runs, 3 * room);
      parents = grown(parents, room);
    }
    const first = count;
    let above = aboveFirst;
    for (let i = 0; i < found; i++, count++) {
      const start = changes[2 * i] as number;
      const end = changes[2 * i + 1] as number;
      runs[3 * count] = y;
      runs[3 * count + 1] = start;
      runs[3 * count + 2] = end;
      let root = count;
      parents[count] = count;
      while (above < aboveEnd && (runs[3 * above + 2] as number) < start) above++;
      // The last run above that touches this one may touch the next one as well: `above` stays on it.
      for (let touching = above; touching < aboveEnd; touching++) {
        if ((runs[3 * touching + 1] as number) > end) break;
        root = join(parents, root, touching);
      }
    }
    aboveFirst = first;
    aboveEnd = count;
  }
  const pieces = parents.subarray(0, count);
  return { runs: runs.subarray(0, 3 * count), pieces, count: numbered(pieces) };
}

/** Makes both runs hang together, under the one met first, and returns that one. */
function join(parents: Int32Array, a: number, b: number): number {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  const root = rootA < rootB ? rootA : rootB;
  parents[rootA] = root;
  parents[rootB] = root;
  return root;
}

function rootOf(parents: Int32Array, run: number): number {
  let at = run;
  for (;;) {
    const parent = parents[at] as number;
    if (parent === at) return at;
    const grandparent = parents[parent] as number;
    parents[at] = grandparent;
    at = grandparent;
  }
}

/** Puts numbers of pieces where the runs were that others hang on: those come first, and are numbers by then. */
function numbered(parents: Int32Array): number {
  let pieces = 0;
  for (let run = 0; run < parents.length; run++) {
    const parent = parents[run] as number;
    parents[run] = parent === run ? pieces++ : (parents[parent] as number);
  }
  return pieces;
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
