import type { Plane } from '../raster/raster';
import { bytesAt, keptBytes, kernels, placesOf } from './kernels';

/** A page's blocks, as colour is told from them. */
export interface ColourBlocks {
  readonly columns: number;
  readonly rows: number;
  readonly mean: Uint8Array;
  /** Brightness of the paper. */
  readonly light: Uint8Array;
  readonly cb: Uint8Array;
  readonly cr: Uint8Array;
}

/** Chroma of the paper less 128: at a block the sum of what stands for its column and for its row. */
export interface TintTables {
  readonly byColumn: Float32Array<ArrayBuffer>;
  readonly byRow: Float32Array<ArrayBuffer>;
}

type Signed = Int8Array<ArrayBuffer>;

/** Each block's colour beyond the paper's, its means over 3 × 3 blocks, and which groups of 16 of those are coloured. */
export interface BlockColours {
  readonly own: { readonly cb: Signed; readonly cr: Signed };
  readonly smooth: { readonly cb: Signed; readonly cr: Signed };
  readonly groups: Uint8Array<ArrayBuffer>;
}

/** Blocks of a group that is coloured as a whole or not. */
export const GROUP = 16;

/**
 * The colours of all blocks, the same bits as the plain twins in tone/colour-excess.ts give; groups count from the
 * square of strength `least` on. Undefined without kernels.
 */
export function coloursByKernel(
  { columns, rows, mean, light, cb, cr }: ColourBlocks,
  tints: { readonly cb: TintTables; readonly cr: TintTables },
  least: number,
): BlockColours | undefined {
  const kernel = kernels();
  const size = columns * rows;
  const groups = Math.ceil(size / GROUP);
  const tables = [tints.cb.byColumn, tints.cb.byRow, tints.cr.byColumn, tints.cr.byRow].map(
    (table) => new Uint8Array(table.buffer),
  );
  const places = kernel && placesOf(kernel, [mean, light, cb, cr, ...tables, size, size, size, size, groups]);
  if (!kernel || !places) return undefined;
  const [m = 0, l = 0, u = 0, v = 0, uc = 0, ur = 0, vc = 0, vr = 0, ...to] = places;
  const [ownCb = 0, ownCr = 0, smoothCb = 0, smoothCr = 0, flags = 0] = to;
  kernel.excessOf(u, m, l, uc, ur, columns, rows, ownCb);
  kernel.excessOf(v, m, l, vc, vr, columns, rows, ownCr);
  kernel.meanOfNine(ownCb, columns, rows, smoothCb);
  kernel.meanOfNine(ownCr, columns, rows, smoothCr);
  // The last group may be cut short: behind the values there is colour of no meaning.
  for (const at of [smoothCb, smoothCr]) bytesAt(kernel, at + size, GROUP).fill(0);
  kernel.colouredGroups(smoothCb, smoothCr, groups, least, flags);
  const signed = (at: number): Signed => {
    const { buffer, byteOffset } = keptBytes(kernel, at, size);
    return new Int8Array(buffer, byteOffset, size);
  };
  return {
    own: { cb: signed(ownCb), cr: signed(ownCr) },
    smooth: { cb: signed(smoothCb), cr: signed(smoothCr) },
    groups: keptBytes(kernel, flags, groups),
  };
}

/** The three brightest blocks of each of `across` × `down` cells, see `brightestOfCells`. */
export interface BrightestBlocks {
  readonly across: number;
  readonly down: number;
  readonly keys: readonly [Uint16Array, Uint16Array, Uint16Array];
}

/** The brightest blocks of all cells that lie wholly in the grid, in groups of eight. Undefined without kernels. */
export function brightestByKernel(
  mean: Uint8Array,
  columns: number,
  rows: number,
): BrightestBlocks | undefined {
  const kernel = kernels();
  const [groups, down] = [columns >> 5, rows >> 2];
  const across = groups * 8;
  const bytes = across * down * 2;
  const places = kernel && placesOf(kernel, [mean, bytes, bytes, bytes]);
  if (!kernel || !places) return undefined;
  const [from, ...to] = places as [number, number, number, number];
  kernel.brightestOfCells(from, columns, groups, across, down, ...to);
  const keys = (at: number): Uint16Array => new Uint16Array(bytesAt(kernel, at, bytes).slice().buffer);
  return { across, down, keys: [keys(to[0]), keys(to[1]), keys(to[2])] };
}

/** A plane made crisp, the same bits as `crispOf` in tone/crisp.ts gives. Undefined without kernels. */
export function crispByKernel(
  { width, height, data }: Plane,
  bare: number,
  gain: number,
): Uint8Array<ArrayBuffer> | undefined {
  const kernel = kernels();
  const places = kernel && placesOf(kernel, [data, 2 * width + 40, data.length]);
  if (!kernel || !places) return undefined;
  const [from, sums, to] = places as [number, number, number];
  kernel.crispPlane(from, width, height, bare, gain, sums, to);
  return keptBytes(kernel, to, data.length);
}
