import { fail, ok, type Result } from '../../shared/domain/result';
import type { Raster } from './escpos';
import { toRaster } from './to-raster';

/** A picture as wide as the printer's head, its height in proportion. */
export async function pictureRaster(picture: Blob, dots: number): Promise<Result<Raster>> {
  try {
    const whole = await createImageBitmap(picture);
    const lines = Math.max(1, Math.round((whole.height * dots) / whole.width));
    const canvas = new OffscreenCanvas(dots, lines);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) return fail({ code: 'worker/out-of-memory', worker: 'printer' });
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(whole, 0, 0, dots, lines);
    whole.close();
    return ok(toRaster(pen.getImageData(0, 0, dots, lines).data, dots, lines));
  } catch {
    return fail({ code: 'image/undecodable', mime: picture.type });
  }
}
