import type { RemovedItem } from '../../../../shared/storage/item-store';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { reloadPile, showFailure, type PileBench } from './pile-bench';

/**
 * Puts a page that was taken away back before the first of those that stood `behind` it and are still there: the places
 * may have been counted anew meanwhile.
 */
export async function putBack(
  pile: PileBench,
  removed: RemovedItem,
  behind: readonly string[],
): Promise<void> {
  const { items } = pile.bench.desk;
  const { id } = removed.item;
  const restored = await items.restore(removed);
  if (!restored.ok) showFailure(pile, restored.failure);
  await reloadPile(pile);
  const order = pile.view().items.map((item) => item.id);
  const at = order.findIndex((one) => behind.includes(one));
  if (!restored.ok || at < 0 || order.indexOf(id) === at - 1) return;
  const others = order.filter((one) => one !== id);
  const to = others.findIndex((one) => behind.includes(one));
  const ordered = await items.reorder(pile.dossier, PILE, others.toSpliced(to, 0, id));
  if (!ordered.ok) showFailure(pile, ordered.failure);
  await reloadPile(pile);
}
