import { tidy } from '../page-text';
import type { PageView } from '../from-data/view';

/** More elements and deeper ones are not looked at: a page of papers has a few thousand. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 250;
/** Longest text that is kept of an element. */
const MAX_TEXT = 400;
/** What is not shown, or holds nothing to read. */
const SHUT = /^(?:script|style|template|noscript|svg|iframe|object|select|head)$/iu;

/** An element of the page with what is asked of it again and again. */
export interface PageNode {
  readonly element: Element;
  readonly index: number;
  /** Index of the element around, out of shadow roots too; -1 for the outermost. */
  readonly parent: number;
  readonly depth: number;
  /** Its own text, without that of elements in it. */
  readonly own: string;
  /** All its text, up to 400 letters; longer where `long`. */
  text: string;
  long: boolean;
  /** How many elements are in it. */
  size: number;
  /** Hidden by its own mark. */
  readonly hidden: boolean;
}

/**
 * The page's elements in the order in which they are read, shadow roots before the children that they are put around.
 * One pass without recursion: neither size nor depth of a page can hold it up.
 */
export function nodesOf(view: PageView): readonly PageNode[] {
  const nodes: PageNode[] = [];
  const at = new Map<Element, PageNode>();
  const waiting: { element: Element; parent: number; depth: number }[] = [
    { element: view.document.body, parent: -1, depth: 0 },
  ];
  for (let next = waiting.pop(); next && nodes.length < MAX_NODES; next = waiting.pop()) {
    const { element, parent, depth } = next;
    const node = nodeOf(element, nodes.length, parent, depth);
    nodes.push(node);
    at.set(element, node);
    if (depth >= MAX_DEPTH || SHUT.test(element.tagName)) continue;
    const inner = [...(view.shadowOf(element)?.children ?? []), ...element.children];
    for (let index = inner.length - 1; index >= 0 && waiting.length < 2 * MAX_NODES; index--) {
      const child = inner[index];
      if (child) waiting.push({ element: child, parent: node.index, depth: depth + 1 });
    }
  }
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node) sumUp(node, view, at, nodes[node.parent]);
  }
  return nodes;
}

function nodeOf(element: Element, index: number, parent: number, depth: number): PageNode {
  let own = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && own.length < MAX_TEXT)
      own += ` ${(child.nodeValue ?? '').slice(0, MAX_TEXT)}`;
  }
  const hidden =
    element.hasAttribute('hidden') ||
    /display:\s*none/u.test((element.getAttribute('style') ?? '').slice(0, 500));
  return { element, index, parent, depth, own: tidy(own), text: '', long: false, size: 0, hidden };
}

/** Puts the texts of an element's parts together; its parts have theirs already. */
function sumUp(
  node: PageNode,
  view: PageView,
  at: ReadonlyMap<Element, PageNode>,
  parent: PageNode | undefined,
): void {
  if (parent) parent.size += node.size + 1;
  if (SHUT.test(node.element.tagName)) return;
  const parts: string[] = [];
  let length = 0;
  for (const root of [view.shadowOf(node.element), node.element]) {
    for (const child of root?.childNodes ?? []) {
      if (length > MAX_TEXT) break;
      const inner = child.nodeType === 1 ? at.get(child as Element) : undefined;
      const text =
        child.nodeType === 3 ? (child.nodeValue ?? '').slice(0, 4 * MAX_TEXT) : (inner?.text ?? '');
      if (inner?.long) node.long = true;
      parts.push(text);
      length += text.trim().length;
    }
  }
  const whole = tidy(parts.join(' '));
  if (length > MAX_TEXT) node.long = true;
  node.text = whole.slice(0, MAX_TEXT);
}
