import { pageText, tidy, type ShadowOf } from '../page-text';

/** A page as it is at one moment: its document together with the shadow roots that can be reached. */
export interface PageView {
  readonly document: Document;
  readonly url: URL;
  /** The shadow root that an element shows; only roots that were found when the view was made. */
  readonly shadowOf: ShadowOf;
  /** All elements inside that fit the CSS selector, shadow roots included. None when the selector is no selector. */
  query(scope: ParentNode, css: string): readonly Element[];
  /** The element around, out of a shadow root into its host. */
  parent(element: Element): Element | undefined;
  /** Whether one is inside the other, however many shadow roots lie between. */
  contains(outer: Element, inner: Element): boolean;
  /** What a person reads there: one blank between words, composed letters. */
  text(element: Element): string;
}

/** How the reader of a page reaches shadow roots: open ones by themselves, closed ones with the browser's help. */
export interface ViewMeans {
  readonly shadowOf: (element: Element) => ShadowRoot | null | undefined;
}

/** Only these and elements with a name of their own (`x-y`) can have a shadow root. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|.*-.*)$/iu;
/** More than any page needs; a page that nests without end is read up to here. */
const MAX_SHADOWS = 2_000;

/** Looks at a page. */
export function viewOf(document: Document, url: URL, means: ViewMeans): PageView {
  const shadows = shadowsOf(document, means);
  const hosts = new Map<Node, Element>([...shadows].map(([host, root]) => [root, host]));
  const shadowOf: ShadowOf = (element) => shadows.get(element);
  // A view is of one moment, in which nothing changes.
  const texts = new Map<Element, string>();
  const queries = new Map<ParentNode, Map<string, readonly Element[]>>();
  const rootsIn = new Map<Element, readonly ShadowRoot[]>();

  function parent(element: Element): Element | undefined {
    return element.parentElement ?? (element.parentNode ? hosts.get(element.parentNode) : undefined);
  }
  function contains(outer: Element, inner: Element): boolean {
    let at: Element | undefined = inner;
    while (at && !outer.contains(at)) at = shadows.size === 0 ? undefined : hosts.get(at.getRootNode());
    return at !== undefined;
  }
  /** The shadow roots inside, those inside of others as well: these come after the others. */
  function rootsInside(scope: Element): readonly ShadowRoot[] {
    const known = rootsIn.get(scope);
    if (known) return known;
    const inside = new Set<Element>();
    const roots: ShadowRoot[] = [];
    for (const [host, root] of shadows) {
      const outer = hosts.get(host.getRootNode());
      if (!scope.contains(host) && !(outer && inside.has(outer))) continue;
      inside.add(host);
      roots.push(root);
    }
    rootsIn.set(scope, roots);
    return roots;
  }
  function find(scope: ParentNode, css: string): readonly Element[] {
    const found = select(scope, css);
    if (shadows.size === 0) return found;
    const inner = scope === document ? [...shadows.values()] : isElement(scope) ? rootsInside(scope) : [];
    return [...found, ...inner.flatMap((root) => select(root, css))];
  }
  return {
    document,
    url,
    shadowOf,
    parent,
    contains,
    query(scope, css) {
      const known = queries.get(scope) ?? new Map<string, readonly Element[]>();
      const found = known.get(css) ?? find(scope, css);
      queries.set(scope, known.set(css, found));
      return found;
    },
    text(element) {
      const known = texts.get(element) ?? tidy(pageText(element, shadows.size === 0 ? undefined : shadowOf));
      texts.set(element, known);
      return known;
    },
  };
}

/** Every host of a reachable shadow root, outer ones first. */
function shadowsOf(document: Document, { shadowOf }: ViewMeans): ReadonlyMap<Element, ShadowRoot> {
  const found = new Map<Element, ShadowRoot>();
  const waiting: ParentNode[] = [document];
  for (let scope = waiting.shift(); scope && found.size < MAX_SHADOWS; scope = waiting.shift()) {
    for (const element of scope.querySelectorAll('*')) {
      const root = HOSTS.test(element.tagName) ? shadowOf(element) : undefined;
      if (!root || found.has(element)) continue;
      found.set(element, root);
      waiting.push(root);
    }
  }
  return found;
}

function select(scope: ParentNode, css: string): readonly Element[] {
  try {
    return [...scope.querySelectorAll(css)];
  } catch {
    // A selector of somebody's own that the browser cannot read finds nothing.
    return [];
  }
}

function isElement(node: ParentNode): node is Element {
  return node.nodeType === 1;
}
