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
  return whole(jpeg, start, end);
}

/** The same of a bitmap, which is closed by it. Its pixels are not copied. */
export async function encodeBitmap(bitmap: ImageBitmap, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new RangeError('out of memory: no canvas');
  context.transferFromImageBitmap(bitmap);
  const jpeg = await encodeJpeg(canvas, quality);
  // Until it gets another one, a canvas of this kind keeps its picture; for none it makes a black one of the same size.
  const dot = new OffscreenCanvas(1, 1);
  dot.getContext('2d');
  context.transferFromImageBitmap(dot.transferToImageBitmap());
  return jpeg;
}

/** The same as bytes. They are asked for once: each look into a Blob goes by way of the browser's own process. */
export async function encodeJpegBytes(
  canvas: OffscreenCanvas,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  whole(jpeg, bytes, bytes.subarray(-2));
  return bytes;
}

function whole(jpeg: Blob, start: Uint8Array, end: Uint8Array): Blob {
  const marked = start[0] === 0xff && start[1] === 0xd8 && end[0] === 0xff && end[1] === 0xd9;
  if (!marked || jpeg.type !== 'image/jpeg') throw new Error('the JPEG encoder gave no whole picture');
  return jpeg;
}
