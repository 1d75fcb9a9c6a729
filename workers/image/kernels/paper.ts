import { keptBytes, kernels, placesOf } from './kernels';

/** How many of each there are. */
interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The paper in each cell of the grid, the same bits as `brightOfCells` in tone/paper-level.ts. Undefined without kernels. */
export function brightCellsByKernel(
  { columns, rows, mean }: Size & { readonly mean: Uint8Array },
  cells: number,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [mean, cells]);
  if (!kernel || !places) return undefined;
  const [from, to] = places as [number, number];
  kernel.brightCells(from, columns, rows, to);
  return keptBytes(kernel, to, cells);
}

/** Levels of cells over the blocks, the same bits as `overBlocks` in tone/paper-level.ts. Undefined without kernels. */
export function spreadByKernel(
  levels: Float32Array<ArrayBuffer>,
  cells: Size,
  { columns, rows }: Size,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const bytes = new Uint8Array(levels.buffer, levels.byteOffset, levels.byteLength);
  const places = kernel && placesOf(kernel, [bytes, 4 * cells.columns + 8, columns * rows]);
  if (!kernel || !places) return undefined;
  const [from, line, to] = places as [number, number, number];
  kernel.spreadLevels(from, cells.columns, cells.rows, columns, rows, line, to);
  return keptBytes(kernel, to, columns * rows);
}
