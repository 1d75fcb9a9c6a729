/** Types of pictures only: portraits, card photos, signatures. */
const PICTURES_ONLY = /^image\/[\w*+.-]+(?:\s*,\s*image\/[\w*+.-]+)*$/u;

/** A file field that may be set. */
export function isFileField(element: Element | undefined): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'file' && !element.disabled;
}

/**
 * Whether a field that the page itself opened is one for this file. A PDF into a field that takes pictures only would
 * replace somebody's portrait.
 */
export function takes(field: HTMLInputElement, file: File): boolean {
  const accept = field.accept.trim().toLowerCase();
  return file.type.startsWith('image/') || !PICTURES_ONLY.test(accept);
}

/** Sets the file as the file chooser would: first `input`, then `change`. Some pages listen to only one of them. */
export function setInput(field: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  announce(field);
}

/** Whether the field still holds the file. A page that has taken it for itself usually empties the field. */
export function holds(field: HTMLInputElement, file: File): boolean {
  return [...(field.files ?? [])].some(({ name, size }) => name === file.name && size === file.size);
}

/** Tells the page that a field has a new value, as typing and choosing do. */
export function announce(field: Element): void {
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
