/** What an element shows in place of its own children: its shadow root, where it has one that can be reached. */
export type ShadowOf = (element: Element) => ParentNode | null | undefined;

/**
 * Text that a person can read on the page: what scripts, styles and templates hold is not shown, and a shadow root is
 * shown together with the children that it is put around.
 */
export function pageText(root: Element, shadowOf?: ShadowOf): string {
  const parts: string[] = [];
  collect(root, shadowOf, parts);
  return parts.join(' ');
}

function collect(element: Element, shadowOf: ShadowOf | undefined, parts: string[]): void {
  if (/^(?:script|style|template|noscript)$/i.test(element.tagName)) return;
  const shadow = shadowOf?.(element);
  for (const parent of shadow ? [shadow, element] : [element]) {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
      else if (node.nodeType === 1) collect(node as Element, shadowOf, parts);
    }
  }
}

/** One blank between words, none around, composed letters. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}
