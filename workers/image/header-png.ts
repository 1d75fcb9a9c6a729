import { letters, type ByteReader } from './byte-reader';
import { readExif } from './exif';
import type { StatedDpi, StoredFrame } from './header';

const MOST_CHUNKS = 1_000;
const METRES_PER_INCH = 0.0254;

/** Size from IHDR, resolution from pHYs, orientation from eXIf; stops at the first picture data. */
export async function readPng(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  const ihdr = await reader.bytes(8, 17);
  if (ihdr.byteLength < 17 || letters(ihdr, 4, 4) !== 'IHDR') return undefined;
  let dpi: StatedDpi | undefined;
  let orientation = 1;
  let at = 8;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    const head = await reader.bytes(at, 8);
    const name = letters(head, 4, 4);
    if (head.byteLength < 8 || name === 'IDAT' || name === 'IEND') break;
    const length = head.getUint32(0);
    if (name === 'pHYs') dpi = await physDpi(reader, at + 8);
    if (name === 'eXIf')
      orientation = (await readExif(reader.part(at + 8, at + 8 + length)))?.orientation ?? 1;
    at += 12 + length;
  }
  const frame = { width: ihdr.getUint32(8), height: ihdr.getUint32(12), orientation };
  return [dpi ? { ...frame, dpi } : frame];
}

async function physDpi(reader: ByteReader, at: number): Promise<StatedDpi | undefined> {
  const view = await reader.bytes(at, 9);
  if (view.byteLength < 9 || view.getUint8(8) !== 1) return undefined;
  return { x: view.getUint32(0) * METRES_PER_INCH, y: view.getUint32(4) * METRES_PER_INCH, source: 'phys' };
}
