/** What `assembly/` exports for ink and text. Addresses, widths and counts as in `Kernels`. */
export interface TextKernels {
  brightCells(mean: number, columns: number, rows: number, out: number): void;
  spreadLevels(
    levels: number,
    across: number,
    down: number,
    columns: number,
    rows: number,
    line: number,
    out: number,
  ): void;
  measureBlocks(
    data: number,
    width: number,
    whole: number,
    rows: number,
    columns: number,
    mean: number,
    spread: number,
    darkest: number,
  ): void;
  markRows(
    data: number,
    width: number,
    height: number,
    threshold: number,
    zones: number,
    columns: number,
    groups: number,
    lastZone: number,
    bits: number,
    stride: number,
  ): void;
  meansAt(
    data: number,
    width: number,
    height: number,
    line: number,
    columns: number,
    rows: number,
    out: number,
  ): void;
  enlargeRows(
    data: number,
    width: number,
    height: number,
    slots: number,
    out: number,
    across: number,
    first: number,
    end: number,
  ): void;
  surfaceOf(
    mean: number,
    spread: number,
    darkest: number,
    ground: number,
    columns: number,
    rows: number,
    faintest: number,
    scratch: number,
    out: number,
  ): void;
  connectRuns(
    bits: number,
    width: number,
    height: number,
    stride: number,
    most: number,
    runs: number,
    pieces: number,
  ): number;
}
