import type { Bitmap } from './raster';

/** Whether two bitmaps have the same size and the same bits. */
export function sameBitmap(a: Bitmap, b: Bitmap): boolean {
  return (
    a === b ||
    (a.width === b.width && a.height === b.height && a.stride === b.stride && sameBytes(a.bits, b.bits))
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  const words = a.length >> 2;
  const [one, other] = [viewOf(a), viewOf(b)];
  for (let at = 0; at < words << 2; at += 4) if (one.getInt32(at) !== other.getInt32(at)) return false;
  for (let at = words << 2; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
