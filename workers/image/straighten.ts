import type { StraightenRequest, StraightPage } from '../../shared/contracts/camera-work';
import { CAMERA_PAPERS } from '../../shared/domain/camera-paper';
import { isPage, type Corners } from '../../shared/domain/corners';
import { MAX_DPI } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { homography, type Point, type Quad } from './geometry/matrix3';
import { distance } from './geometry/paper-shape';
import { warpPlanes } from './geometry/warp';
import { openPhoto } from './open-photo';
import { shapesSeen } from './outline/sheet-shape';
import { encodePlanes } from './planes/encode-planes';
import { withDensity } from './with-density';

const MM_PER_INCH = 25.4;
/** It is encoded once more when it is prepared: nothing may be lost here that cleaning needs. */
const QUALITY = 0.92;

/** The page inside the corners as it looks from above, at the size of its paper and no finer than it was seen. */
export async function straighten({
  photo,
  corners,
  paper,
  minDpi,
}: StraightenRequest): Promise<Result<StraightPage>> {
  if (!isPage(corners)) return fail({ code: 'camera/no-page' });
  const opened = await openPhoto(photo);
  if (!opened.ok) return opened;
  const picture = opened.value;
  const { width: wide, height: high } = picture.luma;
  const quad = inPixels(corners, wide, high);
  const [shape = 1] = shapesSeen(quad, wide, high);
  const [shortMm, longMm] = CAMERA_PAPERS[paper];
  const [widthMm, heightMm] = shape < 1 ? [shortMm, longMm] : [longMm, shortMm];
  const seenDpi = dpiAlong(quad, widthMm, heightMm);
  if (seenDpi < minDpi) return fail({ code: 'image/resolution-low', dpi: seenDpi, minimum: minDpi });
  const dpi = Math.min(MAX_DPI, seenDpi);
  const [width, height] = [pixels(widthMm, dpi), pixels(heightMm, dpi)];
  const map = homography(quad, [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]);
  if (!map) return fail({ code: 'camera/no-page' });
  const jpeg = await encodePlanes(warpPlanes(picture, map, width, height), QUALITY);
  return ok({ jpeg: await withDensity(jpeg, dpi), width, height, dpi });
}

/** Whole dots an inch along the coarsest side of the paper: what the page is truly worth everywhere. */
function dpiAlong([a, b, c, d]: Quad, widthMm: number, heightMm: number): number {
  const along = (p: Point, q: Point, mm: number): number => (distance(p, q) / mm) * MM_PER_INCH;
  return Math.floor(
    Math.min(along(a, b, widthMm), along(d, c, widthMm), along(a, d, heightMm), along(b, c, heightMm)),
  );
}

function pixels(mm: number, dpi: number): number {
  return Math.round((mm / MM_PER_INCH) * dpi);
}

function inPixels(corners: Corners, width: number, height: number): Quad {
  const at = (n: 0 | 1 | 2 | 3): Point => ({ x: corners[n].x * width, y: corners[n].y * height });
  return [at(0), at(1), at(2), at(3)];
}
