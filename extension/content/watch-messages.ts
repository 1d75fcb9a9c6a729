import { pageText, tidy } from '../adapters/page-text';
import type { ShadowOf } from './ways/at-point';

/** Longest text that is taken for a message and not for a part of the page. */
const MAX_MESSAGE = 500;
/** More shadow roots than any page has. */
const MAX_ROOTS = 2_000;
const CHANGES = { subtree: true, childList: true, characterData: true } as const;

/**
 * Tells every message that the page shows from now on, also one with the same words as before, and also one inside a
 * shadow root that can be reached. Messages that stand there already are old news. Returns how to stop.
 */
export function watchMessages(
  document: Document,
  selector: string,
  onMessage: (text: string) => void,
  shadowOf: ShadowOf = () => undefined,
): () => void {
  const heard = new Map<Node, Element>();

  /** Listens in the shadow roots at and below these elements; answers those that were not known. */
  function listenBelow(elements: Iterable<Element>): readonly ShadowRoot[] {
    const found: ShadowRoot[] = [];
    const waiting = [...elements];
    for (let host = waiting.pop(); host; host = waiting.pop()) {
      const root = heard.size < MAX_ROOTS ? shadowOf(host) : undefined;
      if (!root || heard.has(root)) continue;
      heard.set(root, host);
      observer.observe(root, CHANGES);
      found.push(root);
      waiting.push(...root.querySelectorAll('*'));
    }
    return found;
  }

  /** The innermost message around, out of shadow roots into their hosts. */
  function messageAround(node: Node): Element | undefined {
    let at: Element | null | undefined = node instanceof Element ? node : node.parentElement;
    at ??= heard.get(node);
    while (at) {
      const message: Element | null = at.closest(selector);
      if (message) return message;
      at = heard.get(at.getRootNode());
    }
    return undefined;
  }

  const observer = new MutationObserver((records) => {
    const fresh = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const around = messageAround(target);
      if (around) fresh.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const roots = listenBelow([node, ...node.querySelectorAll('*')]);
        if (node.matches(selector)) fresh.add(node);
        for (const part of [node, ...roots])
          for (const one of part.querySelectorAll(selector)) fresh.add(one);
      }
    }
    for (const element of fresh) {
      const text = tidy(pageText(element, shadowOf));
      if (text !== '' && text.length <= MAX_MESSAGE) onMessage(text);
    }
  });
  observer.observe(document, CHANGES);
  listenBelow(document.querySelectorAll('*'));
  return () => observer.disconnect();
}
