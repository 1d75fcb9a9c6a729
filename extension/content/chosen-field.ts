import { typeText } from './ways/type-text';

/** Kinds of fields that take a value of a person: none for secrets, files or choices. */
const TAKES = new Set(['text', 'search', 'tel', 'email', 'number', 'date']);
/** What fields for secrets and codes call themselves, where they are no password fields. */
const SECRET = /pass|mat_?khau|otp|pin\b|captcha|ma_?xac|one-time|cc-/iu;

/** The field of the page that a person chose last, by pointer or keys. */
export interface ChosenField {
  /** Types into it: false where none is chosen, it is for a secret, it holds something, or it did not keep the text. */
  type(text: string): boolean;
  stop(): void;
}

/** Watches which field a person chooses. Only the browser's own events count: a page cannot choose for them. */
export function watchChosenField(document: Document): ChosenField {
  let chosen: WeakRef<Element> | undefined;
  const note = (event: Event): void => {
    const [target] = event.composedPath();
    if (event.isTrusted && target instanceof Element) chosen = new WeakRef(target);
  };
  document.addEventListener('focusin', note, { capture: true });
  return {
    type(text) {
      const field = chosen?.deref();
      return field?.isConnected === true && mayTake(field) && typeText(field, text);
    },
    stop: () => document.removeEventListener('focusin', note, { capture: true }),
  };
}

/** Whether something may be typed there. What a person has written themselves is never written over. */
export function mayTake(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  if (field instanceof HTMLInputElement && !TAKES.has(field.type)) return false;
  const marks = ['id', 'name', 'autocomplete'].map((name) => field.getAttribute(name) ?? '').join(' ');
  return !SECRET.test(marks) && field.value.trim() === '';
}
