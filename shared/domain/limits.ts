/**
 * The product's limits in one place. Regulations give the first group, measurements the second,
 * and the third protects the device.
 */

/** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I: PDF 1.4 or later, colour, at least 200 dpi, 1:1. */
export const MIN_DPI = 200;
export const MIN_PDF_VERSION = 1.4;
/** The preset for scans, and the ceiling of what is kept of a page. */
export const MAX_DPI = 300;

/** Smallest limit seen in the field is 6 MB a file; 5 MB leaves room. Per-site limits override it. */
export const DEFAULT_MAX_FILE_BYTES = 5_000_000;

/** Most pixels of one page, read from the header before anything is decoded. */
export const MAX_PAGE_PIXELS = 200_000_000;
/** Most bytes of one image file. */
export const MAX_IMAGE_BYTES = 100_000_000;
/** Most bytes of one PDF that a person brings. */
export const MAX_PDF_BYTES = 50_000_000;
/** Most bytes of all that a dossier holds on this device. */
export const MAX_DOSSIER_BYTES = 200_000_000;
/** Most pages of one file. */
export const MAX_FILE_PAGES = 1_000;
/** Longest side of a PDF page: A0 with room to spare. */
export const MAX_PAGE_MM = 2_000;
/** Longest that one file may be worked on before the worker is ended. */
export const FILE_BUDGET_MS = 20_000;

/** A signing key that nobody uses for so long is closed, and a person opens it again. */
export const KEY_IDLE_MS = 30 * 60_000;
