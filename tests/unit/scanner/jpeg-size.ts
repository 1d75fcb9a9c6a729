/** Width and height as the frame of a baseline JPEG says. */
export function imageSize(jpeg: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const bytes = Buffer.from(jpeg);
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2))
    if (bytes.readUInt16BE(at) === 0xffc0)
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  return undefined;
}
