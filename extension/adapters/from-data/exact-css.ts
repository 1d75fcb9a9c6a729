import type { Pattern, SimpleLocator } from '../../../shared/contracts/adapter-locator';
import { cssOfRole } from './roles';

/** The CSS selector of places that are told by what they are and not by their words: all of them in one. */
export function exactCss(places: readonly SimpleLocator[]): string {
  return places.map(one).join(', ');
}

function one({ css, role, tag, id, attributes }: SimpleLocator): string {
  const lists = [...(css === undefined ? [] : [css]), ...(role === undefined ? [] : [cssOfRole(role)])];
  const rest = [
    ...(id === undefined ? [] : [anyOf('id', id)]),
    ...Object.entries(attributes ?? {}).map(([name, pattern]) => anyOf(name, pattern)),
  ].join('');
  const [only] = lists;
  if (lists.length === 1 && only !== undefined && tag === undefined && rest === '') return only;
  return `${tag ?? ''}${lists.map((list) => `:is(${list})`).join('')}${rest}` || '*';
}

function anyOf(name: string, pattern: Pattern): string {
  const each = (typeof pattern === 'string' ? [pattern] : pattern).map((words) => attribute(name, words));
  return each.length === 1 ? each.join('') : `:is(${each.join(', ')})`;
}

/** Attribute selectors know beginnings, ends and parts; the order of several parts they do not. */
function attribute(name: string, pattern: string): string {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return `[${name}=${quoted(first)}]`;
  const inner = parts.slice(1, -1).filter((part) => part !== '');
  const said = [
    ...(first === '' ? [] : [`[${name}^=${quoted(first)}]`]),
    ...inner.map((part) => `[${name}*=${quoted(part)}]`),
    ...(last === '' ? [] : [`[${name}$=${quoted(last)}]`]),
  ];
  return said.join('') || `[${name}]`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&').replace(/[\n\r\f]/gu, ' ')}" i`;
}
