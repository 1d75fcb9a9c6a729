/** The whole sequence of a mouse press in the middle of an element: some buttons act on mouse-down or mouse-up. */
export function press(element: Element): void {
  const box = element.getBoundingClientRect();
  const init: PointerEventInit = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    detail: 1,
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const) {
    const event = type.startsWith('pointer')
      ? new PointerEvent(type, { ...init, isPrimary: true, pointerType: 'mouse' })
      : new MouseEvent(type, init);
    element.dispatchEvent(event);
  }
  if (element instanceof HTMLElement) element.click();
  else element.dispatchEvent(new MouseEvent('click', init));
}

/** Whether pressing would do nothing, because the page has switched the control off. */
export function isSwitchedOff(element: Element): boolean {
  return element.matches(':disabled, [aria-disabled="true"], [inert], [inert] *');
}
