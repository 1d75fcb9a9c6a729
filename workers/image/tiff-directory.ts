import { letters, type ByteReader } from './byte-reader';

/** The TIFF tags that are read. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  dpiX: 282,
  dpiY: 283,
  planar: 284,
  resolutionUnit: 296,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
  gps: 34853,
} as const;

/** Bytes of a value by TIFF field type, 1 to 13. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_ENTRIES = 4_096;

/** One field of a directory: where its values stand. */
export interface Field {
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

/** A TIFF image file directory: of a TIFF page, or of a photograph's EXIF. */
export interface Directory {
  readonly offset: number;
  readonly next: number;
  readonly littleEndian: boolean;
  readonly fields: ReadonlyMap<number, Field>;
}

/** Byte order and place of the first directory; nothing when this is not a classic TIFF. */
export async function tiffStart(
  reader: ByteReader,
): Promise<{ littleEndian: boolean; first: number } | undefined> {
  const head = await reader.bytes(0, 8);
  const mark = letters(head, 0, 2);
  if (head.byteLength < 8 || (mark !== 'II' && mark !== 'MM')) return undefined;
  const littleEndian = mark === 'II';
  if (head.getUint16(2, littleEndian) !== 42) return undefined;
  return { littleEndian, first: head.getUint32(4, littleEndian) };
}

/** Reads one directory; nothing when it does not lie in the file. Unknown field types are left out. */
export async function readDirectory(
  reader: ByteReader,
  offset: number,
  littleEndian: boolean,
): Promise<Directory | undefined> {
  const head = await reader.bytes(offset, 2);
  if (head.byteLength < 2) return undefined;
  const count = head.getUint16(0, littleEndian);
  if (count === 0 || count > MOST_ENTRIES) return undefined;
  const body = await reader.bytes(offset + 2, count * 12 + 4);
  if (body.byteLength < count * 12) return undefined;
  const fields = new Map<number, Field>();
  for (let entry = 0; entry < count * 12; entry += 12) {
    const type = body.getUint16(entry + 2, littleEndian);
    const values = body.getUint32(entry + 4, littleEndian);
    const bytes = (TYPE_BYTES[type] ?? 0) * values;
    if (bytes === 0) continue;
    const at = bytes <= 4 ? offset + 2 + entry + 8 : body.getUint32(entry + 8, littleEndian);
    fields.set(body.getUint16(entry, littleEndian), { type, count: values, at });
  }
  const next = body.byteLength >= count * 12 + 4 ? body.getUint32(count * 12, littleEndian) : 0;
  return { offset, next, littleEndian, fields };
}

/** The first values of a field as numbers, at most `most`; none when it is absent or cut off. */
export async function fieldValues(
  reader: ByteReader,
  { fields, littleEndian }: Directory,
  tag: number,
  most = 1,
): Promise<readonly number[]> {
  const field = fields.get(tag);
  if (!field) return [];
  const size = TYPE_BYTES[field.type] ?? 1;
  const count = Math.min(field.count, most);
  const view = await reader.bytes(field.at, size * count);
  const values: number[] = [];
  for (let at = 0; at + size <= view.byteLength; at += size)
    values.push(valueAt(view, at, field.type, littleEndian));
  return values;
}

function valueAt(view: DataView, at: number, type: number, littleEndian: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, littleEndian);
    case 4:
    case 13:
      return view.getUint32(at, littleEndian);
    case 5:
      return view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian);
    case 8:
      return view.getInt16(at, littleEndian);
    case 9:
      return view.getInt32(at, littleEndian);
    case 10:
      return view.getInt32(at, littleEndian) / view.getInt32(at + 4, littleEndian);
    case 11:
      return view.getFloat32(at, littleEndian);
    case 12:
      return view.getFloat64(at, littleEndian);
    default:
      return view.getUint8(at);
  }
}

/** Resolution of a directory in dots per inch, where it states a unit. */
export async function directoryDpi(
  reader: ByteReader,
  directory: Directory,
): Promise<{ x: number; y: number } | undefined> {
  const [unit = 2] = await fieldValues(reader, directory, TAG.resolutionUnit);
  const [x] = await fieldValues(reader, directory, TAG.dpiX);
  const [y = x] = await fieldValues(reader, directory, TAG.dpiY);
  if (x === undefined || y === undefined || (unit !== 2 && unit !== 3)) return undefined;
  const perInch = unit === 3 ? 2.54 : 1;
  return { x: x * perInch, y: y * perInch };
}

/** Orientation 1–8; anything else counts as upright. */
export async function directoryOrientation(reader: ByteReader, directory: Directory): Promise<number> {
  const [value = 1] = await fieldValues(reader, directory, TAG.orientation);
  return value >= 1 && value <= 8 ? value : 1;
}
