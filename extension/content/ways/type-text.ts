import { announce } from './set-input';

/**
 * Types a text as a person would, and says so to the page: false when the field did not take it. A list gets the one
 * choice of these words. Days come as `31/12/2026`; a field for days wants them the other way round.
 */
export function typeText(element: Element, text: string): boolean {
  if (element instanceof HTMLSelectElement) return choose(element, text);
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  if (element.disabled || element.readOnly) return false;
  const value = element.type === 'date' ? text.split('/').toReversed().join('-') : text;
  element.focus();
  // Frameworks replace `value` on their own fields; from this world the original setter is always reached.
  element.value = value;
  announce(element);
  return element.value === value;
}

function choose(list: HTMLSelectElement, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const choices = [...list.options].filter(
    ({ text: words, value, disabled }) =>
      !disabled && [words, value].some((one) => one.trim().toLowerCase() === wanted),
  );
  const [choice] = choices;
  if (list.disabled || !choice || choices.length > 1) return false;
  list.focus();
  list.value = choice.value;
  announce(list);
  return true;
}
