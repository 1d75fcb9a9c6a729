import type { Locator, SimpleLocator } from '../../../shared/contracts/adapter-locator';
import type { NameSource, RowSet } from '../../../shared/contracts/adapter-rows';
import { closest, locate } from '../../adapters/from-data/locate';
import { fold } from '../../adapters/from-data/pattern';
import { namePlace } from '../../adapters/from-data/row-texts';
import type { PageView } from '../../adapters/from-data/view';
import { kindsOf, lasting, type Marks } from './marks';
import { likesOf } from './row-around';

/** What the officer has pointed at so far. */
export interface Pointed {
  readonly row: Element;
  readonly name?: Element;
  readonly control?: Element;
}

/** What every row set has, whatever it is asked about. */
const BARE: RowSet = {
  row: { role: 'row' },
  key: [{ of: 'name' }],
  name: [{ pick: 'row-text' }],
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
};
const CELL = 'td, th, [role="cell"], [role="gridcell"]';
const HEADERS = 'thead th, thead td, tr:first-child > th, [role="columnheader"]';
/** Columns that are wide enough to hold names. */
const MAX_HEADER = 60;
/** Between a row and the head that stands before it. */
const MAX_BEFORE = 3;
const MAX_PARTS = 40;

/** Ways to say what a row is: those by which the pointed control lies in the pointed row, and its likes are rows too. */
export function rowChoices(view: PageView, { row, name, control }: Pointed): Marks<Locator> {
  const kinds = kindsOf(row);
  const tag = row.tagName.toLowerCase();
  const inner = name && view.contains(row, name) && name !== row ? kindsOf(name).lasting : [];
  const held = lasting([
    ...inner.map((holds): Locator => ({ tag, holds })),
    ...sharedWords(view, row).map((holds): Locator => ({ tag, holds })),
  ]);
  const from = control ?? row;
  const likes = likesOf(row);
  const right = [...kinds.lasting, ...held.lasting].filter((mark) => closest(view, from, mark) === row);
  const reached = (mark: Locator): number => {
    const found = new Set(locate(view, view.document, mark));
    return likes.filter((like) => found.has(like)).length;
  };
  // A mark that leaves out half of the rows is of this row, not of rows.
  const most = Math.max(0, ...right.map(reached));
  return {
    lasting: right.filter((mark) => reached(mark) * 2 >= most),
    passedOver: kinds.passedOver,
  };
}

/** Ways to say where the name stands in a row. Only those that read, in this row, what was pointed at. */
export function nameChoices(
  view: PageView,
  row: Element,
  name: Element,
  control: Element,
  head?: Locator,
): Marks<NameSource> {
  const header = headerOver(view, row, name);
  const kinds = kindsOf(name);
  const parent = view.parent(name);
  const around =
    parent && parent !== row ? kindsOf(parent).lasting.filter(({ tag }) => tag === undefined) : [];
  const tag = name.tagName.toLowerCase();
  const at = lasting([
    ...kinds.lasting.filter(({ role }) => role !== 'cell'),
    ...around.map((within): Locator => ({ tag, within })),
    { tag, lacks: { tag } },
    ...kinds.lasting.filter(({ role }) => role === 'cell'),
  ]).lasting.map((mark): NameSource => ({ at: mark }));
  const sources: readonly NameSource[] = [
    ...(header === undefined ? [] : [{ column: header }]),
    ...at,
    ...(head ? [] : ([{ pick: 'heading' }, { pick: 'label' }, { pick: 'longest-cell' }] as const)),
  ];
  const own = ownWords(name);
  const reads = (source: NameSource, wanted: string): boolean => {
    const set = { ...BARE, name: [source], ...(head ? { head } : {}) };
    const place = namePlace(view, set, { element: row, control });
    return wanted !== '' && fold(place.text) === fold(wanted) && place.text !== view.text(row);
  };
  const all = view.text(name);
  const alone: readonly NameSource[] =
    own !== '' && own !== all
      ? sources.filter(({ at: mark, column }) => mark ?? column).map((one) => ({ ...one, own: true }))
      : [];
  return {
    lasting: [...alone.filter((one) => reads(one, own)), ...sources.filter((one) => reads(one, all))],
    passedOver: kinds.passedOver,
  };
}

/** What stands before the row and holds the name that was pointed at; undefined where the name is elsewhere. */
export function headBefore(view: PageView, row: Element, name: Element): Locator | undefined {
  let before = row.previousElementSibling;
  for (let step = 0; before && step < MAX_BEFORE; step++, before = before.previousElementSibling) {
    if (before === name || view.contains(before, name)) return kindsOf(before).lasting[0];
  }
  return undefined;
}

/** Words that stand in this row and in each of its likes: "Tối đa*". They tell rows where nothing else does. */
function sharedWords(view: PageView, row: Element): readonly SimpleLocator[] {
  const likes = likesOf(row);
  if (likes.length === 0) return [];
  const parts = view.query(row, '*').slice(0, MAX_PARTS);
  const starts = parts.flatMap((part) => {
    const [start] = /^\p{L}{2,}\s+\p{L}{2,}(?=\s)/u.exec(view.text(part)) ?? [];
    return start === undefined ? [] : [{ tag: part.tagName.toLowerCase(), text: `${start}*` }];
  });
  return starts
    .filter(({ tag, text }, at) => starts.findIndex((one) => one.tag === tag && one.text === text) === at)
    .filter((mark) => likes.every((like) => locate(view, like, mark).length > 0))
    .slice(0, 3);
}

function ownWords(element: Element): string {
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
  const words = texts
    .map(({ nodeValue }) => nodeValue ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return /\p{L}{2}/u.test(words) ? words : '';
}

function headerOver(view: PageView, row: Element, name: Element): string | undefined {
  const cells = view.query(row, CELL).filter((cell) => cell.parentElement === row);
  const column = cells.findIndex((cell) => cell === name || view.contains(cell, name));
  const table = row.closest('table, [role="table"], [role="grid"]');
  const header = table && column >= 0 ? view.query(table, HEADERS)[column] : undefined;
  const text = header && view.text(header);
  return text && text.length <= MAX_HEADER && !/[*]/u.test(text) ? text : undefined;
}
