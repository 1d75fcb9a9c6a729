import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface KeyActs {
  readonly attachAll: () => void;
  readonly undo: (component: string) => void;
  readonly attach: (component: string) => void;
  readonly lookAgain: (component: string) => void;
  readonly noScan: (component: string) => void;
  readonly fields: (component: string) => void;
  readonly recognise: () => void;
  readonly paste: (component: string, files: readonly File[]) => void;
  readonly help: () => void;
  /** Scans the whole pile, or one component's papers. Absent where nothing is scanned. */
  readonly scan?: (component?: string) => void;
}

/**
 * The keys of the whole checklist: between components, attach (A), look again (O), recognise anew (G), scan a
 * pile (S) or one paper (Q), say that no scan is needed (M), the metadata of a paper (I), attach all, undo, help, and files pasted into the component
 * that has the focus. Letters held down count once. Keys that are typed into a field or a dialog are left alone.
 */
export function useChecklistKeys(screen: RefObject<HTMLElement | null>, acts: KeyActs): void {
  // The newest acts without listening anew at every drawing.
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const root = screen.current;
      if (!root || event.defaultPrevented || isElsewhere(event.target)) return;
      if (run(event, root, latest.current)) event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const key = componentAt(document.activeElement);
      if (files.length === 0 || key === undefined || isElsewhere(event.target)) return;
      event.preventDefault();
      latest.current.paste(key, files);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('paste', onPaste);
    };
  }, [screen]);
}

/** Whether the key meant something here. */
function run(event: KeyboardEvent, root: HTMLElement, acts: KeyActs): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === 'Enter') {
    acts.attachAll();
    return true;
  }
  if (control && event.key.toLowerCase() === 'z') {
    const key = componentAt(document.activeElement);
    if (key !== undefined) acts.undo(key);
    return key !== undefined;
  }
  if (control || event.altKey || (event.repeat && /^[aogsqmi]$/i.test(event.key))) return false;
  switch (event.key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return focusCard(root, 1);
    case 'k':
    case 'K':
    case 'ArrowUp':
      return focusCard(root, -1);
    case 'a':
    case 'A':
      return onComponent(acts.attach);
    case 'o':
    case 'O':
      return onComponent(acts.lookAgain);
    case 'm':
    case 'M':
      return onComponent(acts.noScan);
    case 'i':
    case 'I':
      return onComponent(acts.fields);
    case 'g':
    case 'G':
      acts.recognise();
      return true;
    case 's':
    case 'S':
      acts.scan?.();
      return acts.scan !== undefined;
    case 'q':
    case 'Q':
      return acts.scan !== undefined && onComponent(acts.scan);
    case '?':
      acts.help();
      return true;
    default:
      return false;
  }
}

/** Does something with the component that has the focus, if one has. */
function onComponent(act: (component: string) => void): boolean {
  const key = componentAt(document.activeElement);
  if (key !== undefined) act(key);
  return key !== undefined;
}

function focusCard(root: HTMLElement, step: 1 | -1): boolean {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-component]')];
  const now = cards.findIndex((card) => card.contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : cards.length - 1) : now + step;
  cards[next]?.focus();
  return cards[next] !== undefined;
}

function componentAt(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-component]')?.dataset['component'];
}

/** Whether what is typed there is meant for a field or a dialog. */
export function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=file]), textarea, select, dialog') !== null
  );
}
