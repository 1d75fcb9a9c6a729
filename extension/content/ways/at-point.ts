/** The shadow root of an element, open or closed, where it has one. */
export type ShadowOf = (element: Element) => ShadowRoot | null | undefined;

/** The middle of an element, in the window's own coordinates. */
export function middleOf(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** What a person who points at the middle of an element would meet, also inside shadow trees. */
export function topmost(element: Element, shadowOf: ShadowOf): Element | null {
  const { x, y } = middleOf(element);
  let found = element.ownerDocument.elementFromPoint(x, y);
  for (let inner = found && shadowOf(found); found && inner; inner = shadowOf(found)) {
    const within = inner.elementFromPoint(x, y);
    if (!within || within === found) break;
    found = within;
  }
  return found;
}

/** Whether an element lies in another, also across the borders of shadow trees. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let node: Node | null = element; node;) {
    if (node === outer) return true;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return false;
}
