import type { ByteReader } from './byte-reader';
import type { StoredFrame } from './header';

/** Size of the logical screen. Of an animation only the first picture is a page. */
export async function readGif(reader: ByteReader): Promise<readonly StoredFrame[] | undefined> {
  const head = await reader.bytes(6, 4);
  if (head.byteLength < 4) return undefined;
  return [{ width: head.getUint16(0, true), height: head.getUint16(2, true), orientation: 1 }];
}
