import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Planes } from '../raster/raster';
import { bitmapPlanes } from './bitmap-planes';
import { framePlanes } from './frame-planes';

/** Decodes an upright JPEG into planes, with a canvas where the browser gives no planes. Throws when it is damaged. */
export async function jpegPlanes(
  jpeg: Blob | Uint8Array<ArrayBuffer>,
  memory: PageMemory = heapMemory,
): Promise<Planes> {
  const data = jpeg instanceof Blob ? await jpeg.arrayBuffer() : jpeg;
  if ('ImageDecoder' in globalThis) {
    const decoder = new ImageDecoder({ data, type: 'image/jpeg' });
    try {
      const { image } = await decoder.decode();
      const planes = await framePlanes(image, memory);
      image.close();
      if (planes) return planes;
    } finally {
      decoder.close();
    }
  }
  const bitmap = await createImageBitmap(new Blob([data], { type: 'image/jpeg' }));
  const planes = await bitmapPlanes(bitmap, memory);
  bitmap.close();
  return planes;
}
