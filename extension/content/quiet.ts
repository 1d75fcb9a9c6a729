/** Whether a page is still putting itself together. */
export interface Drawing {
  /** Whether nothing has come or gone for so long. Never while the page's own text is still being received. */
  quietFor(ms: number): boolean;
  /** Grows each time something comes or goes. */
  readonly count: number;
  stop(): void;
}

/**
 * Notes when elements come and go; what only changes its words or looks, e.g. a clock, draws nothing. What happens
 * inside shadow roots is not noted.
 */
export function watchDrawing(document: Document): Drawing {
  let last = performance.now();
  let count = 0;
  const observer = new MutationObserver((records) => {
    const isElement = ({ nodeType }: Node): boolean => nodeType === 1;
    if (!records.some((one) => [...one.addedNodes, ...one.removedNodes].some(isElement))) return;
    last = performance.now();
    count += 1;
  });
  observer.observe(document, { subtree: true, childList: true });
  return {
    quietFor: (ms) => document.readyState !== 'loading' && performance.now() - last >= ms,
    get count() {
      return count;
    },
    stop: () => observer.disconnect(),
  };
}
