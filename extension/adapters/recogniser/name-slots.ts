import type { Locator, LocatorRole, Locators } from '../../../shared/contracts/adapter-locator';
import type { NameSource, RowSet } from '../../../shared/contracts/adapter-rows';
import { hasRole } from '../from-data/roles';
import { bareName, namePlace } from '../from-data/row-texts';
import type { PageView } from '../from-data/view';
import { brittleId, brittleWord } from '../lint/brittle';
import type { PageNode } from './page-nodes';
import { inside } from './shapes';
import { nameLikeness } from './words';

/** Rows by which a way to their names is judged; the others are like them. */
const SAMPLE = 6;
/** Texts of a row that could be its name, and rows whose texts are tried. */
const MAX_TEXTS = 8;
const MAX_SOURCES = 40;
/** In larger rows it would take long to find out what holds nothing of its own kind. */
const MAX_LEAVES = 80;
const TRIED_ROWS = 2;
/** What each step down the list of ways to a name costs: the more lasting way counts where both are right. */
const STEP = 0.004;
const TELLING: readonly LocatorRole[] = ['heading', 'term', 'cell', 'definition'];

/** A row under examination. */
export interface SeenRow {
  readonly row: PageNode;
  readonly control: Element;
}

/** Where the names stand, and how much they read like names of papers. */
export interface NameSlot {
  readonly source: NameSource;
  /** 0..1: the mean over the rows, less where names repeat. */
  readonly score: number;
}

/** The best way to the names of these rows, looked for in the row, or in what stands before it. */
export function nameSlot(
  view: PageView,
  nodes: readonly PageNode[],
  rows: readonly SeenRow[],
  head: RowSet['head'],
  heads: readonly PageNode[],
): NameSlot | undefined {
  const sources = new Map<string, NameSource>();
  for (let index = 0; index < Math.min(TRIED_ROWS, rows.length); index++) {
    const seen = rows[index];
    const places = [heads[index], seen?.row].flatMap((place) => place ?? []);
    for (const place of places) {
      const before = place === seen?.row ? undefined : head;
      for (const source of [
        ...(before && nameLikeness(place.own) > 0 ? [headItself(place, before)] : []),
        ...sourcesIn(view, nodes, place, seen?.control),
      ]) {
        sources.set(JSON.stringify(source), source);
      }
    }
  }
  const set = { row: NOTHING, ...(head ? { head } : {}) };
  const slots = [...sources.values()].slice(0, MAX_SOURCES).map((source, index) => ({
    source,
    score: scoreOf(view, { ...set, name: [source] }, rows) - Math.min(index, 40) * STEP,
  }));
  return slots.sort((one, other) => other.score - one.score)[0];
}

/** No row: what stands before is asked for before rows can be told. */
const NOTHING: Locator = { tag: 'x-none' };

/** What stands before the row is the name, with or without what else is in it. */
function headItself({ own, text }: PageNode, at: Locators): NameSource {
  return { at, ...(own === text || /^[\s*()✱]*$/u.test(text.replace(own, '')) ? {} : { own: true }) };
}

function scoreOf(
  view: PageView,
  set: Pick<RowSet, 'row' | 'head' | 'name'>,
  rows: readonly SeenRow[],
): number {
  const whole = { key: [], control: { ways: [] }, ...set };
  const names = rows.slice(0, SAMPLE).map(({ row, control }) => {
    const { text } = namePlace(view, whole, { element: row.element, control });
    return bareName(text);
  });
  const sum = names.reduce((total, name) => total + nameLikeness(name), 0);
  return names.length === 0 ? 0 : (sum / names.length) * (new Set(names).size / names.length);
}

function sourcesIn(
  view: PageView,
  nodes: readonly PageNode[],
  place: PageNode,
  control: Element | undefined,
): readonly NameSource[] {
  const texts = inside(nodes, place)
    .filter(({ own, element }) => nameLikeness(own) > 0 && !(control && view.contains(control, element)))
    .slice(0, MAX_TEXTS);
  const found = texts.flatMap((node) => sourcesOf(view, nodes, place, node));
  const self: readonly NameSource[] = nameLikeness(place.own) > 0 ? [{ pick: 'row-text', own: true }] : [];
  return [...found, { pick: 'label' }, ...self, { pick: 'longest-cell' }];
}

/** The ways to one text, most lasting first. */
function sourcesOf(
  view: PageView,
  nodes: readonly PageNode[],
  place: PageNode,
  node: PageNode,
): readonly NameSource[] {
  const { element } = node;
  const tag = element.tagName.toLowerCase();
  if (!/^[a-z][a-z\d-]{0,39}$/u.test(tag)) return [];
  const own = node.own === node.text ? {} : ({ own: true } as const);
  const header = headerOver(view, place.element, element);
  const locators: Locator[] = [];
  if (hasRole(element, 'heading')) locators.push({ role: 'heading' });
  for (const role of TELLING) {
    if (isIn(nodes, node, place, role)) locators.push({ tag, within: { role } });
  }
  const [prefix = ''] = /^[a-z][a-z_-]{2,30}(?=[\w-]*\d)/iu.exec(element.id) ?? [];
  const plainTag = /^(?:div|span|p|td|a)$/u.test(tag);
  if (!plainTag) locators.push({ tag });
  if (prefix !== '' && brittleId(`${prefix}*`) === undefined) locators.push({ tag, id: `${prefix}*` });
  if (place.size <= MAX_LEAVES) locators.push({ tag, lacks: { tag } });
  for (const name of lastingClasses(element)) locators.push({ css: `${tag}.${name}` });
  if (plainTag) locators.push({ tag });
  return [
    ...(header === undefined ? [] : [{ column: header, ...own }]),
    ...locators.map((at) => ({ at, ...own })),
  ];
}

/** Class names that a person wrote. */
export function lastingClasses(element: Element): readonly string[] {
  const names = element.getAttribute('class') ?? '';
  if (names.length > 300) return [];
  return names
    .split(/\s+/u)
    .slice(0, 8)
    .filter((name) => /^[a-z][a-z_-]{1,40}$/iu.test(name) && brittleWord(`.${name}`) === undefined);
}

function isIn(nodes: readonly PageNode[], node: PageNode, place: PageNode, role: LocatorRole): boolean {
  for (let at = nodes[node.parent]; at && at.index >= place.index; at = nodes[at.parent]) {
    if (hasRole(at.element, role)) return true;
  }
  return false;
}

/** The words over a cell of the row, where the table has a head. */
function headerOver(view: PageView, row: Element, element: Element): string | undefined {
  const cell = element.closest('td, th, [role="cell"], [role="gridcell"]');
  const table = row.closest('table, [role="table"], [role="grid"]');
  if (!cell || !table || cell.parentElement !== row) return undefined;
  const headers = table.querySelectorAll('thead th, thead td, [role="columnheader"]');
  const header = headers[[...row.children].indexOf(cell)];
  const words = header ? view.text(header) : '';
  return words === '' || words.length > 60 || words.includes('*') ? undefined : words;
}
