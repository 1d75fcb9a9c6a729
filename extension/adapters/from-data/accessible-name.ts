import { tidy } from '../page-text';
import type { PageView } from './view';

/** Longest name; what is longer is a text and not a name. */
const MAX_NAME = 300;

/**
 * What a screen reader calls an element, as far as one-stop pages need it: `aria-labelledby`, `aria-label`, its
 * label, what it shows, `alt`, `title`, `placeholder`. https://www.w3.org/TR/accname-1.2/
 */
export function accessibleName(view: PageView, element: Element): string {
  const own =
    labelledBy(view, element) ||
    attribute(element, 'aria-label') ||
    labelOf(view, element) ||
    (isField(element) ? attribute(element, 'value', isButtonField(element)) : view.text(element)) ||
    ['alt', 'title', 'placeholder'].map((name) => attribute(element, name)).find((name) => name !== '');
  return (own ?? '').slice(0, MAX_NAME);
}

/** The text of the labels of a field. */
export function labelOf(view: PageView, field: Element): string {
  if (!isField(field)) return '';
  const outer = closestLabel(view, field);
  if (outer) return view.text(outer);
  const { id } = field;
  const root = field.getRootNode();
  if (id === '' || !('querySelectorAll' in root)) return '';
  const labels = [...(root as ParentNode).querySelectorAll('label')].filter((label) => label.htmlFor === id);
  return labels.map((label) => view.text(label)).join(' ');
}

function closestLabel(view: PageView, field: Element): Element | undefined {
  for (let at = view.parent(field); at; at = view.parent(at)) if (/^label$/i.test(at.tagName)) return at;
  return undefined;
}

function labelledBy(view: PageView, element: Element): string {
  const ids = attribute(element, 'aria-labelledby').split(' ').filter(Boolean).slice(0, 8);
  const root = element.getRootNode();
  if (ids.length === 0 || !('getElementById' in root)) return '';
  const scope = root as Document | ShadowRoot;
  return ids
    .flatMap((id) => scope.getElementById(id) ?? [])
    .map((found) => view.text(found))
    .join(' ');
}

function attribute(element: Element, name: string, asked = true): string {
  return asked ? tidy(element.getAttribute(name) ?? '') : '';
}

function isField(element: Element): boolean {
  return /^(?:input|select|textarea)$/i.test(element.tagName);
}

function isButtonField(element: Element): boolean {
  return /^(?:button|submit|reset)$/i.test(element.getAttribute('type') ?? '');
}
