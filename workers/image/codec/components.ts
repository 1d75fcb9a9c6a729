import type { Bitmap, Rect } from '../raster/raster';
import { inkRuns, type InkRuns } from './ink-runs';

/** A connected piece of ink (pixels that touch by a side or a corner), its box, its pixels and its runs. */
export interface Component extends Rect {
  /** Number of ink pixels. */
  readonly area: number;
  /** Three numbers a run: row, first column, column behind the last; by row, then by column; in page pixels. */
  readonly runs: Int32Array<ArrayBuffer>;
}

/** Every piece of ink, in the order in which their first rows are met from the top, in a row from the left. */
export function components(mask: Bitmap): Component[] {
  return gather(inkRuns(mask));
}

/** Sorts the runs by piece, and measures each piece. */
function gather({ runs, pieces, count }: InkRuns): Component[] {
  const ends = new Int32Array(count + 1);
  for (let run = 0; run < pieces.length; run++) {
    const after = (pieces[run] as number) + 1;
    ends[after] = (ends[after] as number) + 3;
  }
  for (let piece = 1; piece <= count; piece++) {
    ends[piece] = (ends[piece] as number) + (ends[piece - 1] as number);
  }
  const sorted = new Int32Array(runs.length);
  const next = ends.slice();
  for (let run = 0; run < pieces.length; run++) {
    const piece = pieces[run] as number;
    const to = next[piece] as number;
    next[piece] = to + 3;
    sorted[to] = runs[3 * run] as number;
    sorted[to + 1] = runs[3 * run + 1] as number;
    sorted[to + 2] = runs[3 * run + 2] as number;
  }
  const found: Component[] = [];
  for (let piece = 0; piece < count; piece++) {
    found.push(measured(sorted.subarray(ends[piece], ends[piece + 1])));
  }
  return found;
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
