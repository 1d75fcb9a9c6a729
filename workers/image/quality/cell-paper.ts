import { darkByKernel, lightestByKernel } from '../kernels/proof';
import type { Plane } from '../raster/raster';

/** Cells along a side of the place in which paper is looked for: 2.7 mm at 300 dpi. */
const PLACE = 8;

/** Luma of the paper, place by place. */
export interface CellPaper {
  /** Lightest luma of the places around: ink nowhere covers that much. */
  readonly paper: Uint8Array;
  readonly paperAcross: number;
}

// Indices below stay inside the arrays, so the casts on reading only tell the compiler what holds.

/** The paper of cells. */
export function paperOf(cells: Plane): CellPaper {
  const across = Math.ceil(cells.width / PLACE);
  const down = Math.ceil(cells.height / PLACE);
  const own = lightestByKernel(cells, across * down) ?? plainLightest(cells);
  const paper = new Uint8Array(own.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let most = 0;
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++) {
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) {
          most = Math.max(most, own[j * across + i] as number);
        }
      }
      paper[y * across + x] = most;
    }
  }
  return { paper, paperAcross: across };
}

/** The lightest of each place. What the kernel is held against, and what stands in for it. */
export function plainLightest({ width, height, data }: Plane): Uint8Array {
  const across = Math.ceil(width / PLACE);
  const own = new Uint8Array(across * Math.ceil(height / PLACE));
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < across; column++) {
      const place = (y >> 3) * across + column;
      const end = y * width + Math.min(width, (column + 1) * PLACE);
      let most = own[place] as number;
      for (let cell = y * width + column * PLACE; cell < end; cell++) {
        if ((data[cell] as number) > most) most = data[cell] as number;
      }
      own[place] = most;
    }
  }
  return own;
}

/** The cells that are darker by a share than the paper near them, row by row. */
export function darkCells(cells: Plane, { paper }: CellPaper, share: number): Int32Array {
  const limits = new Uint8Array(paper.length);
  for (let place = 0; place < limits.length; place++) limits[place] = (paper[place] as number) * (1 - share);
  return darkByKernel(cells, limits) ?? plainDark(cells, limits);
}

/** What the kernel is held against, and what stands in for it. */
export function plainDark({ width, height, data }: Plane, limits: Uint8Array): Int32Array {
  const across = Math.ceil(width / PLACE);
  const dark = new Int32Array(data.length);
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < across; column++) {
      const limit = limits[(y >> 3) * across + column] as number;
      const end = y * width + Math.min(width, (column + 1) * PLACE);
      for (let cell = y * width + column * PLACE; cell < end; cell++) {
        if ((data[cell] as number) <= limit) dark[count++] = cell;
      }
    }
  }
  return dark.slice(0, count);
}
