import { compose, type Method } from './compose';

/** A line that is written in by the keyboard on the screen. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Writes a key where the caret is, with the marks that it makes. Tells the page as a person's typing would. */
export function writeKey(field: Field, key: string, method: Method | undefined): void {
  const { value } = field;
  const [start, end] = selectionOf(field);
  const before = value.slice(0, start);
  const after = start === end && method ? compose(before, key, method) : before + key;
  if (field.maxLength >= 0 && value.length - end + after.length > field.maxLength) return;
  replace(field, 0, end, after);
}

/** Takes away what is selected, else the letter before the caret, marks and all. */
export function eraseBack(field: Field): void {
  const [start, end] = selectionOf(field);
  if (start !== end) replace(field, start, end, '');
  else if (start > 0) {
    const letters = Array.from(field.value.slice(0, start).normalize('NFC'));
    replace(field, 0, start, letters.slice(0, -1).join(''));
  }
}

function selectionOf(field: Field): readonly [start: number, end: number] {
  const whole = field.value.length;
  return [field.selectionStart ?? whole, field.selectionEnd ?? whole];
}

function replace(field: Field, start: number, end: number, text: string): void {
  const caret = start + text.length;
  field.setRangeText(text, start, end);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
