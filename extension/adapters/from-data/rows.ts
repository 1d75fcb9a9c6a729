import type { PageKind } from '../../../shared/contracts/adapter-data';
import type { RowSet, Way } from '../../../shared/contracts/adapter-rows';
import { isShown, takesPapers } from './floors';
import { closest, locate, matchesAny } from './locate';
import { keysOf } from './row-key';
import type { FoundRow } from './row-texts';
import type { PageView } from './view';

/** `Node.DOCUMENT_POSITION_PRECEDING`: there is no `Node` where saved pages are read. */
const PRECEDING = 2;

/** A row of the checklist, together with what its adapter says about rows of its kind. */
export interface KeyedRow extends FoundRow {
  readonly set: RowSet;
  readonly key: string;
}

/** The rows of the page, each kind of row in the page's order. */
export function keyedRows(view: PageView, kind: PageKind): readonly KeyedRow[] {
  return kind.rows.flatMap((set) => {
    const rows = foundRows(view, set);
    const keys = keysOf(view, set, rows);
    return rows.map((row, index) => ({ ...row, set, key: keys[index] ?? '' }));
  });
}

/** Whether the page has any row of this kind. Cheaper than reading them. */
export function hasRows(view: PageView, kind: PageKind): boolean {
  return kind.rows.some((set) => foundRows(view, set).length > 0);
}

/** The rows that a set means: around each control, or, where rows share one control, by themselves. */
export function foundRows(view: PageView, set: RowSet): readonly FoundRow[] {
  const anchors = anchorsOf(view, set);
  const found = anchors
    ? anchors.flatMap((control) => {
        const element = closest(view, control, set.row);
        return element ? [{ element, control }] : [];
      })
    : locate(view, view.document, set.row).map((element) => ({ element, control: element }));
  return inOrder(view, firstWayOnly(view, set, found)).filter(
    ({ element, control }) =>
      isShown(view, element) && takesPapers(control) && !isSkipped(view, set, element, control),
  );
}

/** The elements of a way that stand in this row. */
export function wayElements(
  view: PageView,
  row: FoundRow & { readonly set: RowSet },
  way: Way,
): readonly Element[] {
  const found = locate(view, row.element, way.at).filter(
    (element) => closest(view, element, row.set.row) === row.element,
  );
  const allowed = found.filter(
    (element) => takesPapers(element) && !isSkipped(view, row.set, undefined, element),
  );
  // A row with several fields is several rows, each with its own.
  return allowed.includes(row.control) ? [row.control] : allowed;
}

/** As they stand on the page; rows inside one shadow root as they stand in it. */
function inOrder(view: PageView, rows: readonly FoundRow[]): readonly FoundRow[] {
  const outermost = (element: Element): Element => {
    let at = element;
    while (at.getRootNode() !== view.document) {
      const host = view.parent(at);
      if (!host) break;
      at = host;
    }
    return at;
  };
  return rows
    .map((row) => ({ row, top: outermost(row.element) }))
    .sort(({ top: one }, { top: other }) => {
      if (one === other) return 0;
      return one.compareDocumentPosition(other) & PRECEDING ? 1 : -1;
    })
    .map(({ row }) => row);
}

/** What a row is told by: the button that opens it, else the elements of the ways that stand in rows. */
function anchorsOf(view: PageView, set: RowSet): readonly Element[] | undefined {
  const { open, ways } = set.control;
  if (open) return locate(view, view.document, open);
  const own = ways.filter((way) => way.in === undefined || way.in === 'row');
  return own.length === 0 ? undefined : own.flatMap((way) => locate(view, view.document, way.at));
}

/** One row a field; a row's drop zone and button are no further rows beside its field. */
function firstWayOnly(view: PageView, set: RowSet, rows: readonly FoundRow[]): readonly FoundRow[] {
  if (set.control.open) return oneEach(rows);
  const own = set.control.ways.filter((way) => way.in === undefined || way.in === 'row');
  const rank = (control: Element): number => own.findIndex((way) => matchesAny(view, control, way.at));
  const best = new Map<Element, number>();
  for (const { element, control } of rows) {
    if (!takesPapers(control) || isSkipped(view, set, undefined, control)) continue;
    best.set(element, Math.min(best.get(element) ?? Infinity, rank(control)));
  }
  const kept = rows.filter(({ element, control }) => rank(control) === best.get(element));
  // Of several zones or buttons any may be meant; of several fields each is a place of its own.
  return kept.some(({ control }) => !/^input$/i.test(control.tagName))
    ? oneEach(kept, ({ control }) => !/^input$/i.test(control.tagName))
    : kept;
}

function oneEach(
  rows: readonly FoundRow[],
  counts: (row: FoundRow) => boolean = () => true,
): readonly FoundRow[] {
  const seen = new Set<Element>();
  return rows.filter((row) => {
    if (!counts(row)) return true;
    if (seen.has(row.element)) return false;
    seen.add(row.element);
    return true;
  });
}

function isSkipped(view: PageView, set: RowSet, row: Element | undefined, control: Element): boolean {
  const { skip } = set;
  if (skip === undefined) return false;
  return matchesAny(view, control, skip) || (row !== undefined && matchesAny(view, row, skip));
}
