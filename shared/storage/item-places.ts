import type { WriteTransaction } from './database';

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

/** Drops items and their bytes. Ids that are gone already are passed over. */
export async function dropItems(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.objectStore('items').delete(id);
    await tx.objectStore('sealed').delete(id);
  }
}
