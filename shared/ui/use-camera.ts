import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../domain/failure';
import type { CameraPort, NamedCamera, RunningCamera } from './camera-port';

/** The camera that runs for as long as its dialog is open. */
export interface HeldCamera {
  readonly camera?: RunningCamera;
  readonly cameras: readonly NamedCamera[];
  readonly failure?: Failure;
  /** Changes to another one. */
  readonly choose: (id: string) => void;
  /** Opens it anew after a failure. */
  readonly again: () => void;
}

/** Opens a camera, tells when it is lost, and frees it with the dialog, when another is chosen, and while the page is hidden. */
export function useCamera(port: CameraPort): HeldCamera {
  const [wish, setWish] = useState<{ readonly id?: string }>({});
  const [camera, setCamera] = useState<RunningCamera>();
  const [cameras, setCameras] = useState<readonly NamedCamera[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const visible = useVisibility();
  useEffect(() => {
    // Nobody is filmed by a page that nobody sees.
    if (!visible) return;
    const over = new AbortController();
    let running: RunningCamera | undefined;
    setFailure(undefined);
    void port.open(wish.id, over.signal).then(async (opened) => {
      if (!opened.ok) {
        if (!over.signal.aborted) setFailure(opened.failure);
        return;
      }
      running = opened.value;
      if (over.signal.aborted) {
        running.stop();
        return;
      }
      running.lost.addEventListener('abort', () => {
        setCamera(undefined);
        setFailure({ code: 'camera/lost' });
      });
      setCamera(running);
      // Their names are told only once one of them was allowed.
      setCameras(await port.list());
    });
    return () => {
      over.abort();
      running?.stop();
      setCamera(undefined);
    };
  }, [port, wish, visible]);
  return {
    cameras,
    ...(camera ? { camera } : {}),
    ...(failure ? { failure } : {}),
    choose: (id) => setWish({ id }),
    again: () => setWish({ ...wish }),
  };
}

function useVisibility(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const over = new AbortController();
    const look = (): void => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', look, { signal: over.signal });
    return () => over.abort();
  }, []);
  return visible;
}
