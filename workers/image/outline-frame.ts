import type { SeenOutline } from '../../shared/contracts/camera-work';
import type { Corner, Corners } from '../../shared/domain/corners';
import { ok, type Result } from '../../shared/domain/result';
import { openPhoto } from './open-photo';
import { findOutline } from './outline/find-outline';
import { sharpnessOf } from './outline/sharpness';
import { bitmapPlanes } from './planes/bitmap-planes';
import type { Planes } from './raster/raster';

/** Where the page is in a frame, which is closed. */
export async function outlineFrame(frame: ImageBitmap): Promise<Result<SeenOutline>> {
  const planes = await bitmapPlanes(frame);
  frame.close();
  return ok(seenIn(planes));
}

/** Where the page is in a whole photo. */
export async function outlinePhoto(photo: Blob): Promise<Result<SeenOutline>> {
  const planes = await openPhoto(photo);
  return planes.ok ? ok(seenIn(planes.value)) : planes;
}

function seenIn(picture: Planes): SeenOutline {
  const { width, height } = picture.luma;
  const sharpness = sharpnessOf(picture.luma);
  const found = findOutline(picture);
  if (!found) return { is: 'none', certainty: 0, sharpness };
  const share = (n: 0 | 1 | 2 | 3): Corner => {
    const { x, y } = found.corners[n];
    return { x: within(x / width), y: within(y / height) };
  };
  const corners: Corners = [share(0), share(1), share(2), share(3)];
  const { isSure, certainty, paper } = found;
  return { is: isSure ? 'clear' : 'unsure', corners, certainty, sharpness, ...(paper ? { paper } : {}) };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
