import { letters, type ByteReader } from './byte-reader';
import { readExif } from './exif';
import type { StatedDpi, StoredFrame } from './header';

const MOST_CHUNKS = 1_000;

/** Size from VP8X, VP8 or VP8L; orientation and resolution from EXIF. */
export async function readWebp(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let dpi: StatedDpi | undefined;
  let at = 12;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    const head = await reader.bytes(at, 18);
    if (head.byteLength < 8) break;
    const name = letters(head, 0, 4);
    const length = head.getUint32(4, true);
    size ??= chunkSize(name, head);
    if (name === 'EXIF') {
      const exif = await readExif(await exifBlock(reader, at + 8, length));
      orientation = exif?.orientation ?? 1;
      if (exif?.dpi) dpi = { ...exif.dpi, source: 'exif' };
    }
    at += 8 + length + (length & 1);
  }
  return size && [{ ...size, orientation, ...(dpi ? { dpi } : {}) }];
}

function chunkSize(name: string, head: DataView): { width: number; height: number } | undefined {
  if (head.byteLength < 18) return undefined;
  if (name === 'VP8X') {
    const edge = (at: number): number => 1 + head.getUint16(at, true) + (head.getUint8(at + 2) << 16);
    return { width: edge(12), height: edge(15) };
  }
  if (name === 'VP8 ')
    return { width: head.getUint16(14, true) & 0x3fff, height: head.getUint16(16, true) & 0x3fff };
  if (name !== 'VP8L') return undefined;
  const bits = head.getUint32(9, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** Some writers put JPEG's `Exif\0\0` before the block. */
async function exifBlock(reader: ByteReader, at: number, length: number): Promise<ByteReader> {
  const prefixed = letters(await reader.bytes(at, 6), 0, 6) === 'Exif\0\0';
  return reader.part(prefixed ? at + 6 : at, at + length);
}
