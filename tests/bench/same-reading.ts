import { siteAdapterOf } from '../../extension/adapters/from-data';
import { entriesOf } from '../../extension/adapters/from-data/row-files';
import { inScope } from '../../extension/adapters/from-data/targets';
import { keyedRows, wayElements, type KeyedRow } from '../../extension/adapters/from-data/rows';
import { viewOf, type PageView, type ViewMeans } from '../../extension/adapters/from-data/view';
import type { AdapterData, PageKind } from '../../shared/contracts/adapter-data';
import type { HostComponent } from '../../shared/contracts/messages';
import { fold } from '../../shared/catalogue/fold';

/** In what two descriptions of one page say the same; each true only where it is so in every row. */
export interface SameReading {
  readonly multiple: boolean;
  /** A file goes into the same thing. */
  readonly control: boolean;
  /** The files listed now. */
  readonly list: boolean;
}

const NOTHING: SameReading = {
  multiple: false,
  control: false,
  list: false,
};

/**
 * Reads the page by two adapters. Runs in the page, where a proposal can be held against what was written by hand.
 * Undefined where the one written by hand reads nothing: the page is not the one that it was written for.
 */
export function sameReading(
  document: Document,
  url: URL,
  means: ViewMeans,
  proposed: AdapterData,
  known: AdapterData,
): SameReading | undefined {
  const right = readBy(document, url, means, known);
  if (!right) return undefined;
  const guess = readBy(document, url, means, proposed);
  const named = new Map(guess?.map((row) => [fold(row.component.name), row]));
  if (!guess) return NOTHING;
  const each = (same: (one: ReadRow, other: ReadRow) => boolean): boolean =>
    right.every((row) => {
      const other = named.get(fold(row.component.name));
      return other !== undefined && same(row, other);
    });
  return {
    multiple: each((one, other) => one.component.multiple === other.component.multiple),
    control: each((one, other) => other.first.length === 1 && other.first.every((it) => meets(one.any, it))),
    list: each((one, other) => one.files === other.files),
  };
}

interface ReadRow {
  readonly component: HostComponent;
  /** What the first way that finds something finds. */
  readonly first: readonly Element[];
  /** What any of the ways finds. */
  readonly any: readonly Element[];
  readonly files: string;
}

function readBy(
  document: Document,
  url: URL,
  means: ViewMeans,
  data: AdapterData,
): readonly ReadRow[] | undefined {
  // An adapter is held against what stands on the page, whichever address it was written for.
  const here: AdapterData = { ...data, hosts: ['*'], pages: data.pages.map(anywhere) };
  const hint = { dossier: 'H40.12-261121-9999' };
  const read = siteAdapterOf(here, means).read(document, url, hint);
  if (!read.ok) return undefined;
  const view = viewOf(document, url, means);
  const rows = here.pages.flatMap((kind) => keyedRows(view, kind));
  return read.value.components.flatMap((component): readonly ReadRow[] => {
    const row = rows.find(({ key }) => key === component.key);
    if (!row) return [];
    const ways = placesOf(view, row);
    const files = entriesOf(view, row).map(({ file }) => file);
    return [
      {
        component,
        first: ways.find((found) => found.length > 0) ?? [],
        any: ways.flat(),
        files: JSON.stringify(files.map(({ name, reference }) => [name, reference])),
      },
    ];
  });
}

function anywhere(kind: PageKind): PageKind {
  return { ...kind, address: '*' };
}

/** What each way finds, the button that opens a dialog before. */
function placesOf(view: PageView, row: KeyedRow): readonly (readonly Element[])[] {
  const { open, ways } = row.set.control;
  const opener = open ? [[row.control]] : [];
  return [
    ...opener,
    ...ways.map((way) =>
      way.in === undefined || way.in === 'row'
        ? wayElements(view, row, way)
        : inScope(view, row.set, way.in, way.at),
    ),
  ];
}

/** A file that is let fall on a part of a drop zone reaches the zone. */
function meets(elements: readonly Element[], one: Element): boolean {
  return elements.some((other) => other === one || other.contains(one) || one.contains(other));
}
