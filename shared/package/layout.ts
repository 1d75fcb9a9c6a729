/*
 * A package, byte by byte (docs/handover.md). Numbers are unsigned, highest byte first.
 *
 *   5  "CUASO"
 *   1  form
 *   2  H, length of the header
 *   4  L, length of what is sealed, before sealing
 *   H  header: PackageHeader as JSON
 *  65  the sender's one-time public key (RFC 9180: enc)
 *   …  what is sealed, in chunks of 1 MiB, each 16 bytes longer than before (RFC 9180: ct)
 *
 * Everything before `enc` is RFC 9180's `info`: changed by a bit, it opens nothing.
 */

/** The form that is written, and the newest that is read. */
export const PACKAGE_FORM = 1;
export const MAGIC = new TextEncoder().encode('CUASO');
/** Everything before the header. */
export const PRELUDE_BYTES = 12;
export const MAX_HEADER_BYTES = 1_024;
/** An uncompressed point of P-256. */
export const ENC_BYTES = 65;
/** Bytes of a chunk before sealing; only the last may be shorter. */
export const CHUNK_BYTES = 1_048_576;
/** What AES-GCM adds to a chunk. */
export const TAG_BYTES = 16;
/** Most bytes of the description of a dossier. */
export const MAX_MANIFEST_BYTES = 4_194_304;
/** The length of the description, before it. */
export const LENGTH_BYTES = 4;

/** What is sealed, piece by piece. */
export interface Chunk {
  /** Its place before sealing. */
  readonly start: number;
  readonly end: number;
  /** RFC 9180's `aad`: which chunk it is, and whether another follows. */
  readonly aad: Uint8Array<ArrayBuffer>;
}

/** The chunks of so many bytes, none of no bytes. Only the last knows that it is the last. */
export function* chunksOf(bytes: number): Generator<Chunk> {
  for (let index = 0; index * CHUNK_BYTES < bytes; index += 1) {
    const start = index * CHUNK_BYTES;
    const end = Math.min(start + CHUNK_BYTES, bytes);
    yield { start, end, aad: Uint8Array.of(...fourBytes(index), end === bytes ? 1 : 0) };
  }
}

/** How many bytes they have when they are sealed. */
export function sealedLength(bytes: number): number {
  return bytes + Math.ceil(bytes / CHUNK_BYTES) * TAG_BYTES;
}

/** The first bytes of a package. */
export function preludeOf(headerBytes: number, sealedBytes: number): Uint8Array<ArrayBuffer> {
  const length = fourBytes(headerBytes).subarray(2);
  return Uint8Array.of(...MAGIC, PACKAGE_FORM, ...length, ...fourBytes(sealedBytes));
}

/** A number below 2³². */
export function fourBytes(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The number in four bytes. */
export function readFourBytes(bytes: Uint8Array<ArrayBuffer>, at = 0): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
