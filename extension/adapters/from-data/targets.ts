import type { PageKind } from '../../../shared/contracts/adapter-data';
import type { Locators } from '../../../shared/contracts/adapter-locator';
import type { RowSet, Scope } from '../../../shared/contracts/adapter-rows';
import { accessibleName } from './accessible-name';
import { saysSubmit } from './floors';
import { locate } from './locate';
import { removeButtons } from './row-files';
import { keyedRows, wayElements, type KeyedRow } from './rows';
import type { PageView } from './view';

/*
 * Targets are words, so that a plan can be shown, logged and compared, and so that each step finds its row anew by
 * what the row is: `input TP01`, `open TP01`, `file TP01 Tờ khai.pdf`, `dialog name`, `metadata docNumber TP01`.
 * Page kinds and row sets after the first are named by their numbers: `input@1.2 TP01`.
 */

/** A row set's place in the adapter. */
export interface SetPlace {
  readonly pages: readonly PageKind[];
  readonly kind: PageKind;
  readonly set: RowSet;
}

/** The word for something of a row of this set. */
export function word({ pages, kind, set }: SetPlace, what: string, ...rest: readonly string[]): string {
  const place = `${pages.indexOf(kind) + 1}.${kind.rows.indexOf(set) + 1}`;
  return [place === '1.1' ? what : `${what}@${place}`, ...rest].join(' ');
}

/**
 * The elements that the word means on the page as it is now. Never one that files, signs, pays or decides: such a
 * button is not found, whatever the data say.
 */
export function elementsOf(view: PageView, pages: readonly PageKind[], target: string): readonly Element[] {
  return meant(view, pages, target).filter((element) => !saysSubmit(accessibleName(view, element)));
}

function meant(view: PageView, pages: readonly PageKind[], target: string): readonly Element[] {
  const [, what = '', kindAt = '1', setAt = '1', rest = ''] =
    /^([a-z]+)(?:@(\d)\.(\d))? (.*)$/su.exec(target) ?? [];
  const kind = pages[Number(kindAt) - 1];
  const set = kind?.rows[Number(setAt) - 1];
  if (!kind || !set) return [];
  if (what === 'dialog') return dialogElements(view, set, rest);
  const [, first = '', second = ''] = /^(\S+)(?: (.*))?$/su.exec(rest) ?? [];
  if (what === 'metadata') return metadataElements(view, kind, set, first, second);
  const rows = rowsWith(view, kind, set, first);
  if (what === 'file') return rows.flatMap((row) => removeButtons(view, row, second));
  if (what === 'open') return set.control.open ? rows.map((row) => row.control) : [];
  const way = set.control.ways.find(({ by }) => by === what);
  if (!way) return [];
  if (way.in === undefined || way.in === 'row') return rows.flatMap((row) => wayElements(view, row, way));
  // What rows share is this row's only while exactly this row is meant.
  return rows.length === 1 ? inScope(view, set, way.in, way.at) : rows.map((row) => row.control);
}

/** The rows of this set that have this key. */
export function rowsWith(view: PageView, kind: PageKind, set: RowSet, key: string): readonly KeyedRow[] {
  return keyedRows(view, kind).filter((row) => row.set === set && row.key === key);
}

/** What is in the row set's dialog, or anywhere on the page. */
export function inScope(view: PageView, set: RowSet, scope: Scope, at: Locators): readonly Element[] {
  if (scope === 'page') return locate(view, view.document, at);
  const dialogs = set.dialog ? locate(view, view.document, set.dialog.at) : [];
  return [...new Set(dialogs.flatMap((dialog) => locate(view, dialog, at)))];
}

function dialogElements(view: PageView, set: RowSet, what: string): readonly Element[] {
  const { dialog } = set;
  if (!dialog) return [];
  const at = what === 'confirm' ? dialog.confirm?.at : dialog.fields?.find(({ id }) => id === what)?.at;
  return at ? inScope(view, set, 'dialog', at) : [];
}

function metadataElements(
  view: PageView,
  kind: PageKind,
  set: RowSet,
  field: string,
  key: string,
): readonly Element[] {
  const place = set.metadata?.find((candidate) => candidate.field === field);
  if (!place) return [];
  if (place.in === 'page' || place.in === 'dialog') return inScope(view, set, place.in, place.at);
  return rowsWith(view, kind, set, key).flatMap((row) => locate(view, row.element, place.at));
}
