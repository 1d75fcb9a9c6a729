/** Time, as the client sees it: a test gives another. */
export interface Clock {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** Answers when the time is over or `signal` is aborted, whichever comes first. Never fails. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The time of this device. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const over = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      signal?.addEventListener('abort', over, { once: true });
    }),
};

/**
 * A signal that follows `signal` after `ms`: what must not be left half done gets that long to come to its end. `over`
 * has to be called when it did.
 */
export function delayedAbort(
  clock: Clock,
  signal: AbortSignal | undefined,
  ms: number,
): { readonly signal: AbortSignal; readonly over: () => void } {
  const late = new AbortController();
  const done = new AbortController();
  const follow = (): void => {
    void clock.wait(ms, done.signal).then(() => {
      if (!done.signal.aborted) late.abort();
    });
  };
  if (signal?.aborted === true) follow();
  else signal?.addEventListener('abort', follow, { once: true, signal: done.signal });
  return { signal: late.signal, over: () => done.abort() };
}
