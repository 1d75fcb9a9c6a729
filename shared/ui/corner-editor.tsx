import { useEffect, useRef, useState } from 'preact/hooks';
import { withCorner, type Corner, type Corners } from '../domain/corners';
import type { CameraText } from '../text/camera';
import styles from './corner-editor.module.css';
import { CornerMagnifier, OutlinedPhoto } from './outlined-photo';
import { useObjectUrl } from './use-object-url';

export interface CornerEditorProps {
  readonly photo: Blob;
  readonly alt: string;
  readonly corners: Corners;
  readonly text: CameraText['review'];
  readonly disabled: boolean;
  /** A step of a movement; `ends` with the last one: what undo goes back to. */
  readonly onCorners: (corners: Corners, ends: boolean) => void;
}

/** Shares of the picture by which an arrow key moves a corner, alone and with Shift. */
const STEP = 0.002;
const LARGE_STEP = 0.02;

const ARROWS: Readonly<Record<string, Corner>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A photo with the four corners of its page, to be dragged or moved by the arrow keys; the one that moves is magnified. */
export function CornerEditor({ photo, alt, corners, text, disabled, onCorners }: CornerEditorProps) {
  const url = useObjectUrl(photo);
  const size = usePictureSize(url);
  const stage = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number>();
  if (!url || !size) return <div class={styles['stage']} aria-busy="true" />;
  const at = (event: PointerEvent): Corner | undefined => {
    const box = stage.current?.getBoundingClientRect();
    return box && { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height };
  };
  const shown = active === undefined ? undefined : corners[active];
  return (
    <div class={styles['frame']} style={{ '--shape': `${size.width / size.height}` }}>
      <div ref={stage} class={styles['stage']}>
        <OutlinedPhoto {...{ url, alt, size, corners }} />
        {corners.map((corner, index) => (
          <button
            key={index}
            type="button"
            class={styles['corner']}
            style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
            aria-label={text.cornerAt(text.corners[index] ?? '', percent(corner.x), percent(corner.y))}
            aria-description={text.cornersHint}
            data-corner={index}
            disabled={disabled}
            onFocus={() => setActive(index)}
            onBlur={() => setActive(undefined)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setActive(index);
            }}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              const place = at(event);
              if (place) onCorners(withCorner(corners, index, place), false);
            }}
            onLostPointerCapture={() => onCorners(corners, true)}
            onKeyDown={(event) => {
              const by = ARROWS[event.key];
              if (!by) return;
              event.preventDefault();
              const step = event.shiftKey ? LARGE_STEP : STEP;
              onCorners(
                withCorner(corners, index, { x: corner.x + by.x * step, y: corner.y + by.y * step }),
                true,
              );
            }}
          />
        ))}
        {shown && <CornerMagnifier {...{ url, size, corners }} at={shown} />}
      </div>
    </div>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function usePictureSize(
  url: string | undefined,
): { readonly width: number; readonly height: number } | undefined {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (!url) return;
    const image = new Image();
    image.onload = () => setSize({ width: image.naturalWidth, height: image.naturalHeight });
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [url]);
  return size;
}
