/**
 * Waits until `look` finds something, looking again whenever the page changes. Undefined after the limit, or as soon
 * as the signal says that nobody waits any more.
 */
export function until<T>(
  document: Document,
  look: () => T | undefined,
  limitMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  const found = look();
  if (found !== undefined || signal.aborted) return Promise.resolve(found);
  return new Promise((resolve) => {
    const end = (value: T | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
      resolve(value);
    };
    const give = (): void => end(undefined);
    const observer = new MutationObserver(() => {
      const value = look();
      if (value !== undefined) end(value);
    });
    const timer = setTimeout(give, limitMs);
    signal.addEventListener('abort', give);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
