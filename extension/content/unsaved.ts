/** Components whose file the page keeps back until a person saves. */
export interface Unsaved {
  /** @param savedBy words on the control that saves */
  note(component: string, savedBy: string): void;
  has(component: string): boolean;
}

const CONTROL = 'button, a, input, summary, [role="button"]';

/**
 * Notes what waits for a save, and forgets it when a person presses the control that saves, or a form is sent by it: only
 * then does a link in the list speak of more than a temporary file. A page that loads anew begins with nothing noted.
 * @param byPerson whether a click is of a person's hand and not of a script's
 */
export function watchSaves(
  document: Document,
  byPerson: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): Unsaved {
  const waiting = new Map<string, string>();
  const options = { capture: true, passive: true };
  const forget = (control: Element | null): void => {
    const words = wordsOf(control);
    for (const [component, savedBy] of waiting) if (words.includes(plain(savedBy))) waiting.delete(component);
  };
  const onClick = (event: Event): void => {
    const [target] = event.composedPath();
    if (byPerson(event) && target instanceof Element) forget(target.closest(CONTROL));
  };
  document.addEventListener('click', onClick, options);
  // A key in a field sends a form, too. Whoever sends it: what counts is the button that it is sent by.
  document.addEventListener('submit', (event) => forget(event.submitter), options);
  return {
    note: (component, savedBy) => void waiting.set(component, savedBy),
    has: (component) => waiting.has(component),
  };
}

/** All that a control may be called. Compared whole: "Lưu trữ" and "Lưu nháp" are not "Lưu". */
function wordsOf(control: Element | null): readonly string[] {
  if (!control) return [];
  const value = control instanceof HTMLInputElement ? control.value : '';
  return [control.textContent, value, control.getAttribute('aria-label') ?? ''].map(plain);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
