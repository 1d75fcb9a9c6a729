import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The keys of the list: arrows go from dossier to dossier, Enter is the button's own, Escape goes back. The focus begins
 * at the first dossier; where its row goes away, the one that takes its place has it.
 */
export function useRowFocus(
  screen: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  onClose: () => void,
): void {
  const last = useRef(0);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (screen.current && !screen.current.contains(document.activeElement))
      focusRow(screen.current, last.current);
  }, [screen, rows]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const root = screen.current;
      if (!root || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const now = rowOf(root, document.activeElement);
      const next = nextRow(event.key, now, buttonsOf(root).length);
      if (event.key === 'Escape' || (event.key.toLowerCase() === 'h' && !event.repeat)) close.current();
      else if (next === undefined) return;
      else focusRow(root, next);
      event.preventDefault();
    };
    const onFocus = (event: FocusEvent): void => {
      const at = screen.current ? rowOf(screen.current, event.target as Element | null) : -1;
      if (at >= 0) last.current = at;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, [screen]);
}

/** The row that a key leads to; undefined where it leads nowhere. */
function nextRow(key: string, now: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(now + 1, rows - 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return now < 0 ? rows - 1 : Math.max(now - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
}

/** The first button of each row, and the way back where there is no row. */
function buttonsOf(root: HTMLElement): readonly HTMLElement[] {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-dossier]')];
  const buttons = rows.flatMap((row) => row.querySelector<HTMLElement>('button') ?? []);
  return buttons.length > 0 ? buttons : [...root.querySelectorAll<HTMLElement>('button')];
}

function rowOf(root: HTMLElement, element: Element | null): number {
  const row = element?.closest('[data-dossier]');
  return [...root.querySelectorAll('[data-dossier]')].findIndex((one) => one === row);
}

function focusRow(root: HTMLElement, at: number): void {
  const buttons = buttonsOf(root);
  buttons[Math.min(at, buttons.length - 1)]?.focus();
}
