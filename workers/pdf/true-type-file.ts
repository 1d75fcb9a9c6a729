/** Version of the file, in sixteen fractional bits. */
const ONE = 0x0001_0000;
/** What the checksum of a whole file comes to, its own field put right. */
const FILE_CHECKSUM = 0xb1b0_afba;
const DIRECTORY = { head: 12, entry: 16 } as const;
/** Where `head` keeps what puts the file's checksum right. */
const ADJUSTMENT = 8;

/** A table of a TrueType file. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** A TrueType file of tables, which come sorted by their tags. The checksum in `head` has to be zero, and is put right. */
export function trueTypeFile(tables: readonly FontTable[]): Uint8Array<ArrayBuffer> {
  const start = DIRECTORY.head + tables.length * DIRECTORY.entry;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, ONE);
  view.setUint16(4, tables.length);
  view.setUint16(6, DIRECTORY.entry * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, DIRECTORY.entry * (tables.length - 2 ** power));
  let at = start;
  let adjustment = 0;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = DIRECTORY.head + index * DIRECTORY.entry;
    file.set(new TextEncoder().encode(tag), entry);
    file.set(bytes, at);
    view.setUint32(entry + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') adjustment = at + ADJUSTMENT;
    at += padded(bytes.length);
  }
  view.setUint32(adjustment, FILE_CHECKSUM - checksum(view, 0, file.length));
  return file;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
