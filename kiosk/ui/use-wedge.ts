import { useEffect, useRef } from 'preact/hooks';
import { wedgeCollector, type WedgeAnswer } from './wedge';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What takes codes at present: a scan that one of them hears is nobody else's. */
const takers = new Set<object>();

/**
 * Hears a code scanner that types, wherever the focus is. A field that had the focus gets back what stood in it before;
 * what was scanned reaches nobody but `onText`.
 */
export function useWedge(onText: (text: string) => void): void {
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => {
    takers.add(tell);
    const stop = hear((text) => tell.current(text));
    return () => {
      takers.delete(tell);
      stop();
    };
  }, []);
}

/**
 * Hears the scans that nothing else takes, so that they write in no field and press no button; their text is dropped
 * here. `onScan`: one came.
 */
export function useStrayScans(onScan: () => void): void {
  const tell = useRef(onScan);
  tell.current = onScan;
  useEffect(
    () =>
      hear(
        () => tell.current(),
        () => takers.size === 0,
      ),
    [],
  );
}

/** Answers how to stop. `applies`: asked at each key. */
function hear(onText: (text: string) => void, applies = () => true): () => void {
  const over = new AbortController();
  const { take, clear, isBurst } = wedgeCollector();
  let before: { readonly field: Field; readonly value: string } | undefined;
  let last = -Infinity;
  const heed = (event: KeyboardEvent, answer: WedgeAnswer): void => {
    if (answer.is === 'typing') return;
    event.preventDefault();
    event.stopPropagation();
    if (before && before.field.value !== before.value) restore(before.field, before.value);
    if (answer.is === 'scan') onText(answer.text);
  };
  const remember = (at: number): void => {
    if (at - last > 100)
      before = isField(document.activeElement) ? fieldAndValue(document.activeElement) : undefined;
    last = at;
  };
  /** Whether a key counts: one that is held down repeats as fast as a scanner types, and is a person's. */
  const counts = ({ repeat, timeStamp }: KeyboardEvent): boolean => {
    if (repeat || !applies()) return false;
    remember(timeStamp);
    return true;
  };
  const options = { capture: true, signal: over.signal };
  // Letters come as 'keypress': those that a scanner writes by Alt and a number have no 'keydown' of their own.
  window.addEventListener(
    'keydown',
    (event) => {
      // A blank in a scan would press the button that has the focus once its key comes up.
      const ends = event.key === ' ' ? isBurst(event.timeStamp) : KEYS.includes(event.key);
      if (counts(event) && ends) heed(event, take({ key: event.key, at: event.timeStamp }));
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
}

/** They write nothing that a field would show as they come. */
const KEYS = ['Enter', 'Tab', 'Backspace'];

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
