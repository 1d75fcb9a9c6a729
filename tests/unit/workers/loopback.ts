import { expose } from 'comlink';
import type { Thread } from '../../../workers/worker-host';

/** A thread made of a MessageChannel: the same wire as a Worker's, in this very thread. */
export interface LoopbackThread extends Thread {
  /** What a browser does when a worker's script fails. */
  breakDown(kind: 'error' | 'messageerror'): void;
  readonly terminated: boolean;
}

/** Starts loopback threads that expose `api`, and keeps them for the test to look at. */
export function loopback(api: object): { start: () => LoopbackThread; threads: LoopbackThread[] } {
  const threads: LoopbackThread[] = [];
  return {
    threads,
    start: () => {
      const thread = loopbackThread(api);
      threads.push(thread);
      return thread;
    },
  };
}

function loopbackThread(api: object): LoopbackThread {
  const { port1, port2 } = new MessageChannel();
  const events = new EventTarget();
  let terminated = false;
  expose(api, port2);
  port1.addEventListener('message', ({ data }: MessageEvent) => {
    events.dispatchEvent(new MessageEvent('message', { data }));
  });
  port1.start();
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    postMessage: (message: unknown, transfer?: Transferable[]) => port1.postMessage(message, transfer ?? []),
    terminate: () => {
      terminated = true;
      port1.close();
      port2.close();
    },
    breakDown: (kind) => events.dispatchEvent(new Event(kind)),
    get terminated() {
      return terminated;
    },
  };
}

/** A promise and the means to settle it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
