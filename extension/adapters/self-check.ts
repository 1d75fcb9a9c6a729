import type { AdapterChange, AdapterCheck, CheckedRow } from '../../shared/contracts/adapter-check';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import type { PageHint } from '../../shared/contracts/messages';
import { checklistOf, knownPage, OPEN_SHADOWS } from './from-data';
import { listPlaces } from './from-data/row-files';
import { componentOf } from './from-data/component';
import { keyedRows, type KeyedRow } from './from-data/rows';
import { elementsOf, word } from './from-data/targets';
import type { PageView, ViewMeans } from './from-data/view';

/** What an adapter recognises on a page. Reads only, and touches nothing. */
export function selfCheck(
  data: AdapterData,
  document: Document,
  url: URL,
  means: ViewMeans = OPEN_SHADOWS,
  hint?: PageHint,
): AdapterCheck {
  const { id: adapter, version } = data;
  const page = knownPage(data, document, url, means, hint);
  if (!page) return { ...NOTHING, adapter, version };
  const { view, kind } = page;
  const read = checklistOf(page, hint);
  const rows = keyedRows(view, kind);
  const seen = rows.map((row) => {
    const component = componentOf(view, row);
    return {
      row: { key: row.key, name: component.name },
      places: placesOf(view, data, kind, row),
      listed: listPlaces(view, row).length > 0,
      files: component.files,
    };
  });
  const files = seen.flatMap((one) => one.files);
  return {
    adapter,
    version,
    known: true,
    ...(read.ok ? { dossier: read.value.dossier } : {}),
    rows: seen.map(({ row }) => row),
    controls: seen.filter(({ places }) => places === 1).length,
    lists: seen.filter(({ listed }) => listed).length,
    files: files.length,
    links: files.filter(({ reference }) => reference !== undefined).length,
    ambiguous: seen.filter(({ places }) => places > 1).map(({ row }) => row),
    missing: seen.filter(({ places }) => places === 0).map(({ row }) => row),
  };
}

/** Whether the page can be worked on without guessing: known, about one dossier, and each row with one place. */
export function isSound(check: AdapterCheck): boolean {
  return (
    check.known &&
    check.dossier !== undefined &&
    check.rows.length > 0 &&
    check.controls === check.rows.length
  );
}

/** What a later look found different. A new row is no fault: dossiers differ in their papers. */
export function changesSince(before: AdapterCheck, now: AdapterCheck): readonly AdapterChange[] {
  if (before.known && !now.known) return [{ what: 'page-unknown' }];
  const gone = (list: readonly CheckedRow[], from: readonly CheckedRow[]): readonly CheckedRow[] =>
    list.filter(
      ({ key }, at) =>
        !from.some((other) => other.key === key) && list.findIndex((other) => other.key === key) === at,
    );
  return [
    ...(before.dossier !== undefined && now.dossier === undefined ? [{ what: 'dossier-gone' } as const] : []),
    ...gone(before.rows, now.rows).map(({ name }) => ({ what: 'row-gone', name }) as const),
    ...gone(now.rows, before.rows).map(({ name }) => ({ what: 'row-new', name }) as const),
    ...gone(now.missing, before.missing).map(({ name }) => ({ what: 'control-gone', name }) as const),
    ...gone(now.ambiguous, before.ambiguous).map(
      ({ name }) => ({ what: 'control-ambiguous', name }) as const,
    ),
    ...(now.lists < before.lists && now.rows.length >= before.rows.length
      ? [{ what: 'lists-gone', before: before.lists, now: now.lists } as const]
      : []),
  ];
}

const NOTHING = {
  known: false,
  rows: [],
  controls: 0,
  lists: 0,
  files: 0,
  links: 0,
  ambiguous: [],
  missing: [],
};

/** How many places the best way of a row has. What only a dialog will bring is counted by the button that opens it. */
function placesOf(
  view: PageView,
  { pages }: AdapterData,
  kind: AdapterData['pages'][number],
  row: KeyedRow,
): number {
  const at = { pages, kind, set: row.set };
  const { open, ways } = row.set.control;
  const words = open ? [word(at, 'open', row.key)] : ways.map(({ by }) => word(at, by, row.key));
  return words.map((target) => elementsOf(view, pages, target).length).find((count) => count > 0) ?? 0;
}
