import { effect, type ReadonlySignal } from '@preact/signals';

/** Without a touch for this long the citizen is asked whether they are still there … */
export const IDLE_WARN_MS = 60_000;
/** … and after this long more the session is wiped. */
export const IDLE_WIPE_MS = 30_000;

const TICK_MS = 1_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'drop'] as const;

export interface IdleWatch {
  /** A sign of life that is no touch: work that goes on, or the answer to the question. */
  touch(): void;
  stop(): void;
}

/** What the watch tells. `remains`: whole seconds until the wipe, told once a second after the warning. */
export interface IdleEvents {
  onWarn(): void;
  onRemains(seconds: number): void;
  onOver(): void;
}

/**
 * Counts every change of a state as a sign of life, for as long as nobody is asked: pages that come in from a scanner,
 * and what the guide tells while somebody works on the portal beside, where no finger touches this page.
 */
export function touchOnChange<S extends { readonly over?: 'idle' | 'end' }>(
  state: ReadonlySignal<S>,
  { touch }: Pick<IdleWatch, 'touch'>,
): void {
  effect(() => {
    if (state.value.over !== 'idle') touch();
  });
}

/**
 * Watches for a person. After the warning only `touch` counts: the question wants an answer, not a passing sleeve.
 * Time is read from the clock at each tick, so that a sleeping or throttled page wipes as soon as it wakes.
 */
export function watchIdle(target: EventTarget, events: IdleEvents, now: () => number = Date.now): IdleWatch {
  let last = now();
  let warned = false;

  const touch = (): void => {
    last = now();
    warned = false;
  };
  const sign = (): void => {
    if (!warned) last = now();
  };
  const tick = (): void => {
    const idle = now() - last;
    if (idle >= IDLE_WARN_MS + IDLE_WIPE_MS) {
      touch();
      events.onOver();
    } else if (idle >= IDLE_WARN_MS) {
      if (!warned) events.onWarn();
      warned = true;
      events.onRemains(Math.ceil((IDLE_WARN_MS + IDLE_WIPE_MS - idle) / 1_000));
    }
  };
  const timer = setInterval(tick, TICK_MS);
  SIGNS_OF_LIFE.forEach((sense) => target.addEventListener(sense, sign, { passive: true, capture: true }));
  return {
    touch,
    stop: () => {
      clearInterval(timer);
      SIGNS_OF_LIFE.forEach((sense) => target.removeEventListener(sense, sign, { capture: true }));
    },
  };
}
