import { components } from '../codec/components';
import type { Bitmap, Plane } from '../raster/raster';
import { BLOCK, type Grid } from './grid';

/** A connected piece of ink on the page. */
export interface InkPiece {
  readonly area: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Brightness of its core as a share of what it stands on, 0–1. */
  readonly tone: number;
  /** Three numbers a run: row, first column, column behind the last. */
  readonly runs: Int32Array;
}

/** The pieces of a mask, with their tone: half way between the darkest sample and the mean of the middles of the runs. */
export function piecesOfInk(mask: Bitmap, luma: Plane, grid: Grid, ground: Uint8Array): InkPiece[] {
  return components(mask).map(({ x, y, width, height, area, runs }) => {
    let [sum, darkest] = [0, 255];
    for (let at = 0; at < runs.length; at += 3) {
      const middle = ((runs[at + 1] as number) + (runs[at + 2] as number)) >> 1;
      const light = luma.data[(runs[at] as number) * luma.width + middle] as number;
      sum += light;
      if (light < darkest) darkest = light;
    }
    const block = Math.floor(y / BLOCK) * grid.columns + Math.floor(x / BLOCK);
    const mean = (sum * 3) / runs.length;
    return { x, y, width, height, area, runs, tone: (mean + darkest) / 2 / (ground[block] as number) };
  });
}
