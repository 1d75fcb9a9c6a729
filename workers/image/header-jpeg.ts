import type { ByteReader } from './byte-reader';
import { readExif } from './exif';
import type { StatedDpi, StoredFrame } from './header';
import { APP0, APP1, isFrameMarker, jpegHeader, segmentMark } from './jpeg-segments';

/** Size from SOF, resolution from JFIF or else EXIF, orientation from EXIF. */
export async function readJpeg(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  const header = await jpegHeader(reader);
  const frame = header?.segments.find(({ marker }) => isFrameMarker(marker));
  if (!header || !frame) return undefined;
  let jfif: StatedDpi | undefined;
  let exif: Awaited<ReturnType<typeof readExif>>;
  for (const segment of header.segments) {
    if (segment.marker !== APP0 && segment.marker !== APP1) continue;
    const mark = await segmentMark(reader, segment);
    if (segment.marker === APP0 && mark.startsWith('JFIF\0')) jfif ??= await jfifDpi(reader, segment.at);
    if (segment.marker === APP1 && mark.startsWith('Exif\0\0')) {
      exif ??= await readExif(reader.part(segment.at + 6, segment.at + segment.length));
    }
  }
  const size = await reader.bytes(frame.at, 5);
  if (size.byteLength < 5) return undefined;
  const dpi = jfif ?? (exif?.dpi && { ...exif.dpi, source: 'exif' as const });
  return [
    {
      width: size.getUint16(3),
      height: size.getUint16(1),
      orientation: exif?.orientation ?? 1,
      ...(dpi ? { dpi } : {}),
    },
  ];
}

async function jfifDpi(reader: ByteReader, at: number): Promise<StatedDpi | undefined> {
  const view = await reader.bytes(at, 12);
  if (view.byteLength < 12) return undefined;
  const unit = view.getUint8(7);
  if (unit !== 1 && unit !== 2) return undefined;
  const perInch = unit === 2 ? 2.54 : 1;
  return { x: view.getUint16(8) * perInch, y: view.getUint16(10) * perInch, source: 'jfif' };
}
