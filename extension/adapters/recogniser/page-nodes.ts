import { tidy } from '../page-text';
import type { PageView } from '../from-data/view';

/** More elements and deeper ones are not looked at: a page of papers has a few thousand. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 250;
/** Longest text that is kept of an element. */
const MAX_TEXT = 400;
/** What is not shown, or holds nothing to read. */
const SHUT = /^(?:script|style|template|noscript|svg|iframe|object|select|head)$/u;

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
  const waiting: { element: Element; parent: number; depth: number }[] = [
    { element: view.document.body, parent: -1, depth: 0 },
  ];
  for (let next = waiting.pop(); next && nodes.length < MAX_NODES; next = waiting.pop()) {
    const { element, parent, depth } = next;
    const shut = SHUT.test(element.localName);
    const node = nodeOf(element, nodes.length, parent, depth, shut);
    nodes.push(node);
    if (depth >= MAX_DEPTH || shut) continue;
    const shadow = view.shadowOf(element);
    // From the last to the first, as they are taken from the end.
    for (const around of shadow ? [element, shadow] : [element]) {
      for (
        let child = around.lastElementChild;
        child && waiting.length < 2 * MAX_NODES;
        child = child.previousElementSibling
      ) {
        waiting.push({ element: child, parent: node.index, depth: depth + 1 });
      }
    }
  }
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node) sumUp(nodes, node, view);
  }
  return nodes;
}

function nodeOf(element: Element, index: number, parent: number, depth: number, shut: boolean): PageNode {
  let own = '';
  for (let child = shut ? null : element.firstChild; child; child = child.nextSibling) {
    const words = child.nodeType === 3 && own.length < MAX_TEXT ? (child.nodeValue ?? '') : '';
    if (/\S/u.test(words)) own += ` ${words.slice(0, MAX_TEXT)}`;
  }
  const hidden =
    element.hasAttribute('hidden') ||
    /display:\s*none/u.test((element.getAttribute('style') ?? '').slice(0, 500));
  return { element, index, parent, depth, own: own && tidy(own), text: '', long: false, size: 0, hidden };
}

/** Puts the texts of an element's parts together; its parts have theirs already. */
function sumUp(nodes: readonly PageNode[], node: PageNode, view: PageView): void {
  const parent = nodes[node.parent];
  if (parent) parent.size += node.size + 1;
  if (SHUT.test(node.element.localName)) return;
  if (node.size === 0 && node.own.length < MAX_TEXT) {
    node.text = node.own;
    return;
  }
  const parts = node.own === '' ? innerTexts(nodes, node) : mixedTexts(nodes, node, view);
  const whole = node.own === '' ? parts.join(' ') : tidy(parts.join(' '));
  if (parts.reduce((length, part) => length + part.trim().length, 0) > MAX_TEXT) node.long = true;
  node.text = whole.slice(0, MAX_TEXT);
}

/** What its parts say, as far as is kept. */
function innerTexts(nodes: readonly PageNode[], node: PageNode): readonly string[] {
  const parts: string[] = [];
  let length = 0;
  const end = node.index + node.size;
  for (let inner = nodes[node.index + 1]; inner && inner.index <= end && length <= MAX_TEXT;) {
    if (inner.long) node.long = true;
    if (inner.text !== '') parts.push(inner.text);
    length += inner.text.length;
    inner = nodes[inner.index + inner.size + 1];
  }
  return parts;
}

/** The same with its own words where they stand between. */
function mixedTexts(nodes: readonly PageNode[], node: PageNode, view: PageView): readonly string[] {
  const parts: string[] = [];
  let length = 0;
  let inner = node.size > 0 ? nodes[node.index + 1] : undefined;
  for (const root of [view.shadowOf(node.element), node.element]) {
    for (let child = root?.firstChild; child && length <= MAX_TEXT; child = child.nextSibling) {
      let text = child.nodeType === 3 ? (child.nodeValue ?? '').slice(0, 4 * MAX_TEXT) : '';
      if (inner?.element === child) {
        if (inner.long) node.long = true;
        text = inner.text;
        inner = nodes[inner.index + inner.size + 1];
      }
      parts.push(text);
      length += text.trim().length;
    }
  }
  return parts;
}
