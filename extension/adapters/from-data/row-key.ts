import type { KeySource, RowSet } from '../../../shared/contracts/adapter-rows';
import { locate } from './locate';
import { bareName, namePlace, type FoundRow } from './row-texts';
import type { PageView } from './view';

/**
 * A key for each row: of the first source in which no other row has the same. Rows that share a key in every source
 * keep it, so that they are seen to be ambiguous. Never the row's position: pages insert rows, and then a paper would
 * land in its neighbour's place.
 */
export function keysOf(view: PageView, set: RowSet, rows: readonly FoundRow[]): readonly string[] {
  const kinds = rows.map((row) => set.key.map((source) => valueOf(view, set, source, row)));
  return kinds.map((candidates) => {
    const own = candidates.findIndex(
      (candidate, kind) =>
        candidate !== '' && kinds.filter((other) => other[kind] === candidate).length === 1,
    );
    return (candidates[own] ?? candidates.find((candidate) => candidate !== '') ?? '')
      .replace(/\s+/gu, '-')
      .slice(0, 120);
  });
}

function valueOf(view: PageView, set: RowSet, source: KeySource, row: FoundRow): string {
  const value = rawValue(view, set, source, row).trim();
  if (source.pattern === undefined) return value;
  const [before = '', after = ''] = source.pattern.split('{key}');
  const fits =
    value.startsWith(before) && value.endsWith(after) && value.length > before.length + after.length;
  return fits ? value.slice(before.length, value.length - after.length) : '';
}

function rawValue(view: PageView, set: RowSet, source: KeySource, row: FoundRow): string {
  const { of, attribute, at } = source;
  if (of === 'name') return slug(bareName(namePlace(view, set, row).text));
  if (of === 'element') {
    const element = at && locate(view, row.element, at)[0];
    if (!element) return '';
    if (attribute !== undefined) return element.getAttribute(attribute) ?? '';
    const text = view.text(element);
    // A running number is a position, and a sentence is no key.
    return /^\d{1,4}[.)]?$/u.test(text) || text.length > 60 ? '' : text;
  }
  return (of === 'row' ? row.element : row.control).getAttribute(attribute ?? '') ?? '';
}

/** "Tờ khai đăng ký" → `to-khai-dang-ky`. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
