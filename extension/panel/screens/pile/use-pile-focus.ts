import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in the pile: on the chosen page when another is chosen by a key or its tile is drawn anew elsewhere;
 * at the beginning on the first button, so that the keys work at once.
 */
export function usePileFocus(screen: RefObject<HTMLElement | null>, chosen: string | undefined): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    const root = screen.current;
    if (!root || root.querySelector('dialog[open]')) return;
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    const isNew = before.current !== chosen;
    before.current = chosen;
    if (!isNew && !isNowhere) return;
    const tile =
      chosen === undefined ? null : root.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(chosen)}"]`);
    (tile ?? (isNowhere ? root.querySelector<HTMLElement>('main button:enabled') : null))?.focus();
  });
}
