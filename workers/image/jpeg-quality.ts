import type { ByteReader } from './byte-reader';
import type { JpegSegment } from './jpeg-segments';

const DQT = 0xdb;
/** Sum of the luminance table of ITU-T T.81, Annex K, which writers scale by quality. */
const STANDARD_SUM = 3_688;

/** Quality 1–100 by the scale of the Independent JPEG Group, from the luminance table; 100 when there is none. */
export async function jpegQuality(reader: ByteReader, segments: readonly JpegSegment[]): Promise<number> {
  for (const { marker, at } of segments) {
    if (marker !== DQT) continue;
    const view = await reader.bytes(at, 129);
    const wide = view.byteLength > 0 && view.getUint8(0) >> 4 === 1;
    if (view.byteLength < (wide ? 129 : 65) || (view.getUint8(0) & 15) !== 0) continue;
    let sum = 0;
    for (let i = 0; i < 64; i++) sum += wide ? view.getUint16(1 + i * 2) : view.getUint8(1 + i);
    const scale = (sum / STANDARD_SUM) * 100;
    return Math.round(Math.min(100, Math.max(1, scale <= 100 ? (200 - scale) / 2 : 5_000 / scale)));
  }
  return 100;
}
