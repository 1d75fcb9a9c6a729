/** A page's quality: at 200–300 dpi print, pencil and stamps survive it. */
export const PAGE_QUALITY = 0.8;

/**
 * Encodes a canvas as JPEG. Throws when the encoder gave something that is no whole JPEG: encoders have returned
 * 22 bytes without an error.
 */
export async function encodeJpeg(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const start = new Uint8Array(await jpeg.slice(0, 2).arrayBuffer());
  const end = new Uint8Array(await jpeg.slice(-2).arrayBuffer());
  const whole = start[0] === 0xff && start[1] === 0xd8 && end[0] === 0xff && end[1] === 0xd9;
  if (!whole || jpeg.type !== 'image/jpeg') throw new Error('the JPEG encoder gave no whole picture');
  return jpeg;
}
