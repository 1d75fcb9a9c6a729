/** Whether a bitmap has no transparent places and is sRGB: it looks on white as it is. */
export function isPlainBitmap(bitmap: ImageBitmap): boolean {
  const frame = bitmapFrame(bitmap);
  if (!frame) return false;
  const { format, colorSpace } = frame;
  const opaque = format === 'BGRX' || format === 'RGBX';
  frame.close();
  return opaque && colorSpace.primaries === 'bt709' && colorSpace.transfer === 'iec61966-2-1';
}

/**
 * A bitmap's own pixels, not copied: what a canvas hands out are arrays that stay until they are collected. Undefined
 * where the browser has no frames. Whoever gets it closes it.
 */
export function bitmapFrame(bitmap: ImageBitmap): VideoFrame | undefined {
  return 'VideoFrame' in globalThis ? new VideoFrame(bitmap, { timestamp: 0 }) : undefined;
}
