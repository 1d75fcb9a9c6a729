/** How often what changes without a sign is looked at again: shadow trees, other frames, a field's files. */
const LOOK_AGAIN_MS = 150;
/** Pages that draw without pause, e.g. their progress, are not looked at more often than this. */
const AT_MOST_MS = 40;

/**
 * Waits until `look` finds something, looking again whenever the page changes, and a few times a second. Undefined
 * after the limit, or as soon as the signal says that nobody waits any more.
 */
export function until<T>(
  document: Document,
  look: () => T | undefined,
  limitMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  const found = look();
  if (found !== undefined || signal.aborted || limitMs <= 0) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(again);
      clearTimeout(soon);
      signal.removeEventListener('abort', give);
    };
    const end = (value: T | undefined): void => {
      stop();
      resolve(value);
    };
    /** A look that throws ends the wait: nobody would hear of it in a timer. */
    const looked = (): { readonly value: T | undefined } | undefined => {
      try {
        return { value: look() };
      } catch (thrown) {
        stop();
        reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
        return undefined;
      }
    };
    const give = (): void => end(undefined);
    let lookedAt = performance.now();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const lookAgain = (): void => {
      soon = undefined;
      const seen = looked();
      lookedAt = performance.now();
      if (seen?.value !== undefined) end(seen.value);
    };
    const observer = new MutationObserver(() => {
      soon ??= setTimeout(lookAgain, Math.max(0, lookedAt + AT_MOST_MS - performance.now()));
    });
    const timer = setTimeout(() => {
      const seen = looked();
      if (seen) end(seen.value);
    }, limitMs);
    const again = setInterval(lookAgain, LOOK_AGAIN_MS);
    signal.addEventListener('abort', give);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
