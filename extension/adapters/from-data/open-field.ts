/** Fields that are typed into as text. A field of money, of a colour or of a password is no metadata. */
const TEXT_TYPES = /^(?:|text|search|date|number|tel|url)$/iu;

const SWITCHED_OFF = 'fieldset[disabled], [inert]';
const SAID_TO_BE_OFF = '[aria-disabled="true"], [aria-readonly="true"]';

/** A field of text, or a list to choose from. */
export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Whether this is a field that a person could fill in now and nobody has: what stands in a field was put there by
 * somebody who knows more. Masks such as `__/__/____` count as nothing. Works in documents of any window.
 */
export function isOpenField(element: Element): element is TextField {
  const tag = element.tagName.toLowerCase();
  const isText =
    tag === 'textarea' || (tag === 'input' && TEXT_TYPES.test(element.getAttribute('type') ?? ''));
  if (!isText && tag !== 'select') return false;
  const field = element as TextField;
  if (field.disabled || ('readOnly' in field && field.readOnly)) return false;
  if (field.closest(SWITCHED_OFF) || field.matches(SAID_TO_BE_OFF)) return false;
  return isText ? !/[\p{L}\p{N}]/u.test(field.value) : field.value === '';
}
