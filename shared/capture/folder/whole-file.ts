/** Bytes at a file's end in which its end mark has to stand: some programs write a few more behind it. */
const TAIL_BYTES = 1_024;
const HEAD_BYTES = 8;

interface Format {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** JPEG: SOI … EOI (ITU-T T.81 B.1.1.3). PNG: signature … IEND (W3C PNG 5.6). PDF: `%PDF` … `%%EOF` (ISO 32000-1, 7.5.5). */
const FORMATS: readonly Format[] = [
  { starts: [0xff, 0xd8], ends: [0xff, 0xd9] },
  { starts: [0x89, 0x50, 0x4e, 0x47], ends: [0x49, 0x45, 0x4e, 0x44] },
  { starts: [0x25, 0x50, 0x44, 0x46], ends: [0x25, 0x25, 0x45, 0x4f, 0x46] },
];

/**
 * Whether a file that another program writes has its end: told where the format has an end mark, else taken as whole.
 * Rejects where it cannot be read.
 */
export async function isWholeFile(file: Blob): Promise<boolean> {
  if (file.size === 0) return false;
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const format = FORMATS.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
  if (!format) return true;
  return holds(await bytesOf(file.slice(-TAIL_BYTES)), format.ends);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const last = bytes.length - wanted.length;
  for (let from = last; from >= 0; from -= 1) {
    if (wanted.every((byte, at) => bytes[from + at] === byte)) return true;
  }
  return false;
}
