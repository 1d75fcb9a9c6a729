import { glance } from './attach-components';
import type { Bench } from './bench';
import { isWaiting } from './state';

/** A person who has not saved by then looks at the panel again, which looks at the host again. */
const LONGEST_WATCH_MS = 30 * 60_000;
const FIRST_PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 15_000;

/** Looks again and again at what waits for a person to save on the page or to pick a file there. */
export interface WaitingWatch {
  /** Watches for another while, if anything waits. */
  goOn(): void;
  /** Looks now: the page has just loaded again. */
  now(): Promise<void>;
  /** Resolves once no look is under way; attaching begins after it. */
  quiet(): Promise<void>;
}

/** `busy`: whether something is being attached; nothing is looked at meanwhile. */
export function watchWaiting(bench: Bench, busy: () => boolean): WaitingWatch {
  let until = 0;
  let watching = false;
  let looking: Promise<void> = Promise.resolve();

  const waiting = (): readonly string[] =>
    bench
      .checklist()
      .components.filter(isWaiting)
      .map(({ host }) => host.key);

  async function look(): Promise<void> {
    for (const key of waiting()) if (!busy() && !bench.over.aborted) await glance(bench, key);
  }

  function now(): Promise<void> {
    // A look that failed is no reason never to look again.
    looking = looking.catch(() => undefined).then(look);
    return looking;
  }

  async function watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    const { clock } = bench.ports;
    while (!bench.over.aborted && waiting().length > 0 && clock.now() < until) {
      await clock.wait(pause, bench.over);
      pause = Math.min(pause * 1.3, LONGEST_PAUSE_MS);
      await now();
    }
  }

  return {
    now,
    quiet: () => looking.catch(() => undefined),
    goOn() {
      until = bench.ports.clock.now() + LONGEST_WATCH_MS;
      if (watching) return;
      watching = true;
      void watch().finally(() => (watching = false));
    },
  };
}
