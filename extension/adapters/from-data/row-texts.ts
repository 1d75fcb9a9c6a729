import type { Pattern } from '../../../shared/contracts/adapter-locator';
import type { NameSource, RequiredSign, RowSet } from '../../../shared/contracts/adapter-rows';
import { tidy } from '../page-text';
import { labelOf } from './accessible-name';
import { namesFile } from './file-names';
import { locate, matchesAny } from './locate';
import { fits } from './pattern';
import type { PageView } from './view';

/** A row before it is described: where it is and what is pressed or filled in it. */
export interface FoundRow {
  readonly element: Element;
  /** The field, zone or button that made it a row; the row itself where there is none. */
  readonly control: Element;
}

const CELLS = ':scope > td, :scope > th, :scope > [role="cell"], :scope > [role="gridcell"]';
const HEADERS = 'thead th, thead td, [role="columnheader"]';

/** Where the name was read from, if from one element. */
export interface NamePlace {
  readonly text: string;
  readonly element?: Element;
}

/** The paper's name as the first source gives it, with its number and marks still on. */
export function namePlace(view: PageView, set: RowSet, row: FoundRow): NamePlace {
  for (const source of set.name) {
    const place = bySource(view, set, source, row);
    if (place && place.text !== '') return place;
  }
  return { text: view.text(row.element).slice(0, 300) };
}

/** More siblings than lie between a row and what stands before it. */
const MAX_BEFORE = 6;
/** A star that says "required", alone or in brackets. */
const STAR = /^\(?\s?[*✱＊∗]\s?\)?$/u;

/** What stands before the row and belongs to it; undefined where the set names no such thing, or it is another's. */
export function headOf(view: PageView, { head, row }: RowSet, { element }: FoundRow): Element | undefined {
  if (head === undefined) return undefined;
  let before = element.previousElementSibling;
  for (let step = 0; before && step < MAX_BEFORE; step++, before = before.previousElementSibling) {
    if (matchesAny(view, before, head)) return before;
    if (matchesAny(view, before, row)) return undefined;
  }
  return undefined;
}

/** Where the words about a row stand. */
function partsOf(view: PageView, set: RowSet, row: FoundRow): readonly Element[] {
  const head = headOf(view, set, row);
  return head ? [head, row.element] : [row.element];
}

/** Without running number and asterisk. */
export function bareName(text: string): string {
  return text.replace(/^\d{1,3}\s{0,2}[.)]\s+/u, '').replace(/\s*(?:\(\*\)|\*)\s*$/u, '');
}

/** Whether any sign shows that the paper is required. */
export function isRequired(view: PageView, set: RowSet, row: FoundRow, name: string): boolean {
  return (set.required ?? [{ asterisk: true }]).some((sign) => showsRequired(view, set, sign, row, name));
}

function bySource(view: PageView, set: RowSet, source: NameSource, row: FoundRow): NamePlace | undefined {
  const { at } = source;
  if (at) {
    const found = partsOf(view, set, row).flatMap((part) =>
      // What stands before the row may be the name itself.
      part !== row.element && matchesAny(view, part, at) ? [part] : locate(view, part, at),
    );
    // Without a letter it is a running number, a star or an icon.
    const element = found.find((one) => /\p{L}/u.test(view.text(one))) ?? found[0];
    return element && told(view, source, element);
  }
  if (source.column) {
    const cell = cellUnder(view, row.element, source.column);
    // The cell with the control is the wrong one, whatever stands above it.
    return cell && !view.contains(cell, row.control) ? told(view, source, cell) : undefined;
  }
  if (source.say !== undefined) return { text: source.say };
  switch (source.pick) {
    case 'numbered':
      return innermost(view, row.element, /^\s*\d{1,3}\s{0,2}[.)]\s/u);
    case 'label':
      return { text: labelOf(view, row.control) };
    case 'heading': {
      const [element] = locate(view, row.element, { role: 'heading' });
      return element && { text: view.text(element), element };
    }
    case 'longest-cell':
      return longestCell(view, row);
    default:
      return { text: told(view, source, row.element).text.slice(0, 300) };
  }
}

/** What else is in the element is no part of the name, so files may be listed there. */
function told(view: PageView, { own }: NameSource, element: Element): NamePlace {
  if (!own) return { text: view.text(element), element };
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
  return { text: tidy(texts.map(({ nodeValue }) => nodeValue ?? '').join(' ')) };
}

function innermost(view: PageView, row: Element, words: RegExp): NamePlace | undefined {
  const element = view
    .query(row, '*')
    .filter((inner) => words.test(view.text(inner)))
    .at(-1);
  return element && { text: view.text(element), element };
}

/** The longest text beside the control that is no file's line. */
function longestCell(view: PageView, { element, control }: FoundRow): NamePlace | undefined {
  const cells = view
    .query(element, CELLS)
    .filter((cell) => !view.contains(cell, control))
    .map((cell) => ({ text: view.text(cell), element: cell }))
    .filter(({ text }) => !namesFile(text));
  return cells.sort((one, other) => other.text.length - one.text.length)[0];
}

function cellUnder(view: PageView, row: Element, header: Pattern): Element | undefined {
  const table = row.closest('table, [role="table"], [role="grid"]');
  const headers = table ? view.query(table, HEADERS) : [];
  const column = headers.findIndex((cell) => fits(header, view.text(cell)));
  return column < 0 ? undefined : view.query(row, CELLS)[column];
}

function showsRequired(
  view: PageView,
  set: RowSet,
  sign: RequiredSign,
  row: FoundRow,
  name: string,
): boolean {
  const { at } = sign;
  const parts = partsOf(view, set, row);
  if (sign.asterisk && (/\*\)?\s*$/u.test(name) || parts.some((part) => hasStar(view, part)))) return true;
  if (
    sign.control &&
    (row.control.hasAttribute('required') || row.control.getAttribute('aria-required') === 'true')
  ) {
    return true;
  }
  if (at && parts.some((part) => locate(view, part, at).length > 0)) return true;
  if (!sign.column || !sign.is) return false;
  const cell = cellUnder(view, row.element, sign.column);
  return cell !== undefined && fits(sign.is, view.text(cell));
}

function hasStar(view: PageView, part: Element): boolean {
  return view
    .query(part, '*')
    .some((element) => element.childElementCount === 0 && STAR.test(element.textContent.slice(0, 20).trim()));
}
