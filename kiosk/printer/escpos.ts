/** One bit a dot, eight dots a byte, the leftmost first; 1 is black. */
export interface Raster {
  /** Bytes of a line: a line is eight times as many dots wide. */
  readonly lineBytes: number;
  readonly lines: number;
  readonly bits: Uint8Array<ArrayBuffer>;
}

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const EOT = 0x04;

/** Sets the printer to how it was switched on: nothing of a job before it is left. */
export const RESET = Uint8Array.of(ESC, 0x40);
/** Lines of one `GS v 0` at most: small buffers of cheap printers hold that much. */
export const BAND_LINES = 128;
/** Feeds past the cutter, then cuts and leaves a bridge, so that the slip does not fall. */
export const FEED_AND_CUT = Uint8Array.of(ESC, 0x64, 4, GS, 0x56, 0x42, 0);

/** `GS v 0`: prints dots as they are. In bands, each a command of its own. */
export function rasterBands({ lineBytes, lines, bits }: Raster): readonly Uint8Array<ArrayBuffer>[] {
  const bands: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < lines; from += BAND_LINES) {
    const height = Math.min(BAND_LINES, lines - from);
    const head = [GS, 0x76, 0x30, 0, lineBytes & 0xff, lineBytes >> 8, height & 0xff, height >> 8];
    const dots = bits.subarray(from * lineBytes, (from + height) * lineBytes);
    bands.push(Uint8Array.of(...head, ...dots));
  }
  return bands;
}

/** What can be asked with `DLE EOT n`; the printer answers one byte, even while it cannot print. */
export const ASK = { printer: 1, offline: 2, paper: 4 } as const;

/** The question of one of them. */
export function statusQuestion(which: (typeof ASK)[keyof typeof ASK]): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(DLE, EOT, which);
}

/** How a printer says that it stands. */
export type PrinterStatus = 'ready' | 'paper-out' | 'cover-open' | 'offline';

/** The answers to the three questions; one that did not come is left out, and nothing is taken from it. */
export interface StatusBytes {
  readonly printer?: number;
  readonly offline?: number;
  readonly paper?: number;
}

/** What the bits mean. The gravest that a person can mend comes first: an open lid hides the paper. */
export function readStatus({ printer, offline, paper }: StatusBytes): PrinterStatus {
  if (has(offline, 0x04)) return 'cover-open';
  if (has(paper, 0x60) || has(offline, 0x20)) return 'paper-out';
  return has(printer, 0x08) || has(offline, 0x40) ? 'offline' : 'ready';
}

/** Bits 1 and 4 are set and 0 and 7 are not in every such answer: anything else is no status. */
function has(byte: number | undefined, bits: number): boolean {
  return byte !== undefined && (byte & 0x93) === 0x12 && (byte & bits) !== 0;
}
