import type { Directory } from './tiff-directory';

/** Tags that decoding a page needs. All others are hidden from the decoder: some make it follow further directories. */
const NEEDED = new Set([
  ...[256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325],
  ...[338, 339, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532],
]);
const HARMLESS = 65_000;

/**
 * Makes one directory the only one of the file, in place: the header points to it, it points to no next one, and
 * it holds only what decoding needs. Offsets stay true.
 */
export function isolated(file: ArrayBuffer, { offset, littleEndian }: Directory): ArrayBuffer {
  const view = new DataView(file);
  const entries = view.getUint16(offset, littleEndian);
  view.setUint32(4, offset, littleEndian);
  for (let entry = 0; entry < entries; entry++) {
    const at = offset + 2 + entry * 12;
    if (!NEEDED.has(view.getUint16(at, littleEndian))) view.setUint16(at, HARMLESS, littleEndian);
  }
  const next = offset + 2 + entries * 12;
  if (next + 4 <= view.byteLength) view.setUint32(next, 0, littleEndian);
  return file;
}
