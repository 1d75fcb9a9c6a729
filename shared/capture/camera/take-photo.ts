import { fail, ok, type Result } from '../../domain/result';
import { inTime } from './in-time';
import type { PictureSize } from './largest-size';

/** What takes stills: the browser's `ImageCapture`. */
export interface PhotoTaker {
  takePhoto(settings?: { readonly imageWidth?: number; readonly imageHeight?: number }): Promise<Blob>;
  getPhotoCapabilities(): Promise<{
    readonly imageWidth?: { readonly max?: number };
    readonly imageHeight?: { readonly max?: number };
  }>;
  grabFrame(): Promise<ImageBitmap>;
}

/** Longest wait for a still, which may have to focus, and for a frame. */
const STILL_MS = 4_000;
const FRAME_MS = 3_000;
const QUALITY = 0.95;

/**
 * The finest picture that a camera gives: a still where that has more pixels than the live picture, else a frame of that.
 * Stills of some devices never come, so each has its time.
 */
export async function photoOf(
  taker: PhotoTaker | undefined,
  live: PictureSize,
  lost: AbortSignal,
): Promise<Result<Blob>> {
  if (lost.aborted || !taker) return fail({ code: 'camera/lost' });
  const still = await inTime(largerStill(taker, live), STILL_MS, lost);
  if (still) return ok(still);
  const frame = await inTime(frameOf(taker), FRAME_MS, lost);
  return frame ? ok(frame) : fail({ code: isGone(lost) ? 'camera/lost' : 'camera/busy' });
}

// The camera may go while something is awaited, which the compiler does not see.
function isGone(lost: AbortSignal): boolean {
  return lost.aborted;
}

/** Undefined where the live picture is as fine: it is there at once, and shows what the person saw. */
async function largerStill(taker: PhotoTaker, live: PictureSize): Promise<Blob | undefined> {
  const { imageWidth, imageHeight } = await taker.getPhotoCapabilities();
  const [width, height] = [imageWidth?.max ?? 0, imageHeight?.max ?? 0];
  if (width * height <= live.width * live.height * 1.1) return undefined;
  const photo = await taker.takePhoto({ imageWidth: width, imageHeight: height });
  const image = await createImageBitmap(photo);
  const isLarger = image.width * image.height > live.width * live.height;
  image.close();
  return isLarger ? photo : undefined;
}

async function frameOf(taker: PhotoTaker): Promise<Blob> {
  const frame = await taker.grabFrame();
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(frame);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
