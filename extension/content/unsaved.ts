/** Components whose file the page keeps back until a person saves. */
export interface Unsaved {
  /** @param savedBy words on the control that saves */
  note(component: string, savedBy: string): void;
  has(component: string): boolean;
}

const CONTROL = 'button, a, input, summary, [role="button"]';

/**
 * Notes what waits for a save, and forgets it when a person presses the control that saves or sends a form: only then
 * does a link in the list speak of more than a temporary file. A page that loads anew begins with nothing noted.
 * @param byPerson whether an event is of a person's hand and not of a script's
 */
export function watchSaves(
  document: Document,
  byPerson: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): Unsaved {
  const waiting = new Map<string, string>();
  const options = { capture: true, passive: true };
  const onClick = (event: Event): void => {
    const [target] = event.composedPath();
    if (waiting.size === 0 || !byPerson(event) || !(target instanceof Element)) return;
    const words = wordsOf(target.closest(CONTROL));
    for (const [component, savedBy] of waiting) if (words.includes(plain(savedBy))) waiting.delete(component);
  };
  document.addEventListener('click', onClick, options);
  document.addEventListener('submit', (event) => byPerson(event) && waiting.clear(), options);
  return {
    note: (component, savedBy) => void waiting.set(component, savedBy),
    has: (component) => waiting.has(component),
  };
}

function wordsOf(control: Element | null): string {
  if (!control) return '';
  const value = control instanceof HTMLInputElement ? control.value : '';
  return plain([control.textContent, value, control.getAttribute('aria-label') ?? ''].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
