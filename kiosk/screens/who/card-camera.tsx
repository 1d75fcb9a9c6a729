import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../shared/domain/failure';
import { ok, type Result } from '../../../shared/domain/result';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { CameraPort } from '../../../shared/ui/camera-port';
import { Dialog } from '../../../shared/ui/dialog';
import { useCamera } from '../../../shared/ui/use-camera';
import styles from './who.module.css';

/** The text of a QR code in a frame, which is used up; undefined where there is none. */
export type ReadCode = (frame: ImageBitmap, signal: AbortSignal) => Promise<Result<string | undefined>>;

export interface CardCameraProps {
  readonly language: Language;
  readonly port: CameraPort;
  readonly readCode: ReadCode;
  /** What to hold into the picture, where it is no card. */
  readonly what?: string;
  readonly onCode: (text: string) => void;
  readonly onClose: () => void;
}

/** Between two looks: a code is held for seconds, and the machine has other things to do. */
const LOOK_MS = 250;
/** Looks in a row that fail: the reader itself is not there. */
const MOST_FAILURES = 4;
/** Longest side of a frame: a card's small code at a hand's breadth. */
const FRAME_EDGE = 1_600;

/** The live picture in which a card's code is looked for. Frames are looked at and dropped; none is kept. */
export function CardCamera({ language, port, readCode, what, onCode, onClose }: CardCameraProps) {
  const { who: text } = kioskVisitText(language);
  const { camera, failure, again } = useCamera(port);
  const [unread, setUnread] = useState<Failure>();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    const screen = video.current;
    if (!camera || !screen) return;
    const over = new AbortController();
    screen.srcObject = camera.stream;
    void lookFor(screen, readCode, over.signal).then((code) => {
      if (code?.ok) found.current(code.value);
      else setUnread(code?.failure);
    });
    return () => {
      over.abort();
      screen.srcObject = null;
    };
  }, [camera, readCode]);
  const trouble = failure ?? unread;
  const sentence = trouble && kioskFailureSentence(trouble, language);
  const tryAgain = (): void => {
    setUnread(undefined);
    again();
  };
  return (
    <Dialog
      title={text.cameraTitle}
      wide
      onClose={onClose}
      actions={
        <Button size="touch" onClick={onClose}>
          {text.cameraClose}
        </Button>
      }
    >
      <p>{what ?? text.cameraWhat}</p>
      {sentence ? (
        <Alert tone="bad" what={sentence.what} next={sentence.next}>
          <Button size="touch" onClick={tryAgain}>
            {text.cameraAgain}
          </Button>
        </Alert>
      ) : (
        <>
          <video
            ref={video}
            class={styles['video']}
            aria-label={text.cameraPicture}
            autoPlay
            muted
            playsInline
          />
          <p role="status">{text.cameraLooking}</p>
        </>
      )}
    </Dialog>
  );
}

/** Looks at one frame after the other until a code is read or nothing can be; undefined when it is over before. */
async function lookFor(
  video: HTMLVideoElement,
  readCode: ReadCode,
  signal: AbortSignal,
): Promise<Result<string> | undefined> {
  let failures = 0;
  while (!signal.aborted) {
    const frame = await frameOf(video);
    const read = frame && (await readCode(frame, signal));
    if (isOver(signal)) return undefined;
    if (read?.ok && read.value !== undefined) return ok(read.value);
    if (read) failures = read.ok ? 0 : failures + 1;
    if (read && !read.ok && failures >= MOST_FAILURES) return read;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return undefined;
}

// The signal may abort while something is awaited, which the compiler does not see.
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | undefined> {
  const { videoWidth, videoHeight } = video;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return undefined;
  const scale = Math.min(1, FRAME_EDGE / Math.max(videoWidth, videoHeight));
  const size = { resizeWidth: Math.round(videoWidth * scale), resizeHeight: Math.round(videoHeight * scale) };
  // A camera that was pulled out has no frame any more; that it is gone is told elsewhere.
  return createImageBitmap(video, size).catch(() => undefined);
}
