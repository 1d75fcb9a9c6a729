import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeenOutline, StraightPage } from '../contracts/camera-work';
import type { CameraPaper } from '../domain/camera-paper';
import type { Corners } from '../domain/corners';
import type { Failure } from '../domain/failure';
import { MIN_DPI } from '../domain/limits';
import type { CameraPort, RunningCamera } from './camera-port';

/** Where the work on a photo stands. */
export type ShotStep =
  | { readonly at: 'live'; readonly failure?: Failure }
  | { readonly at: 'shooting' }
  | {
      readonly at: 'review';
      readonly photo: Blob;
      readonly seen: SeenOutline;
      readonly working: boolean;
      readonly refused?: Failure;
      /** Of the photo, so that each gets an editor of its own. */
      readonly number: number;
    };

/** Photos that become pages. */
export interface Shots {
  readonly step: ShotStep;
  /** The front of a card, made straight, while its back is waited for. */
  readonly front?: Blob;
  /** Handed on so far. */
  readonly pages: number;
  readonly automatic: boolean;
  readonly setAutomatic: (automatic: boolean) => void;
  readonly shoot: () => void;
  readonly use: (corners: Corners, paper: CameraPaper) => void;
  readonly again: () => void;
  /** Hands the front of a card on by itself. */
  readonly onlyFront: () => void;
}

/** Takes photos and makes pages of them; a page is handed on only after `use`. */
export function useShots(
  port: CameraPort,
  camera: RunningCamera | undefined,
  onPage: (page: File) => void,
): Shots {
  const [step, setStep] = useState<ShotStep>({ at: 'live' });
  const [front, setFront] = useState<Blob>();
  const [pages, setPages] = useState(0);
  const [automatic, setAutomatic] = useState(true);
  const number = useRef(0);
  const over = useRef(new AbortController());
  useEffect(() => {
    const { current } = over;
    return () => current.abort();
  }, []);
  const { signal } = over.current;
  const hand = (jpeg: Blob): void => {
    onPage(new File([jpeg], fileName(new Date()), { type: jpeg.type }));
    setPages((count) => count + 1);
    setFront(undefined);
    setStep({ at: 'live' });
  };
  const shoot = async (): Promise<void> => {
    if (!camera || step.at !== 'live') return;
    setStep({ at: 'shooting' });
    const photo = await camera.photo();
    const seen = photo.ok ? await port.outlinePhoto(photo.value, signal) : photo;
    if (signal.aborted) return;
    if (!photo.ok || !seen.ok) setStep({ at: 'live', ...(seen.ok ? {} : { failure: seen.failure }) });
    else
      setStep({
        at: 'review',
        photo: photo.value,
        seen: seen.value,
        working: false,
        number: ++number.current,
      });
  };
  const use = async (corners: Corners, paper: CameraPaper): Promise<void> => {
    if (step.at !== 'review') return;
    const { photo } = step;
    setStep({ ...step, working: true });
    const straight = await port.straighten({ photo, corners, paper, minDpi: MIN_DPI }, signal);
    const page =
      straight.ok && front ? await port.cardSheet({ front, back: straight.value.jpeg }, signal) : straight;
    if (signal.aborted) return;
    if (!page.ok) setStep({ ...step, working: false, refused: page.failure });
    else if (paper === 'card' && !front) keepFront(page.value);
    else hand(page.value.jpeg);
  };
  const keepFront = ({ jpeg }: StraightPage): void => {
    setFront(jpeg);
    setStep({ at: 'live' });
  };
  return {
    ...{ step, pages, automatic, setAutomatic },
    ...(front ? { front } : {}),
    shoot: () => void shoot(),
    use: (corners, paper) => void use(corners, paper),
    again: () => {
      // What somebody agreed to is worked on to its end.
      if (step.at !== 'review' || !step.working) setStep({ at: 'live' });
    },
    onlyFront: () => {
      if (front) hand(front);
    },
  };
}

/** A name that sorts by time and holds nothing of a person. */
function fileName(now: Date): string {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 17);
  return `chup-${stamp}.jpg`;
}
