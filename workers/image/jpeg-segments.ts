import { letters, type ByteReader } from './byte-reader';

/** A segment of a JPEG's header: `at` is its payload, after the marker and the length. */
export interface JpegSegment {
  readonly marker: number;
  readonly at: number;
  readonly length: number;
}

/** The header of a JPEG, up to the first scan. */
export interface JpegHeader {
  readonly segments: readonly JpegSegment[];
  /** Where the first scan's segment starts. */
  readonly scanAt: number;
}

/** Application segments: JFIF; EXIF and XMP; colour profile; Photoshop. */
export const APP0 = 0xe0;
export const APP1 = 0xe1;
export const APP2 = 0xe2;
export const APP13 = 0xed;
const SOS = 0xda;
const EOI = 0xd9;
const MOST_SEGMENTS = 4_000;

/** Whether a marker starts a frame: SOF0–SOF15 without DHT, JPG and DAC. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Walks the segments before the first scan; nothing when the chain is broken. */
export async function jpegHeader(reader: ByteReader): Promise<JpegHeader | undefined> {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (segments.length < MOST_SEGMENTS) {
    const head = await reader.bytes(at, 4);
    if (head.byteLength < 4 || head.getUint8(0) !== 0xff) return undefined;
    const marker = head.getUint8(1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SOS) return { segments, scanAt: at };
    const length = head.getUint16(2) - 2;
    if (marker === EOI || length < 0) return undefined;
    segments.push({ marker, at: at + 4, length });
    at += 4 + length;
  }
  return undefined;
}

/** First letters of a segment, up to 32: what it says it is. */
export async function segmentMark(reader: ByteReader, { at, length }: JpegSegment): Promise<string> {
  return letters(await reader.bytes(at, Math.min(length, 32)), 0, 32);
}

/** Where the picture ends, just after its EOI mark; nothing when the bytes stop before. */
export function jpegEnd(bytes: Uint8Array, scanAt: number): number | undefined {
  let at = scanAt;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined) return undefined;
    if (marker === EOI) return at + 2;
    // Stuffed zero, restart mark or filler inside a scan: go on. Anything else is a segment between two scans.
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) at += marker === 0xff ? 1 : 2;
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
}
