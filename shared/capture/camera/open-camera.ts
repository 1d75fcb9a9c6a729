import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import { largestSize } from './largest-size';
import { photoOf, type PhotoTaker } from './take-photo';

/** A camera of this device. */
export interface CameraDevice {
  readonly id: string;
  /** As its maker calls it; empty before any camera was allowed. */
  readonly label: string;
}

/** A camera that runs. */
export interface OpenedCamera {
  readonly device: CameraDevice;
  readonly stream: MediaStream;
  /** Pixels of its picture. */
  readonly width: number;
  readonly height: number;
  /** Aborts when it is unplugged or taken away. */
  readonly lost: AbortSignal;
  /** One picture, the finest that it gives. 'camera/lost' where it is gone, 'camera/busy' where it gives none in time. */
  photo(): Promise<Result<Blob>>;
  /** Frees the device. */
  stop(): void;
}

/** What is needed of the browser, so that a test can hand in its own. */
export interface MediaPort {
  getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream>;
  enumerateDevices(): Promise<readonly MediaDeviceInfo[]>;
  /** Absent where the browser takes no stills. */
  readonly photoTaker?: (track: MediaStreamTrack) => PhotoTaker;
}

/** No device has more: the browser gives the nearest that it has. */
const MOST = { width: { ideal: 7680 }, height: { ideal: 5760 } };

/** The cameras of this device, in its own order. Never fails: where nothing may be known there are none. */
export async function listCameras(media: MediaPort): Promise<readonly CameraDevice[]> {
  try {
    const devices = await media.enumerateDevices();
    return devices
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  } catch {
    // The browser's settings forbid to ask.
    return [];
  }
}

/**
 * Opens a camera at the highest resolution that it gives: the one asked for, else the one that looks at the desk, else
 * any. 'camera/denied', 'camera/missing', 'camera/busy', 'camera/lost', or 'cancelled'.
 */
export async function openCamera(
  media: MediaPort,
  deviceId?: string,
  signal?: AbortSignal,
): Promise<Result<OpenedCamera>> {
  if (signal?.aborted) return fail({ code: 'cancelled' });
  let stream: MediaStream;
  try {
    const which = deviceId === undefined ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } };
    stream = await media.getUserMedia({ audio: false, video: { ...which, ...MOST } });
  } catch (thrown) {
    const failure = failureOf(thrown);
    // The one asked for was unplugged: another one is better than none.
    if (failure.code === 'camera/missing' && deviceId !== undefined)
      return openCamera(media, undefined, signal);
    return fail(failure);
  }
  const stop = (): void => stream.getTracks().forEach((track) => track.stop());
  // Whoever leaves frees it at once, however long its driver still ponders.
  signal?.addEventListener('abort', stop);
  const [track] = stream.getVideoTracks();
  if (!track || signal?.aborted) {
    stop();
    return fail({ code: signal?.aborted ? 'cancelled' : 'camera/missing' });
  }
  const lost = new AbortController();
  track.addEventListener('ended', () => lost.abort());
  const { width, height } = await largestSize(
    track,
    AbortSignal.any(signal ? [signal, lost.signal] : [lost.signal]),
  );
  if (isOver(signal)) return fail({ code: 'cancelled' });
  if (lost.signal.aborted) return fail({ code: 'camera/lost' });
  const taker = media.photoTaker?.(track);
  return ok({
    device: { id: track.getSettings().deviceId ?? deviceId ?? '', label: track.label },
    ...{ stream, width, height, stop },
    lost: lost.signal,
    photo: () => photoOf(taker, { width, height }, lost.signal),
  });
}

// The signal may abort while something is awaited, which the compiler does not see.
function isOver(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function failureOf(thrown: unknown): Failure {
  switch (thrown instanceof DOMException ? thrown.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return { code: 'camera/denied' };
    case 'NotReadableError':
    case 'AbortError':
    case 'InvalidStateError':
      return { code: 'camera/busy' };
    default:
      return { code: 'camera/missing' };
  }
}
