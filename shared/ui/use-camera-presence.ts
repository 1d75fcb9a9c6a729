import { useEffect, useState } from 'preact/hooks';
import type { CameraPort } from './camera-port';

/** Whether this device has a camera at the moment. No permission is asked for. */
export function useCameraPresence(port: CameraPort | undefined): boolean {
  const [present, setPresent] = useState(false);
  useEffect(() => {
    if (!port) return;
    const over = new AbortController();
    port.watchPresence(setPresent, over.signal);
    return () => over.abort();
  }, [port]);
  return present;
}
