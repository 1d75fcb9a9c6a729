/** Bounds of a list that is brought in: far above any office's own, far below what would stop a counter's machine. */
export const BACKLOG_LIMITS = {
  fileBytes: 30_000_000,
  /** All parts of a spreadsheet, unpacked. */
  unpackedBytes: 100_000_000,
  rows: 50_000,
  columns: 60,
  /** Of one cell, in characters. */
  cell: 500,
} as const;
