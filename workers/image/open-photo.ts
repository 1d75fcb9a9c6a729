import { MAX_PAGE_PIXELS } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { guarded } from './guarded';
import { bitmapPlanes } from './planes/bitmap-planes';
import type { Planes } from './raster/raster';

/** A camera's photo as planes, upright. 'image/undecodable' where it is none. */
export function openPhoto(photo: Blob): Promise<Result<Planes>> {
  return guarded(async () => {
    let image: ImageBitmap;
    try {
      image = await createImageBitmap(photo);
    } catch (thrown) {
      // A vanished file is told apart further up; a decoder throws anything on damage.
      if (thrown instanceof DOMException && thrown.name !== 'InvalidStateError') throw thrown;
      return fail({ code: 'image/undecodable', mime: photo.type });
    }
    const { width, height } = image;
    if (width * height > MAX_PAGE_PIXELS) {
      image.close();
      return fail({ code: 'image/too-large', pixels: width * height, limit: MAX_PAGE_PIXELS });
    }
    const planes = await bitmapPlanes(image);
    image.close();
    return ok(planes);
  });
}
