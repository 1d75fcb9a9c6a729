import type { AttachPlan, PageHint, ShownRow } from '../../shared/contracts/messages';
import type { SiteAdapter } from '../adapters/adapter';
import type { Place } from './host-reader';

/** What the page itself shows of a row, to be compared with what it shows later. */
export function shownRow(
  place: Place,
  adapter: SiteAdapter,
  component: string,
  hint: PageHint | undefined,
): ShownRow {
  const read = adapter.read(place.document, place.url(), hint);
  if (!read.ok) return {};
  const row = read.value.components.find(({ key }) => key === component);
  return { dossier: read.value.dossier, ...(row ? { name: row.name } : {}) };
}

/**
 * Whether the page is still what the plan was made for: its address, its kind, its dossier, and the name of the row.
 * A row that is gone is no other row; its target says that it is missing.
 */
export function isSamePage(
  place: Place,
  adapter: SiteAdapter,
  { url, adapter: id, component, shown }: AttachPlan,
  hint: PageHint | undefined,
): boolean {
  const now = place.url();
  if (now.href !== url || adapter.id !== id || !adapter.detect(place.document, now, hint)) return false;
  const read = adapter.read(place.document, now, hint);
  if (!read.ok) return shown.dossier === undefined;
  if (shown.dossier !== undefined && shown.dossier !== read.value.dossier) return false;
  const rows = read.value.components.filter(({ key }) => key === component);
  return rows.every(({ name }) => shown.name === undefined || letters(name) === letters(shown.name));
}

/** Counters, marks and blanks of a row's name may change with its files; its words may not. */
function letters(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
