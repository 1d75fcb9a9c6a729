import { ByteReader, letters } from './byte-reader';
import type { StoredFrame } from './header';
import { readExif } from './exif';
import {
  APP1,
  APP13,
  APP2,
  isFrameMarker,
  jpegEnd,
  jpegHeader,
  segmentMark,
  type JpegSegment,
} from './jpeg-segments';
import { jpegQuality } from './jpeg-quality';

/** A JPEG that can stand in a document as it is. */
export interface KeptJpeg {
  readonly jpeg: Blob;
  /** The bytes of the source, from which it decodes as well. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Quality 1–100 at which it was written, estimated from its tables. */
  readonly quality: number;
}

/**
 * The source itself, where a document can hold it: upright, whole, baseline or progressive Huffman, grey or YCbCr,
 * 8 bits, sRGB. What follows its end is cut off, and what tells where or by whom it was taken is left out. Nothing is decoded.
 */
export async function keptJpeg(source: Blob, { orientation }: StoredFrame): Promise<KeptJpeg | undefined> {
  if (orientation !== 1) return undefined;
  const reader = new ByteReader(source);
  const header = await jpegHeader(reader);
  const frame = header?.segments.find(({ marker }) => isFrameMarker(marker));
  if (!header || !frame || !(await isPlain(reader, frame))) return undefined;
  if (!(await isSrgb(reader, header.segments))) return undefined;
  const bytes = new Uint8Array(await source.arrayBuffer());
  const end = jpegEnd(bytes, header.scanAt);
  if (end === undefined) return undefined;
  const dropped: JpegSegment[] = [];
  for (const segment of header.segments) if (await isPersonal(reader, segment)) dropped.push(segment);
  return {
    jpeg: without(source, dropped, end),
    bytes,
    quality: await jpegQuality(reader, header.segments),
  };
}

/** SOF0–SOF2 with 8 bits and one or three components: what every PDF reader decodes in the right colours. */
async function isPlain(reader: ByteReader, { marker, at }: JpegSegment): Promise<boolean> {
  const view = await reader.bytes(at, 6);
  if (view.byteLength < 6 || marker > 0xc2) return false;
  return view.getUint8(0) === 8 && [1, 3].includes(view.getUint8(5));
}

/** Without a profile a page is taken as sRGB; another profile needs the browser to convert it. */
async function isSrgb(reader: ByteReader, segments: readonly JpegSegment[]): Promise<boolean> {
  for (const segment of segments) {
    if (segment.marker !== APP2) continue;
    const view = await reader.bytes(segment.at, Math.min(segment.length, 4_096));
    const text = new TextDecoder('latin1').decode(view).replaceAll('\0', '');
    if (text.startsWith('ICC_PROFILE') && !/srgb|gray|grey/i.test(text)) return false;
  }
  return true;
}

/** Tells where or by whom it was taken: EXIF or XMP with a position, IPTC. A scanner's segments stay. */
async function isPersonal(reader: ByteReader, segment: JpegSegment): Promise<boolean> {
  if (segment.marker === APP13) return true;
  if (segment.marker !== APP1) return false;
  if ((await segmentMark(reader, segment)).startsWith('Exif\0\0')) {
    const exif = await readExif(reader.part(segment.at + 6, segment.at + segment.length));
    return exif?.hasPosition ?? false;
  }
  return letters(await reader.bytes(segment.at, segment.length), 0, segment.length).includes('GPS');
}

function without(source: Blob, dropped: readonly JpegSegment[], end: number): Blob {
  if (dropped.length === 0 && end === source.size)
    return source.type === 'image/jpeg' ? source : new Blob([source], { type: 'image/jpeg' });
  const parts: Blob[] = [];
  let from = 0;
  for (const { at, length } of dropped) {
    parts.push(source.slice(from, at - 4));
    from = at + length;
  }
  return new Blob([...parts, source.slice(from, end)], { type: 'image/jpeg' });
}
