import { inTime } from './in-time';

/** Pixels of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Tried where a device tells no sizes of its own: what document cameras and webcams have. */
const USUAL: readonly PictureSize[] = [
  { width: 4208, height: 3120 },
  { width: 4160, height: 3120 },
  { width: 3840, height: 2880 },
  { width: 3840, height: 2160 },
  { width: 3264, height: 2448 },
  { width: 2592, height: 1944 },
  { width: 1920, height: 1080 },
];

/** Longest wait for a driver to change its size: the same as no. */
const CHANGE_MS = 3_000;

/**
 * Brings a camera to the most pixels that it gives, and tells how many. Drivers that name a size and then refuse it
 * stay at what they had; `left` ends the trying.
 */
export async function largestSize(track: MediaStreamTrack, left: AbortSignal): Promise<PictureSize> {
  for (const wish of wishesOf(track)) {
    if (left.aborted || pixels(wish) <= pixels(sizeOf(track))) break;
    // A size that it does not have changes nothing: the next smaller is tried.
    await inTime(
      track.applyConstraints({ width: { exact: wish.width }, height: { exact: wish.height } }),
      CHANGE_MS,
      left,
    );
  }
  return sizeOf(track);
}

function wishesOf(track: MediaStreamTrack): readonly PictureSize[] {
  const { width, height } = track.getCapabilities();
  const most = width?.max !== undefined && height?.max !== undefined;
  const own = most ? [{ width: width.max ?? 0, height: height.max ?? 0 }] : [];
  const limit = own[0] ? pixels(own[0]) : Infinity;
  return [...own, ...USUAL.filter((size) => pixels(size) < limit)];
}

function sizeOf(track: MediaStreamTrack): PictureSize {
  const { width = 0, height = 0 } = track.getSettings();
  return { width, height };
}

function pixels({ width, height }: PictureSize): number {
  return width * height;
}
