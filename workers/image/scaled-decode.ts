interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes an upright JPEG at the eighth that is just large enough for `wanted`: libjpeg then skips most of the work
 * (a 300 dpi A4 page at one eighth takes a quarter of the time). Nothing where the whole picture is needed, or where
 * the browser offers no ImageDecoder; throws when the picture is damaged. A bitmap and not the decoder's frame: Chromium
 * keeps the shared memory of a frame that is drawn until its collector comes by.
 */
export async function scaledDecode(jpeg: Blob, full: Size, wanted: Size): Promise<ImageBitmap | undefined> {
  const size = eighth(full, wanted);
  if (!size || !('ImageDecoder' in globalThis)) return undefined;
  const decoder = new ImageDecoder({
    data: await jpeg.arrayBuffer(),
    type: 'image/jpeg',
    desiredWidth: size.width,
    desiredHeight: size.height,
  });
  try {
    const { image } = await decoder.decode();
    const bitmap = await createImageBitmap(image);
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}

function eighth(full: Size, wanted: Size): Size | undefined {
  for (let k = 1; k < 8; k++) {
    const size = { width: Math.ceil((full.width * k) / 8), height: Math.ceil((full.height * k) / 8) };
    if (size.width >= wanted.width && size.height >= wanted.height) return size;
  }
  return undefined;
}
