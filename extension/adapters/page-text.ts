/** Text that a person can read on the page: what scripts, styles and templates hold is not shown. */
export function pageText(root: Element): string {
  if (/^(?:script|style|template|noscript)$/i.test(root.tagName)) return '';
  const parts: string[] = [];
  for (const node of root.childNodes) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === 1) parts.push(pageText(node as Element));
  }
  return parts.join(' ');
}

/** One blank between words, none around, composed letters. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}
