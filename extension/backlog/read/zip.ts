import { Inflate } from 'fflate';

/** A file in a ZIP archive. */
interface ZipEntry {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Where its local header begins. */
  readonly at: number;
  readonly packed: number;
}

/** Files of an archive by name. */
export type ZipFiles = ReadonlyMap<string, ZipEntry>;

/** How much may still be unpacked, of the whole archive. */
export interface UnpackBudget {
  left: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_FILES = 2_000;
/** A little at a time: deflate grows at most 1032 times. */
const CHUNK_BYTES = 16_384;

/** Reads the directory at an archive's end; undefined for anything that is no plain, unlocked ZIP archive. */
export function zipFiles(bytes: Uint8Array<ArrayBuffer>): ZipFiles | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) return undefined;
  const files = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const [nameBytes, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const next = at + 46 + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) return undefined;
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0)));
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    if (isLocked) return undefined;
    // The first of a name counts, so that what was checked is what is read.
    if (!files.has(name)) files.set(name, entry);
    at = next;
  }
  return files;
}

/**
 * Unpacks a file piece by piece; what its header says of its size is not believed. Answers 'heavy' as soon as the budget
 * is used up, 'damaged' where the bytes cannot be followed, 'stopped' where `take` wants no more.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  budget: UnpackBudget,
  take: (piece: Uint8Array) => boolean,
  breathe: () => Promise<void>,
): Promise<'whole' | 'heavy' | 'damaged' | 'stopped'> {
  const packed = packedBytes(bytes, entry);
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return 'damaged';
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    const chunk = packed.subarray(at, at + CHUNK_BYTES);
    pieces = entry.method === 0 ? [chunk] : [];
    try {
      if (entry.method === 8) inflate.push(chunk, at + CHUNK_BYTES >= packed.length);
    } catch {
      // fflate throws on bytes that are no deflate stream.
      return 'damaged';
    }
    for (const piece of pieces) {
      budget.left -= piece.length;
      if (budget.left < 0) return 'heavy';
      if (piece.length > 0 && !take(piece)) return 'stopped';
    }
    await breathe();
  }
  return 'whole';
}

function packedBytes(
  bytes: Uint8Array<ArrayBuffer>,
  { at, packed }: ZipEntry,
): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed <= bytes.length ? bytes.subarray(from, from + packed) : undefined;
}

/** Where the end record begins: a comment of up to 65,535 bytes may follow it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
