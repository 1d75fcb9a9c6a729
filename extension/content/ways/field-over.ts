import { isWithin, topmost, type ShadowOf } from './at-point';
import { isFileField } from './set-input';

/** The file field that lies over a button, or in it, where a person would meet it; undefined for plain buttons. */
export function fieldOver(button: Element, shadowOf: ShadowOf): HTMLInputElement | undefined {
  if (button instanceof HTMLElement) button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const top = topmost(button, shadowOf) ?? undefined;
  // A page's own cover, e.g. while it waits, is no field; nor is the button's own label or icon.
  return isFileField(top) && !isWithin(button, top) ? top : undefined;
}
