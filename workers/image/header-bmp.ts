import type { ByteReader } from './byte-reader';
import type { StoredFrame } from './header';

const METRES_PER_INCH = 0.0254;

/** Size and resolution of a Windows bitmap; a negative height means rows from the top. */
export async function readBmp(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  const head = await reader.bytes(14, 32);
  if (head.byteLength < 12) return undefined;
  if (head.getUint32(0, true) === 12) {
    return [{ width: head.getUint16(4, true), height: head.getUint16(6, true), orientation: 1 }];
  }
  if (head.byteLength < 32) return undefined;
  const [x, y] = [head.getInt32(24, true) * METRES_PER_INCH, head.getInt32(28, true) * METRES_PER_INCH];
  const frame = { width: head.getInt32(4, true), height: Math.abs(head.getInt32(8, true)), orientation: 1 };
  return [x > 0 && y > 0 ? { ...frame, dpi: { x, y, source: 'bmp' } } : frame];
}
