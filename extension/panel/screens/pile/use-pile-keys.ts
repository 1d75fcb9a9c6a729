import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isElsewhere } from '../checklist/use-checklist-keys';

/** What the keys of the pile do. Those of a page are given the chosen one. */
export interface PileKeyActs {
  readonly scan: () => void;
  readonly accept: () => void;
  readonly undo: () => void;
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly ofPage: Readonly<
    Record<'b' | 'x' | 'r' | 't' | 'i' | 'g' | ' ' | 'delete', (page: string) => void>
  >;
  /** The part of the page goes to the component of this number, from 1. */
  readonly assign: (page: string, number: number) => void;
}

/** Keys that are held down count once. */
const ONCE = new Set(['s', 'enter', 'escape', 't', 'i']);

/** The keys of the whole pile. Keys that are typed into a field, a list or a dialog are left alone. */
export function usePileKeys(
  screen: RefObject<HTMLElement | null>,
  chosen: string | undefined,
  acts: PileKeyActs,
): void {
  // The newest acts without listening anew at every drawing.
  const latest = useRef({ chosen, acts });
  latest.current = { chosen, acts };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!screen.current || event.defaultPrevented || isElsewhere(event.target)) return;
      if (run(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen]);
}

/** Whether the key meant something here. */
function run(
  event: KeyboardEvent,
  { chosen, acts }: { readonly chosen: string | undefined; readonly acts: PileKeyActs },
): boolean {
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  if (control || event.altKey) {
    if (control && key === 'z') acts.undo();
    return control && key === 'z';
  }
  if (event.repeat && ONCE.has(key)) return ONCE.has(key);
  if (isPressed(event)) return false;
  if (key === 's') acts.scan();
  else if (key === 'enter') acts.accept();
  else if (key === 'escape') acts.close();
  else if (key === 'arrowleft' || key === 'arrowright') acts.step(key === 'arrowleft' ? -1 : 1);
  else if (chosen !== undefined && /^[1-9]$/.test(key)) acts.assign(chosen, Number(key));
  else if (chosen !== undefined && isOfPage(key)) acts.ofPage[key](chosen);
  else return false;
  return true;
}

/** Enter and Space press the button that has the focus, unless it is a page of the pile. */
function isPressed({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' && key !== ' ') return false;
  return target instanceof Element && target.closest('button:not([data-sheet]), summary, a') !== null;
}

function isOfPage(key: string): key is keyof PileKeyActs['ofPage'] {
  return ['b', 'x', 'r', 't', 'i', 'g', ' ', 'delete'].includes(key);
}
