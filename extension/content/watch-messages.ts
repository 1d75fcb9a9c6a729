import { pageText, tidy } from '../adapters/page-text';

/** Longest text that is taken for a message and not for a part of the page. */
const MAX_MESSAGE = 500;

/**
 * Tells every message that the page shows from now on, also one with the same words as before. Messages that stand
 * there already are old news. Returns how to stop.
 */
export function watchMessages(
  document: Document,
  selector: string,
  onMessage: (text: string) => void,
): () => void {
  const observer = new MutationObserver((records) => {
    const fresh = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(selector);
      if (around) fresh.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) fresh.add(node);
        for (const inner of node.querySelectorAll(selector)) fresh.add(inner);
      }
    }
    for (const element of fresh) {
      const text = tidy(pageText(element));
      if (text !== '' && text.length <= MAX_MESSAGE) onMessage(text);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
