import type { Plane } from '../raster/raster';
import { bytesAt, keptBytes, kernels, placesOf } from './kernels';

type Bytes = Uint8Array<ArrayBuffer>;

/** Samples that a block may be wide for the kernel. */
const WIDEST = 16;

/** Which lines of a plane are followed, and how tall and wide what is counted is. */
export interface EdgeLines {
  readonly rowStep: number;
  readonly columnStep: number;
  /** Pixels along a side of a tile, and tiles along both sides of the plane. */
  readonly tile: number;
  readonly across: number;
  readonly down: number;
  readonly swing: number;
  /** Counts a tile. */
  readonly amplitudes: number;
  readonly widths: number;
}

/** Counts of edges in one direction. */
export interface CountsByTile {
  readonly amplitudes: Uint16Array;
  readonly widths: Uint16Array;
}

/** Counts edges as `plainEdges` in quality/stroke-edges.ts does, to the same numbers. Undefined without kernels. */
export function edgesByKernel(
  { width, height, data }: Plane,
  lines: EdgeLines,
): { readonly alongRows: CountsByTile; readonly alongColumns: CountsByTile } | undefined {
  const kernel = kernels();
  const { rowStep, columnStep, tile, across, down, swing } = lines;
  const columns = Math.ceil(width / columnStep) * height;
  const amplitudes = 2 * across * down * lines.amplitudes;
  const widths = 2 * across * down * lines.widths;
  const places = kernel && placesOf(kernel, [data, columns, amplitudes, widths, amplitudes, widths]);
  if (!kernel || !places) return undefined;
  const [from, scratch, ...counts] = places as [number, number, number, number, number, number];
  counts.forEach((at, index) => bytesAt(kernel, at, index % 2 === 0 ? amplitudes : widths).fill(0));
  const [rowAmplitudes, rowWidths, columnAmplitudes, columnWidths] = counts;
  kernel.edgesAlongRows(from, width, height, rowStep, tile, across, swing, rowAmplitudes, rowWidths);
  kernel.edgesAlongColumns(
    ...([
      from,
      width,
      height,
      columnStep,
      tile,
      across,
      swing,
      scratch,
      columnAmplitudes,
      columnWidths,
    ] as const),
  );
  const taken = (at: number, bytes: number): Uint16Array =>
    new Uint16Array(bytesAt(kernel, at, bytes).slice().buffer);
  return {
    alongRows: { amplitudes: taken(rowAmplitudes, amplitudes), widths: taken(rowWidths, widths) },
    alongColumns: { amplitudes: taken(columnAmplitudes, amplitudes), widths: taken(columnWidths, widths) },
  };
}

/** Blocks of a plane: how many, how far apart, and how many samples of each are looked at. */
export interface BlockGrid {
  readonly across: number;
  readonly down: number;
  readonly side: number;
  readonly wide: number;
  readonly high: number;
}

/** The tones of blocks as `plainTones` in quality/page-blocks.ts finds them. Undefined without kernels and for wide blocks. */
export function tonesByKernel(
  { width, data }: Plane,
  { across, down, side, wide, high }: BlockGrid,
): { readonly bright: Bytes; readonly dark: Bytes; readonly mean: Bytes } | undefined {
  const kernel = kernels();
  if (!kernel || wide > WIDEST) return undefined;
  const size = across * down;
  const places = placesOf(kernel, [data, size, size, size]);
  if (!places) return undefined;
  const [from, bright, dark, mean] = places as [number, number, number, number];
  kernel.blockTones(from, width, side, across, down, wide, high, bright, dark, mean);
  const taken = (at: number): Bytes => keptBytes(kernel, at, size);
  return { bright: taken(bright), dark: taken(dark), mean: taken(mean) };
}
