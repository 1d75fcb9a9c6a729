import type { HeifError, HeifHandle, LibHeif } from './libheif';
import { MAX_PAGE_PIXELS } from '../../shared/domain/limits';

/** Decodes the primary picture of a HEIC file, turned as the file says. Throws when libheif refuses it. */
export async function decodeHeic(source: Blob): Promise<ImageBitmap> {
  const { startLibHeif } = await import('./libheif');
  const heif = await startLibHeif();
  const context = heif.heif_context_alloc();
  if (!context) throw new RangeError('out of memory: no HEIF context');
  try {
    const read = heif.heif_context_read_from_memory(context, await source.arrayBuffer());
    if (read.code !== heif.heif_error_code.heif_error_Ok) throw new Error(read.message);
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    if (isError(handle)) throw new Error('no primary picture');
    return await createImageBitmap(pixels(heif, handle));
  } finally {
    heif.heif_context_free(context);
  }
}

function pixels(heif: LibHeif, handle: HeifHandle): ImageData {
  try {
    const area = heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle);
    if (area > MAX_PAGE_PIXELS) throw new Error('larger than its header says');
    const decoded = heif.heif_js_decode_image2(
      handle,
      heif.heif_colorspace.heif_colorspace_RGB,
      heif.heif_chroma.heif_chroma_interleaved_RGBA,
    );
    if (!('channels' in decoded)) throw new Error(decoded.message);
    const plane = decoded.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
    if (!plane) throw new Error('no interleaved plane');
    const image = new ImageData(plane.width, plane.height);
    for (let row = 0; row < plane.height; row++) {
      const start = row * plane.stride;
      image.data.set(plane.data.subarray(start, start + plane.width * 4), row * plane.width * 4);
    }
    heif.heif_image_release(decoded.image);
    return image;
  } finally {
    heif.heif_image_handle_release(handle);
  }
}

function isError(answer: HeifHandle | HeifError): answer is HeifError {
  return 'code' in answer && Boolean(answer.code);
}
