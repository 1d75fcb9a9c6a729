import type { Bitmap, Rect } from '../raster/raster';
import { changesOfRow, packRows } from './packed-rows';

/** A connected piece of ink (pixels that touch by a side or a corner), its box, its pixels and its runs. */
export interface Component extends Rect {
  /** Number of ink pixels. */
  readonly area: number;
  /** Three numbers a run: row, first column, column behind the last; by row, then by column; in page pixels. */
  readonly runs: Int32Array<ArrayBuffer>;
}

/** Every piece of ink, in the order in which their first rows are met from the top, in a row from the left. */
export function components(mask: Bitmap): Component[] {
  const { runs, parents } = connectedRuns(mask);
  return gather(runs, parents);
}

/** Runs of the page, three numbers each, and for each run one met earlier that it hangs together with, or itself. */
interface ConnectedRuns {
  readonly runs: Int32Array<ArrayBuffer>;
  readonly parents: Int32Array;
}

function connectedRuns(mask: Bitmap): ConnectedRuns {
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
  return { runs: runs.subarray(0, 3 * count), parents: parents.subarray(0, count) };
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

/** Sorts the runs by piece, and measures each piece. */
function gather(runs: Int32Array, parents: Int32Array): Component[] {
  const pieces = new Int32Array(parents.length);
  let number = 0;
  for (let run = 0; run < parents.length; run++) {
    // A root comes before every run that hangs on it: its piece is known by then.
    const root = rootOf(parents, run);
    pieces[run] = root === run ? number++ : (pieces[root] as number);
  }
  const ends = new Int32Array(number + 1);
  for (let run = 0; run < parents.length; run++) {
    const after = (pieces[run] as number) + 1;
    ends[after] = (ends[after] as number) + 3;
  }
  for (let piece = 1; piece <= number; piece++) {
    ends[piece] = (ends[piece] as number) + (ends[piece - 1] as number);
  }
  const sorted = new Int32Array(runs.length);
  const next = ends.slice();
  for (let run = 0; run < parents.length; run++) {
    const piece = pieces[run] as number;
    const to = next[piece] as number;
    next[piece] = to + 3;
    sorted[to] = runs[3 * run] as number;
    sorted[to + 1] = runs[3 * run + 1] as number;
    sorted[to + 2] = runs[3 * run + 2] as number;
  }
  return Array.from({ length: number }, (_, piece) =>
    measured(sorted.subarray(ends[piece], ends[piece + 1])),
  );
}

function measured(runs: Int32Array<ArrayBuffer>): Component {
  let left = runs[1] as number;
  let right = 0;
  let area = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const start = runs[at + 1] as number;
    const end = runs[at + 2] as number;
    if (start < left) left = start;
    if (end > right) right = end;
    area += end - start;
  }
  const y = runs[0] as number;
  return { x: left, y, width: right - left, height: (runs[runs.length - 3] as number) - y + 1, area, runs };
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
