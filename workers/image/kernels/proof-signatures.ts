/** Kernels of `assembly/jbig2.ts`. */
export interface CodecKernels {
  encodePage(
    bits: number,
    stride: number,
    width: number,
    height: number,
    rows: number,
    contexts: number,
    states: number,
    out: number,
    room: number,
  ): number;
  provesPage(
    code: number,
    length: number,
    bits: number,
    stride: number,
    width: number,
    height: number,
    rows: number,
    contexts: number,
    states: number,
  ): number;
}

/** Kernels of `assembly/proof.ts`. */
export interface ProofKernels {
  paintCells(
    bits: number,
    stride: number,
    columns: number,
    rows: number,
    tones: number,
    counts: number,
    luma: number,
    cover: number,
  ): void;
  lightestOfPlaces(data: number, width: number, height: number, out: number): void;
  listDark(data: number, width: number, height: number, limits: number, out: number): number;
  windowMeans(
    data: number,
    width: number,
    firstColumns: number,
    columns: number,
    firstRows: number,
    rows: number,
    wide: number,
    high: number,
    sums: number,
    out: number,
  ): void;
}

/** Kernels of `assembly/judge.ts`. */
export interface JudgeKernels {
  edgesAlongRows(
    data: number,
    width: number,
    height: number,
    step: number,
    side: number,
    across: number,
    swing: number,
    amplitudes: number,
    widths: number,
  ): void;
  edgesAlongColumns(
    data: number,
    width: number,
    height: number,
    step: number,
    side: number,
    across: number,
    swing: number,
    lines: number,
    amplitudes: number,
    widths: number,
  ): void;
  blockTones(
    data: number,
    width: number,
    side: number,
    across: number,
    down: number,
    wide: number,
    high: number,
    bright: number,
    dark: number,
    mean: number,
  ): void;
}
