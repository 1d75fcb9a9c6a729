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
  return new Promise((resolve) => {
    const end = (value: T | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(again);
      clearTimeout(soon);
      signal.removeEventListener('abort', give);
      resolve(value);
    };
    const give = (): void => end(undefined);
    let lookedAt = performance.now();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const lookAgain = (): void => {
      soon = undefined;
      const value = look();
      lookedAt = performance.now();
      if (value !== undefined) end(value);
    };
    const observer = new MutationObserver(() => {
      soon ??= setTimeout(lookAgain, Math.max(0, lookedAt + AT_MOST_MS - performance.now()));
    });
    const timer = setTimeout(() => end(look()), limitMs);
    const again = setInterval(lookAgain, LOOK_AGAIN_MS);
    signal.addEventListener('abort', give);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
