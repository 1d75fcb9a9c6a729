import { compiledKernels } from './compiled';
import type { GeometryKernels } from './geometry-signatures';
import type { CodecKernels, JudgeKernels, ProofKernels } from './proof-signatures';
import type { TextKernels } from './text-signatures';

/** What `assembly/index.ts` exports. Addresses, widths and counts are whole numbers of bytes and samples. */
export interface Kernels extends CodecKernels, GeometryKernels, JudgeKernels, ProofKernels, TextKernels {
  readonly memory: WebAssembly.Memory;
}

/** What a page may take, or one call copy in: an A3 page at 300 dpi and its copy. WebAssembly's memory never shrinks. */
const MOST_BYTES = 48 * 2 ** 20;
/** The same while a page lies behind it: what belongs to blocks, and a bitmap or two. */
const BESIDE_PAGE = 8 * 2 ** 20;
/** What is made on the way before the page lies straight, as a share of what the page itself takes. */
const ON_THE_WAY = 0.25;
/** Kernels read and write up to this many bytes too far. */
const ROOM = 64;
const PAGE = 65_536;

interface Stretch {
  at: number;
  readonly end: number;
}

let loaded: Kernels | undefined;
let tried = false;
/** Where the next array of the page goes that lies in this worker's kernels; undefined while there is none. */
let pageEnd: number | undefined;
/** Where the next array may go that is made on the way. */
let room: Stretch[] = [];
/** Pages that are worked at; all but one have ordinary arrays. */
let pages = 0;

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
  const places: number[] = [];
  for (const part of parts) {
    if (typeof part !== 'number' && part.buffer === buffer) {
      places.push(part.byteOffset);
      continue;
    }
    places.push(end);
    end = after(end, typeof part === 'number' ? part : part.length);
  }
  if (end > (pageEnd === undefined ? MOST_BYTES : BESIDE_PAGE) || !grown(kernel, end)) return undefined;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as number | Uint8Array;
    if (typeof part === 'number' || part.buffer === buffer) continue;
    bytesAt(kernel, places[index] as number, part.length).set(part);
  }
  return places;
}

/** A view of a stretch of the kernels' memory, valid until the next call of `placesOf`. */
export function bytesAt({ memory }: Kernels, at: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(memory.buffer, at, length);
}

/**
 * What a kernel left at `at`, out of the way of its next call: while a page is there, in that page's memory as far as it
 * goes, where it is in place for other kernels and leaves nothing to be collected; else in an array of its own.
 */
export function keptBytes(kernel: Kernels, at: number, length: number): Uint8Array<ArrayBuffer> {
  const made = bytesAt(kernel, at, length);
  const kept = roomOnTheWay(kernel, length);
  if (!kept) return made.slice();
  kept.set(made);
  return kept;
}

/** So many noughts, for as long as the page is there that is worked at. */
export function emptyBytes(length: number): Uint8Array<ArrayBuffer> {
  const kernel = kernels();
  return (kernel && roomOnTheWay(kernel, length)?.fill(0)) ?? new Uint8Array(length);
}

function roomOnTheWay(kernel: Kernels, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (pageEnd === undefined || pages > 1) return undefined;
  for (const stretch of room) {
    const { at } = stretch;
    if (after(at, length) > stretch.end) continue;
    stretch.at = after(at, length);
    return bytesAt(kernel, at, length);
  }
  return undefined;
}

/** A page's part of the kernels' memory. */
export interface PagePart {
  /** An array with what it held before; undefined when it does not fit any more. */
  allot(length: number): Uint8Array<ArrayBuffer> | undefined;
  /** Nothing will be allotted any more, and of all that was only `kept` is needed: the rest is for what is made on the way. */
  settle(kept: readonly Uint8Array[]): void;
}

/**
 * Keeps `bytes` of the kernels' memory for one page, so that kernels read it where it is, and some more for what is made
 * on the way. Undefined where another page is there, without kernels, and when there is not enough. Until `leavePage` no
 * memory moves.
 */
export function enterPage(bytes: number): PagePart | undefined {
  pages++;
  const kernel = kernels();
  if (!kernel || pageEnd !== undefined || bytes > MOST_BYTES) return undefined;
  const last = Math.ceil((BESIDE_PAGE + bytes) / 16) * 16;
  const limit = BESIDE_PAGE + Math.floor(bytes * (1 + ON_THE_WAY));
  if (!grown(kernel, limit)) return undefined;
  pageEnd = BESIDE_PAGE;
  room = [{ at: last, end: limit }];
  return {
    allot: (length) => {
      if (pageEnd === undefined || after(pageEnd, length) > last) return undefined;
      const array = bytesAt(kernel, pageEnd, length);
      pageEnd = after(pageEnd, length);
      return array;
    },
    settle: (kept) => {
      pageEnd = last;
      room.push(...gapsBetween(kernel, kept, last));
    },
  };
}

/** The stretches of a page's memory, up to `last`, in which no array lies. */
function gapsBetween(kernel: Kernels, arrays: readonly Uint8Array[], last: number): readonly Stretch[] {
  const here = arrays.filter(({ buffer }) => buffer === kernel.memory.buffer);
  const gaps: Stretch[] = [];
  let at = BESIDE_PAGE;
  for (const { byteOffset, length } of here.sort((a, b) => a.byteOffset - b.byteOffset)) {
    if (byteOffset > at) gaps.push({ at, end: byteOffset });
    // Samples that are part of a larger array begin at any byte.
    at = Math.max(at, after(Math.ceil(byteOffset / 16) * 16, length));
  }
  return [...gaps, { at, end: last }];
}

/** A page is done; the next may come where `enterPage` had given it memory. */
export function leavePage(hadMemory: boolean): void {
  pages--;
  if (hadMemory) pageEnd = undefined;
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
