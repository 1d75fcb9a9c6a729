import type { Failure } from '../../../../shared/domain/failure';
import type { Result } from '../../../../shared/domain/result';
import type { Item } from '../../../../shared/storage/item-store';
import { changedSheet, PILE, type SheetChanges } from '../../../../shared/storage/sheet-facts';
import type { Bench } from '../bench';
import type { CapturePort } from '../ports';
import { aPileOf, type PileView } from './pile-view';

/** The pile of the open dossier: what the acts on it share. */
export interface PileBench {
  readonly bench: Bench;
  readonly capture: CapturePort;
  readonly dossier: string;
  /** What takes the last changes back, newest last. Lives as long as the dossier is open. */
  readonly undo: (() => Promise<void>)[];
  view(): PileView;
  change(change: (view: PileView) => PileView): void;
}

/** Removed pages are kept, sealed, in memory for undo: not more than this many steps of them. */
const MOST_STEPS = 20;

/** The bench of the pile. */
export function pileBench(bench: Bench, capture: CapturePort): PileBench {
  return {
    bench,
    capture,
    dossier: bench.checklist().page.dossier,
    undo: [],
    view: () => bench.checklist().pile ?? aPileOf([]),
    change: (change) => bench.change((list) => ({ ...list, pile: change(list.pile ?? aPileOf([])) })),
  };
}

/** Reads the pile from the disk again: what is shown is what is kept. */
export async function reloadPile(pile: PileBench): Promise<void> {
  for (;;) {
    const before = pile.view().items;
    const items = await pile.bench.desk.items.list(pile.dossier, PILE);
    if (!items.ok) {
      showFailure(pile, items.failure);
      return;
    }
    // A page that came while it was read is not in it: it is read once more.
    if (pile.view().items === before) {
      pile.change((view) => ({ ...view, items: items.value }));
      return;
    }
  }
}

/** The page in the pile, as it is shown. */
export function pageIn(pile: PileBench, id: string): Item | undefined {
  return pile.view().items.find((item) => item.id === id);
}

/** Changes what is known of a page as a sheet, on the disk and then on the screen. */
export async function setSheet(pile: PileBench, id: string, changes: SheetChanges): Promise<Result<void>> {
  return shown(pile, [id], changes, await pile.bench.desk.items.setSheet(id, changes));
}

/** The same for several, all or none. */
export async function setSheets(
  pile: PileBench,
  ids: readonly string[],
  changes: SheetChanges,
): Promise<void> {
  if (ids.length > 0) shown(pile, ids, changes, await pile.bench.desk.items.setSheets(ids, changes));
}

function shown(
  pile: PileBench,
  ids: readonly string[],
  changes: SheetChanges,
  kept: Result<void>,
): Result<void> {
  if (kept.ok)
    pile.change((view) => ({
      ...view,
      items: view.items.map((item) => (ids.includes(item.id) ? changedSheet(item, changes) : item)),
    }));
  else showFailure(pile, kept.failure);
  return kept;
}

/** Something went wrong with the pile itself. */
export function showFailure(pile: PileBench, failure: Failure): void {
  pile.change((view) => ({ ...view, failure }));
}

/** A change was made that can be taken back. */
export function remember(pile: PileBench, back: () => Promise<void>): void {
  pile.undo.push(back);
  if (pile.undo.length > MOST_STEPS) pile.undo.shift();
  pile.change((view) => ({ ...view, undoable: true }));
}
