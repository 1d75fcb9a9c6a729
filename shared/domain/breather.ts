/** The page is not held up longer than this at a time, milliseconds. */
const LONGEST_MS = 30;

/** Lets the page go on now and then. Not by timers: a page that is not in front has them once a second. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    since = performance.now();
  };
}
