import { heapMemory, type PageMemory } from '../kernels/page-memory';
import type { Planes } from '../raster/raster';
import { framePlanes } from './frame-planes';
import { pixelPlanes } from './pixel-planes';

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
  const planes = bitmapPlanes(bitmap);
  bitmap.close();
  return planes;
}

/** Planes of a picture that the browser can draw. */
export function bitmapPlanes(bitmap: ImageBitmap): Planes {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new RangeError('out of memory: no canvas');
  context.drawImage(bitmap, 0, 0);
  return pixelPlanes(
    context.getImageData(0, 0, width, height, { colorSpace: 'srgb' }).data,
    'rgb',
    width,
    height,
  );
}
