/** Finds, straightens and takes apart a page. Addresses, widths and counts are whole numbers of bytes and samples. */
export interface GeometryKernels {
  warpStraight(
    data: number,
    width: number,
    height: number,
    out: number,
    pageWidth: number,
    pageHeight: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
    i: number,
  ): number;
  pixelRow(luma: number, cb: number, cr: number, width: number, out: number): void;
  reduceBy2(data: number, width: number, out: number, w: number, h: number): void;
  reduceBy3(data: number, width: number, out: number, w: number, h: number): void;
  reduceBy4(data: number, width: number, out: number, w: number, h: number): void;
  excessOf(
    chroma: number,
    mean: number,
    light: number,
    byColumn: number,
    byRow: number,
    columns: number,
    rows: number,
    out: number,
  ): void;
  meanOfNine(values: number, columns: number, rows: number, out: number): void;
  colouredGroups(cb: number, cr: number, groups: number, least: number, out: number): void;
  brightestOfCells(
    mean: number,
    columns: number,
    groups: number,
    across: number,
    down: number,
    first: number,
    second: number,
    third: number,
  ): void;
  countSquares(bits: number, stride: number, height: number, out: number): void;
  whitenPlanes(
    luma: number,
    cb: number,
    cr: number,
    light: number,
    byColumn: number,
    byRow: number,
    width: number,
    height: number,
    delivered: number,
    nearlyPaper: number,
    paper: number,
    toLuma: number,
    toCb: number,
    toCr: number,
  ): void;
  crispPlane(
    data: number,
    width: number,
    height: number,
    bare: number,
    gain: number,
    sums: number,
    out: number,
  ): void;
  sumStrips(
    data: number,
    width: number,
    breadth: number,
    first: number,
    end: number,
    height: number,
    kept: number,
    rows: number,
    columns: number,
  ): void;
  sharpnessAt(
    sums: number,
    strips: number,
    length: number,
    stripWidth: number,
    slope: number,
    profile: number,
  ): number;
  coarsenStrips(sums: number, strips: number, length: number, out: number): void;
  totalOf(sums: number, count: number): number;
  brightestAcross(data: number, out: number, width: number, height: number): void;
  brightestDown(data: number, out: number, width: number, height: number): void;
  findEdges(
    light: number,
    blue: number,
    red: number,
    count: number,
    step: number,
    changes: number,
    out: number,
  ): void;
  voteLines(
    edges: number,
    lines: number,
    across: number,
    stride: number,
    along: number,
    slopes: number,
    steepest: number,
    bins: number,
    margin: number,
    pairs: number,
    votes: number,
  ): void;
  brightestRows(
    data: number,
    width: number,
    height: number,
    tile: number,
    breadth: number,
    out: number,
  ): void;
  markInk(
    data: number,
    width: number,
    height: number,
    limits: number,
    tile: number,
    bits: number,
    stride: number,
  ): void;
}
