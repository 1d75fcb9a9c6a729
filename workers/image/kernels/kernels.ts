import { compiledKernels } from './compiled';
import type { CodecKernels, JudgeKernels, ProofKernels } from './proof-signatures';
import type { TextKernels } from './text-signatures';

/** What `assembly/index.ts` exports. Addresses, widths and counts are whole numbers of bytes and samples. */
export interface Kernels extends CodecKernels, JudgeKernels, ProofKernels, TextKernels {
  readonly memory: WebAssembly.Memory;
  warpRun(
    data: number,
    width: number,
    out: number,
    count: number,
    x: number,
    y: number,
    stepX: number,
    stepY: number,
  ): void;
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

/** What one call may copy in: an A3 page at 300 dpi and its copy. WebAssembly's memory never shrinks. */
const MOST_BYTES = 40 * 2 ** 20;
/** The same while a page lies behind it: what belongs to blocks, and a bitmap or two. */
const BESIDE_PAGE = 8 * 2 ** 20;
/** Kernels read and write up to this many bytes too far. */
const ROOM = 64;
const PAGE = 65_536;

let loaded: Kernels | undefined;
let tried = false;
/** Where the next array of the page goes that lies in this worker's kernels; undefined while there is none. */
let pageEnd: number | undefined;

/** The kernels of this worker, made on first use; undefined where WebAssembly or its SIMD is missing. */
export function kernels(): Kernels | undefined {
  if (!tried) loaded = kernelsOf(compiledKernels);
  tried = true;
  return loaded;
}

/** Makes kernels of base64; undefined when the engine refuses it or there is nothing. */
export function kernelsOf(base64: string): Kernels | undefined {
  if (base64 === '' || typeof WebAssembly === 'undefined') return undefined;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    // The build compiled them from the very sources that `Kernels` describes; a test calls each.
    return exports as unknown as Kernels;
  } catch {
    // No SIMD in this processor, or a policy without WebAssembly: the plain twins give the same.
    return undefined;
  }
}

/**
 * Addresses, valid until the next call: for a number so many bytes without meaning, for an array what it holds. An array
 * of the page's memory stays where it is, and a kernel that writes there writes into it; others are copied in. Undefined
 * when it is more than a worker should hold, or than there is.
 */
export function placesOf(
  kernel: Kernels,
  parts: readonly (number | Uint8Array)[],
): readonly number[] | undefined {
  const { buffer } = kernel.memory;
  let end = 0;
  const places = parts.map((part) => {
    if (typeof part !== 'number' && part.buffer === buffer) return part.byteOffset;
    const at = end;
    end = after(at, typeof part === 'number' ? part : part.length);
    return at;
  });
  if (end > (pageEnd === undefined ? MOST_BYTES : BESIDE_PAGE) || !grown(kernel, end)) return undefined;
  parts.forEach((part, index) => {
    if (typeof part === 'number' || part.buffer === buffer) return;
    bytesAt(kernel, places[index] as number, part.length).set(part);
  });
  return places;
}

/** A view of a stretch of the kernels' memory, valid until the next call of `placesOf`. */
export function bytesAt({ memory }: Kernels, at: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(memory.buffer, at, length);
}

/**
 * Keeps `bytes` of the kernels' memory for one page, so that kernels read it where it is. Gives the function that hands
 * out arrays of it, with what they held before, or undefined when they do not fit any more. Undefined where another
 * page is there, without kernels, and when there is not enough. Until `leavePage` no memory moves.
 */
export function enterPage(
  bytes: number,
): ((length: number) => Uint8Array<ArrayBuffer> | undefined) | undefined {
  const kernel = kernels();
  if (!kernel || pageEnd !== undefined || bytes > MOST_BYTES || !grown(kernel, BESIDE_PAGE + bytes))
    return undefined;
  const last = BESIDE_PAGE + bytes;
  pageEnd = BESIDE_PAGE;
  return (length) => {
    if (pageEnd === undefined || after(pageEnd, length) > last) return undefined;
    const array = bytesAt(kernel, pageEnd, length);
    pageEnd = after(pageEnd, length);
    return array;
  };
}

/** The next page may come. */
export function leavePage(): void {
  pageEnd = undefined;
}

function after(at: number, length: number): number {
  return at + Math.ceil((length + ROOM) / 16) * 16;
}

/** Whether there are so many bytes. Memory that grows moves: arrays in it are lost. */
function grown({ memory }: Kernels, bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing <= 0) return true;
  try {
    memory.grow(missing);
    return true;
  } catch {
    // The machine has no more: the plain twins need half as much.
    return false;
  }
}
