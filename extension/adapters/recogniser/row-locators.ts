import type { Locator, LocatorRole, SimpleLocator } from '../../../shared/contracts/adapter-locator';
import { closest } from '../from-data/locate';
import { hasRole } from '../from-data/roles';
import type { PageView } from '../from-data/view';
import type { PageNode } from './page-nodes';
import { lastingClasses } from './name-slots';
import { inside } from './shapes';
import { saysLimit } from './words';

const ROLES: readonly LocatorRole[] = [
  'row',
  'listitem',
  'group',
  'definition',
  'article',
  'region',
  'tabpanel',
];
const TELLING_TAGS = /^(?:fieldset|section|article|tr|li|dd|[a-z][a-z\d]*-[a-z\d-]+)$/u;
/** Rows by which a locator is judged. */
const SAMPLE = 12;

/** Ways to say what these rows are, most lasting first. Each finds exactly these around these controls. */
export function rowLocators(
  view: PageView,
  nodes: readonly PageNode[],
  rows: readonly PageNode[],
  controls: readonly Element[],
): readonly Locator[] {
  return candidates(nodes, rows).filter((locator) =>
    rows.slice(0, SAMPLE).every((row, index) => {
      const control = controls[index];
      return control !== undefined && closest(view, control, locator) === row.element;
    }),
  );
}

function candidates(nodes: readonly PageNode[], rows: readonly PageNode[]): readonly Locator[] {
  const elements = rows.map(({ element }) => element);
  const [first] = rows;
  const tag = first?.element.tagName.toLowerCase() ?? '';
  if (!first || !/^[a-z][a-z\d-]{0,39}$/u.test(tag)) return [];
  const found: Locator[] = [];
  for (const role of ROLES) if (elements.every((element) => hasRole(element, role))) found.push({ role });
  const sameTag = elements.every((element) => element.tagName.toLowerCase() === tag);
  if (!sameTag) return found;
  if (TELLING_TAGS.test(tag)) found.push({ tag });
  const holds = held(nodes, rows);
  found.push(...holds.map((one): Locator => ({ tag, holds: one })));
  for (const name of lastingClasses(first.element)) {
    if (elements.every((element) => element.classList.contains(name))) found.push({ css: `${tag}.${name}` });
  }
  return [...found, { tag }];
}

/** What each row has in it and smaller parts of it may not have: a heading, a term, words about sizes and types. */
function held(nodes: readonly PageNode[], rows: readonly PageNode[]): readonly SimpleLocator[] {
  const each = rows.slice(0, SAMPLE).map((row) => inside(nodes, row));
  const found: SimpleLocator[] = [];
  for (const role of ['heading', 'term'] as const) {
    if (each.every((parts) => parts.some(({ element }) => hasRole(element, role)))) found.push({ role });
  }
  for (const word of limitWords(each[0] ?? [])) {
    const text = `${word}*`;
    const starts = (node: PageNode): boolean => node.text.toLowerCase().startsWith(word.toLowerCase());
    if (each.every((parts) => parts.some(starts))) {
      const tags = new Set(each.map((parts) => parts.filter(starts).at(-1)?.element.tagName.toLowerCase()));
      const [tag] = tags;
      found.push(tags.size === 1 && tag !== undefined ? { tag, text } : { text });
    }
  }
  return found;
}

/** The words with which texts about limits begin, before the first number or type. */
function limitWords(parts: readonly PageNode[]): readonly string[] {
  return parts
    .filter(({ own }) => own !== '' && saysLimit(own))
    .map(({ own }) => (/^[^\d*:.(]{3,30}/u.exec(own)?.[0] ?? '').trim())
    .filter((word) => word.length >= 4);
}
