import { useEffect, useRef } from 'preact/hooks';
import { wedgeCollector, type WedgeAnswer } from './wedge';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Hears a code scanner that types, wherever the focus is. A field that had the focus gets back what stood in it before;
 * what was scanned reaches nobody but `onText`.
 */
export function useWedge(onText: (text: string) => void): void {
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => {
    const over = new AbortController();
    const { take, clear } = wedgeCollector();
    let before: { readonly field: Field; readonly value: string } | undefined;
    const heed = (event: KeyboardEvent, answer: WedgeAnswer): void => {
      if (answer.is === 'typing') return;
      event.preventDefault();
      event.stopPropagation();
      if (before && before.field.value !== before.value) restore(before.field, before.value);
      if (answer.is === 'scan') tell.current(answer.text);
    };
    let last = -Infinity;
    /** Whether a key counts: one that is held down repeats as fast as a scanner types, and is a person's. */
    const counts = ({ repeat, timeStamp }: KeyboardEvent): boolean => {
      if (!repeat) remember(timeStamp);
      return !repeat;
    };
    const remember = (at: number): void => {
      if (at - last > 100)
        before = isField(document.activeElement) ? fieldAndValue(document.activeElement) : undefined;
      last = at;
    };
    const options = { capture: true, signal: over.signal };
    // Letters come as 'keypress': those that a scanner writes by Alt and a number have no 'keydown' of their own.
    window.addEventListener(
      'keydown',
      (event) => {
        if (counts(event) && ['Enter', 'Tab', 'Backspace'].includes(event.key))
          heed(event, take({ key: event.key, at: event.timeStamp }));
      },
      options,
    );
    window.addEventListener(
      'keypress',
      (event) => {
        if (counts(event) && event.key !== 'Enter')
          heed(event, take({ key: letterOf(event), at: event.timeStamp }));
      },
      options,
    );
    return () => {
      clear();
      over.abort();
    };
  }, []);
}

/** A letter that no key stands for, as scanners write those with marks, comes with its code alone. */
function letterOf({ key, charCode }: { readonly key: string; readonly charCode: number }): string {
  return key || String.fromCodePoint(charCode);
}

function fieldAndValue(field: Field): { readonly field: Field; readonly value: string } {
  return { field, value: field.value };
}

function isField(element: Element | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function restore(field: Field, value: string): void {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
