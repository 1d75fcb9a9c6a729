import type { SeenOutline } from '../../contracts/camera-work';
import type { Result } from '../../domain/result';
import { afterGlimpse, afterShot, NOTHING_SEEN } from './steadiness';

/** What the live picture shows, after each frame that was looked at. */
export interface LiveView {
  readonly outline: SeenOutline;
  /** How long the page has lain still, as a share of what is needed. */
  readonly still: number;
  /** The page that lies there was taken already. */
  readonly taken: boolean;
}

export interface WatchOptions {
  /** A small picture of now; undefined where there is none yet. */
  readonly frame: () => Promise<ImageBitmap | undefined>;
  readonly outline: (frame: ImageBitmap, signal: AbortSignal) => Promise<Result<SeenOutline>>;
  readonly onView: (view: LiveView) => void;
  /** A page has lain still for long enough, sharp and surely seen. */
  readonly onStill: () => void;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Tells the watch that a photo was taken. */
export interface Watch {
  readonly shot: () => void;
}

/** Shortest time between two frames: more would only heat the machine. */
const PACE_MS = 120;

/** Looks at the live picture, one frame after the other, until the signal aborts. */
export function watchPage(options: WatchOptions): Watch {
  const { signal, now = () => performance.now() } = options;
  let known = NOTHING_SEEN;
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      const began = now();
      const frame = await options.frame().catch(() => undefined);
      const seen = frame && !isOver(signal) ? await options.outline(frame, signal) : undefined;
      // A worker that took it has emptied it; one that never came to it has not.
      frame?.close();
      if (isOver(signal)) return;
      if (seen?.ok) {
        const outline = seen.value;
        const { sharpness, corners } = outline;
        known = afterGlimpse(known, {
          atMs: began,
          sharpness,
          ...(outline.is === 'clear' && corners ? { corners } : {}),
        });
        options.onView({ outline, still: known.share, taken: known.taken !== undefined });
        if (known.share >= 1) options.onStill();
      }
      await pause(Math.max(0, PACE_MS - (now() - began)), signal);
    }
  };
  void look();
  return {
    shot() {
      known = afterShot(known);
    },
  };
}

// The signal may abort while something is awaited, which the compiler does not see.
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(clock);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const clock = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
