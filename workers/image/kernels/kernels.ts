import { compiledKernels } from './compiled';

/** What `assembly/index.ts` exports. Addresses, widths and counts are whole numbers of bytes and samples. */
export interface Kernels {
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
  reduceBy2(data: number, width: number, out: number, w: number, h: number): void;
  reduceBy3(data: number, width: number, out: number, w: number, h: number): void;
  reduceBy4(data: number, width: number, out: number, w: number, h: number): void;
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
}

/** What one call may hold at once: an A3 page at 300 dpi and its copy. WebAssembly's memory never shrinks. */
const MOST_BYTES = 40 * 2 ** 20;
/** Kernels read and write up to this many bytes too far. */
const ROOM = 64;
const PAGE = 65_536;

let loaded: Kernels | undefined;
let tried = false;

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
 * Addresses for arrays of these many bytes, valid until the next call of this function; what was there before is lost.
 * Undefined when they are more than a worker should hold, or than there is.
 */
export function reserve({ memory }: Kernels, sizes: readonly number[]): readonly number[] | undefined {
  let end = 0;
  const places = sizes.map((size) => {
    const at = end;
    end += Math.ceil((size + ROOM) / 16) * 16;
    return at;
  });
  if (end > MOST_BYTES) return undefined;
  const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  if (missing > 0) {
    try {
      memory.grow(missing);
    } catch {
      // The machine has no more: the plain twins need half as much.
      return undefined;
    }
  }
  return places;
}

/** A view of a stretch of the kernels' memory, valid until the next call of `reserve`. */
export function bytesAt({ memory }: Kernels, at: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(memory.buffer, at, length);
}
