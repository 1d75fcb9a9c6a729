import type { RemovedItem } from '../../../../shared/storage/item-store';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { componentOf } from '../bench';
import { changedItems, type UndoStack } from '../edit-items';
import { without } from '../state';
import { hold } from './edit-pile';
import { reloadPile, remember, showFailure, type PileBench } from './pile-bench';
import { unreadOf } from './pile-view';
import { planOf } from './plan-of';

/** The parts that go somewhere, and whether nothing else of the pile but what was set aside is left then. */
function placedParts(pile: PileBench) {
  const plan = planOf(pile.bench.checklist(), pile.view());
  const placed = plan.parts.flatMap(({ component, sheets }) =>
    component !== undefined && componentOf(pile.bench, component) ? [{ component, sheets }] : [],
  );
  return { placed, aside: plan.aside, isAll: placed.length === plan.parts.length };
}

/**
 * Puts every part that has a component behind what lies there already, in order. What was set aside goes with the last
 * part; parts without a component stay. One undo takes all of it back.
 */
export async function acceptPile(pile: PileBench, stacks: UndoStack): Promise<void> {
  const { placed, aside, isAll } = placedParts(pile);
  const components = [...new Set(placed.map(({ component }) => component))];
  if (components.length === 0) return;
  // A cover sheet among them would part the pile anew.
  if (unreadOf(pile.view().items).length > 0) return;
  // A component that is being attached is left alone: its document is bound already.
  if (components.some((key) => componentOf(pile.bench, key)?.work)) return;
  const { items } = pile.bench.desk;
  const order = pile.view().items.map(({ id }) => id);
  const goes = placed.flatMap(({ sheets }) => sheets);
  // Before anything leaves: what stays must not follow the cover sheet of what went.
  const undoHold = await hold(pile, goes);
  if (!undoHold) return;
  const moved: string[] = [];
  const removed: RemovedItem[] = [];
  const pages = placed.flatMap(({ component, sheets }) => sheets.map((id) => ({ id, component })));
  for (const { id, component } of pages) {
    const done = await items.move(id, component);
    if (!done.ok) {
      showFailure(pile, done.failure);
      break;
    }
    moved.push(id);
  }
  // Last of all: were the browser to die before this, each rest of the pile still follows its own cover sheet.
  for (const { id } of isAll && moved.length === pages.length ? aside : []) {
    const gone = await items.remove(id);
    if (gone.ok) removed.push(gone.value);
  }
  const settle = async (): Promise<void> => {
    for (const key of components) await changedItems(pile.bench, stacks, key);
    await reloadPile(pile);
  };
  await settle();
  if (moved.length === 0) {
    await undoHold();
    return;
  }
  remember(pile, async () => {
    // What is proven on the host by now is here no more, and stays there.
    for (const id of moved) {
      const back = await items.move(id, PILE);
      if (!back.ok && back.failure.code !== 'storage/gone') showFailure(pile, back.failure);
    }
    for (const one of removed) {
      const back = await items.restore(one);
      if (!back.ok) showFailure(pile, back.failure);
    }
    await items.reorder(pile.dossier, PILE, order);
    await settle();
    await undoHold();
    pile.change((view) => without(view, 'accepted'));
  });
  const isEmpty = pile.view().items.length === 0;
  pile.change((view) => ({
    ...without(view, 'ended', 'large'),
    shown: !isEmpty,
    accepted: { pages: moved.length, components: components.length },
  }));
  pile.bench.announce({ say: 'accepted', pages: moved.length, components: components.length });
}
