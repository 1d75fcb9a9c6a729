import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the focus in the checklist. A button that is switched off or goes away while it has the focus would leave it
 * nowhere, and the next key would do nothing: then the card that it was in has it, or the button at the foot.
 * A press beside all controls, which takes the focus away on purpose, is left alone.
 */
export function useKeptFocus(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = screen.current;
    if (!root) return undefined;
    let last: { readonly element: HTMLElement; readonly card: string | undefined } | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = { element: target, card: target.closest<HTMLElement>('[data-component]')?.dataset['component'] };
    };
    const keep = (): void => {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (!last || !nowhere || root.querySelector('dialog[open]')) return;
      // A control that is off comes back when it is on again, unless another has the focus by then.
      if (!isLost(last.element)) return;
      stand(root, last.card)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'open'],
    });
    root.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
    };
  }, [screen]);
}

function isLost(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(':disabled');
}

/** What has the focus in place of a control: its card, else the button at the foot, else the first card. */
function stand(root: HTMLElement, card: string | undefined): HTMLElement | null {
  const own = card === undefined ? null : root.querySelector(`[data-component="${CSS.escape(card)}"]`);
  return (own ??
    root.querySelector('footer button:enabled') ??
    root.querySelector('[data-component]')) as HTMLElement | null;
}
