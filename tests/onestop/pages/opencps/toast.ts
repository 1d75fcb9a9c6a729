import { element } from '../element';

const SHOWN_MS = 6_000;

/** A toastr message: the only place where this kind of page says that something went wrong. */
export function toast(message: string, kind: 'error' | 'success' = 'error'): void {
  const box = element(
    'div',
    { class: `toast toast-${kind}` },
    element('div', { class: 'toast-message' }, message),
  );
  container().append(box);
  setTimeout(() => {
    box.remove();
  }, SHOWN_MS);
}

function container(): HTMLElement {
  const found = document.getElementById('toast-container');
  if (found) return found;
  const made = element('div', {
    id: 'toast-container',
    class: 'toast-top-right',
    role: 'status',
    'aria-live': 'polite',
  });
  document.body.append(made);
  return made;
}
