import type { WriteTransaction } from './database';

/** The stores that an item's life touches. */
export const ITEM_STORES = ['dossiers', 'items', 'sealed', 'additions'] as const;

/** Items of a component, in order, through the index `place`. */
export function inComponent(dossier: string, component: string): IDBKeyRange {
  // An array sorts after every number: it stands for "after the last order".
  return IDBKeyRange.bound([dossier, component], [dossier, component, []]);
}

/** Items of a dossier through the index `place`. */
export function inDossier(dossier: string): IDBKeyRange {
  return IDBKeyRange.bound([dossier], [dossier, []]);
}

/** The place behind a component's last item. */
export async function nextOrder(tx: WriteTransaction, dossier: string, component: string): Promise<number> {
  const place = tx.objectStore('items').index('place');
  const last = await place.openKeyCursor(inComponent(dossier, component), 'prev');
  return last ? last.key[2] + 1 : 0;
}

/** The place right before an item, with room made where there is none; behind the last where that item is not there. */
export async function orderBefore(
  tx: WriteTransaction,
  dossier: string,
  component: string,
  before: string | undefined,
): Promise<number> {
  if (before === undefined) return nextOrder(tx, dossier, component);
  const items = tx.objectStore('items');
  const found = await items.index('place').getAll(inComponent(dossier, component));
  const at = found.findIndex(({ id }) => id === before);
  const next = found[at];
  if (!next) return nextOrder(tx, dossier, component);
  const last = found[at - 1]?.order ?? next.order - 2;
  const between = (last + next.order) / 2;
  // Numbers have an end: between two neighbours there may be none left.
  if (last < between && between < next.order) return between;
  for (const [order, item] of found.entries())
    await items.put({ ...item, order: order < at ? order : order + 1 });
  return at;
}

/** Bytes of all that a dossier holds, before sealing. */
export async function heldBytes(tx: WriteTransaction, dossier: string): Promise<number> {
  const held = await tx.objectStore('items').index('place').getAll(inDossier(dossier));
  return held.reduce((sum, item) => sum + item.bytes, 0);
}

/** Drops items, their bytes and what was added to them. Ids that are gone already are passed over. */
export async function dropItems(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.objectStore('items').delete(id);
    await tx.objectStore('sealed').delete(id);
    await tx.objectStore('additions').delete(id);
  }
}
