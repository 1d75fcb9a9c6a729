import { keptBytes, kernels, placesOf } from './kernels';

/** Luma and both chroma, one sample a place each, and how bright bare paper is there. */
export interface Whitening {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
  readonly cb: Uint8Array;
  readonly cr: Uint8Array;
  readonly light: Uint8Array;
  /** The paper's chroma less 128, in pairs of blue and red: the sum of what is said for a column and for a row. */
  readonly byColumn: Float32Array<ArrayBuffer>;
  readonly byRow: Float32Array<ArrayBuffer>;
  /** Red, green and blue of the paper that is wanted, as shares of white. */
  readonly delivered: readonly [red: number, green: number, blue: number];
  /** What is lighter than the first figure in all channels turns to paper little by little, wholly at the second. */
  readonly nearlyPaper: number;
  readonly paper: number;
}

/** Samples of luma and of both chroma, of one size. */
export interface Samples {
  readonly luma: Uint8Array<ArrayBuffer>;
  readonly cb: Uint8Array<ArrayBuffer>;
  readonly cr: Uint8Array<ArrayBuffer>;
}

/** Samples on white paper: what `whitenedOf` in tone/whiten.ts gives, give or take 1. Undefined without kernels. */
export function whitenByKernel(whitening: Whitening): Samples | undefined {
  const { width, height, luma, cb, cr, light, byColumn, byRow } = whitening;
  const kernel = kernels();
  const size = width * height;
  const delivered = Float32Array.from(whitening.delivered);
  const tables = [byColumn, byRow, delivered].map((table) => new Uint8Array(table.buffer));
  const places = kernel && placesOf(kernel, [luma, cb, cr, light, ...tables, size, size, size]);
  if (!kernel || !places) return undefined;
  const [fromLuma = 0, fromCb = 0, fromCr = 0, level = 0, columns = 0, rows = 0, wanted = 0, ...to] = places;
  const [toLuma = 0, toCb = 0, toCr = 0] = to;
  kernel.whitenPlanes(
    fromLuma,
    fromCb,
    fromCr,
    level,
    columns,
    rows,
    width,
    height,
    wanted,
    whitening.nearlyPaper,
    whitening.paper,
    toLuma,
    toCb,
    toCr,
  );
  const samples = (at: number): Uint8Array<ArrayBuffer> => keptBytes(kernel, at, size);
  return { luma: samples(toLuma), cb: samples(toCb), cr: samples(toCr) };
}
