import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraText } from '../text/camera';
import type { CameraPort, NamedCamera, RunningCamera, ShownView } from './camera-port';
import styles from './camera.module.css';
import { pathOf } from './outlined-photo';

export interface CameraLiveProps {
  readonly camera: RunningCamera;
  readonly cameras: readonly NamedCamera[];
  readonly port: Pick<CameraPort, 'watch'>;
  readonly text: CameraText;
  readonly automatic: boolean;
  /** A photo is being taken. */
  readonly busy: boolean;
  /** Another picture stands in its place: it is looked at all the same, but nothing is taken. */
  readonly hidden: boolean;
  readonly onAutomatic: (automatic: boolean) => void;
  readonly onDevice: (id: string) => void;
  /** The page has lain still for long enough. */
  readonly onShoot: () => void;
}

/** The live picture with the outline of the page on it, and a shutter that waits for stillness. */
export function CameraLive(props: CameraLiveProps) {
  const { camera, cameras, text, automatic, busy, hidden } = props;
  const video = useRef<HTMLVideoElement>(null);
  const view = useLiveView(video, props);
  const { width, height } = camera;
  const corners = view?.outline.corners;
  return (
    <div class={styles['live']} hidden={hidden}>
      <div
        class={styles['stage']}
        style={{ '--shape': `${width / Math.max(1, height)}` }}
        data-seen={view?.outline.is}
      >
        {/* A live picture without sound: there is nothing to caption. */}
        <video ref={video} class={styles['video']} aria-label={text.picture} autoPlay muted playsInline />
        {corners && (
          <svg class={styles['drawn']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path
              class={view.outline.is === 'clear' ? styles['clear'] : styles['unsure']}
              d={pathOf(corners, { width, height })}
              vector-effect="non-scaling-stroke"
            />
          </svg>
        )}
        {automatic && !busy && view && view.still > 0 && (
          <progress class={styles['still']} value={view.still} max={1} aria-hidden="true" />
        )}
      </div>
      <p class={styles['advice']} role="status">
        {busy ? text.live.steady : adviceOf(view, automatic, text)}
      </p>
      <div class={styles['controls']}>
        <label class={styles['switch']}>
          <input
            type="checkbox"
            checked={automatic}
            onChange={({ currentTarget }) => props.onAutomatic(currentTarget.checked)}
          />
          {text.automatic}
        </label>
        {cameras.length > 1 && (
          <label class={styles['choice']}>
            {text.device}
            <select
              value={camera.device.id}
              disabled={busy}
              onChange={({ currentTarget }) => props.onDevice(currentTarget.value)}
            >
              {cameras.map(({ id, label }, index) => (
                <option key={id} value={id}>
                  {label || text.unnamed(index + 1)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}

/** Shows the stream and looks at it for as long as it is shown. */
function useLiveView(
  video: { readonly current: HTMLVideoElement | null },
  { camera, port, automatic, busy, hidden, onShoot }: CameraLiveProps,
): ShownView | undefined {
  const [view, setView] = useState<ShownView>();
  const watch = useRef<ReturnType<CameraPort['watch']> | undefined>(undefined);
  // The watch outlives many renderings: it asks for what holds now.
  const now = useRef({ mayShoot: false, onShoot });
  now.current = { mayShoot: automatic && !busy && !hidden, onShoot };
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = camera.stream;
    const over = new AbortController();
    watch.current = port.watch(element, {
      signal: over.signal,
      onView: setView,
      onStill: () => {
        if (now.current.mayShoot) now.current.onShoot();
      },
    });
    return () => {
      over.abort();
      element.srcObject = null;
    };
  }, [camera, port]);
  useEffect(() => {
    // By itself or by a person; not when the photo before is worked on.
    if (busy && !hidden) watch.current?.shot();
  }, [busy, hidden]);
  return view;
}

function adviceOf(view: ShownView | undefined, automatic: boolean, { live, opening }: CameraText): string {
  if (!view) return opening;
  if (view.outline.is === 'none') return live.none;
  if (view.outline.is === 'unsure') return live.unsure;
  if (!automatic) return live.manual;
  return view.taken ? live.next : live.moving;
}
