import type {
  CardSheetRequest,
  SeenOutline,
  StraightenRequest,
  StraightPage,
} from '../../contracts/camera-work';
import type { Result } from '../../domain/result';
import { browserMedia } from './browser-media';
import { watchPresence } from './camera-presence';
import { listCameras, openCamera, type CameraDevice, type OpenedCamera } from './open-camera';
import { watchPage, type Watch, type WatchOptions } from './watch-page';

/** The work on photos, which the workers do. */
export interface CameraWorkers {
  outlineFrame(frame: ImageBitmap, signal?: AbortSignal): Promise<Result<SeenOutline>>;
  outlinePhoto(photo: Blob, signal?: AbortSignal): Promise<Result<SeenOutline>>;
  straighten(request: StraightenRequest, signal?: AbortSignal): Promise<Result<StraightPage>>;
  cardSheet(request: CardSheetRequest, signal?: AbortSignal): Promise<Result<StraightPage>>;
}

/** All that a screen needs of cameras. */
export interface CameraDoor extends Omit<CameraWorkers, 'outlineFrame'> {
  /** Tells whether there is a camera, now and whenever that changes. */
  watchPresence(onPresent: (present: boolean) => void, signal: AbortSignal): void;
  list(): Promise<readonly CameraDevice[]>;
  open(deviceId?: string, signal?: AbortSignal): Promise<Result<OpenedCamera>>;
  /** Looks at what a video element shows. */
  watch(video: HTMLVideoElement, options: Omit<WatchOptions, 'frame' | 'outline'>): Watch;
}

/** Longest side of a frame that is looked at: more shows no more. */
const FRAME_EDGE = 640;

/** This device's cameras, or none where the browser does not let the page have any. */
export function cameraDoor(workers: CameraWorkers, media = browserMedia()): CameraDoor | undefined {
  if (!media) return undefined;
  return {
    watchPresence: (onPresent, signal) => watchPresence(media, onPresent, signal),
    list: () => listCameras(media),
    open: (deviceId, signal) => openCamera(media, deviceId, signal),
    watch: (video, options) =>
      watchPage({
        ...options,
        frame: () => frameOf(video),
        outline: (frame, signal) => workers.outlineFrame(frame, signal),
      }),
    outlinePhoto: (photo, signal) => workers.outlinePhoto(photo, signal),
    straighten: (request, signal) => workers.straighten(request, signal),
    cardSheet: (request, signal) => workers.cardSheet(request, signal),
  };
}

async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | undefined> {
  const { videoWidth, videoHeight } = video;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return undefined;
  const scale = Math.min(1, FRAME_EDGE / Math.max(videoWidth, videoHeight));
  return createImageBitmap(video, {
    resizeWidth: Math.round(videoWidth * scale),
    resizeHeight: Math.round(videoHeight * scale),
    resizeQuality: 'medium',
  });
}
