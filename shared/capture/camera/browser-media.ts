import type { DevicesPort } from './camera-presence';
import type { MediaPort } from './open-camera';

/** The browser's own cameras. Undefined where it has none for this page: only secure pages may ask. */
export function browserMedia(): (MediaPort & DevicesPort) | undefined {
  // The types say that it is always there.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return undefined;
  return {
    getUserMedia: (constraints) => devices.getUserMedia(constraints),
    enumerateDevices: () => devices.enumerateDevices(),
    onChange: (listener, signal) => devices.addEventListener('devicechange', listener, { signal }),
    ...('ImageCapture' in globalThis && {
      photoTaker: (track: MediaStreamTrack) => new ImageCapture(track),
    }),
  };
}
