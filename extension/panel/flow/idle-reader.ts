import type { Bench } from './bench';
import { readPages } from './read-pages';

/** Reads the text of pages while nothing else is to be done. */
export interface IdleReader {
  /** Begins, or goes on after a stop; does nothing while it runs or while anything else does. */
  goOn(): void;
  /** Ends at once: the page that is being read is read again later. */
  stop(): void;
}

/** The reader of an open dossier. `isIdle`: nothing is taken or attached. */
export function idleReader(bench: Bench, isIdle: () => boolean): IdleReader {
  let running: AbortController | undefined;
  return {
    goOn() {
      if (running || bench.over.aborted || !isIdle()) return;
      const reading = new AbortController();
      running = reading;
      void readPages(bench, AbortSignal.any([reading.signal, bench.over])).finally(() => {
        if (running === reading) running = undefined;
      });
    },
    stop() {
      running?.abort();
      running = undefined;
    },
  };
}
