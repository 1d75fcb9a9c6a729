import type { Turn } from '../contracts/pdf-worker';
import { MAX_DOSSIER_BYTES } from '../domain/limits';
import { fail, ok, type Result } from '../domain/result';
import { read, readSealed, write, type Database, type WriteTransaction } from './database';
import { dropItems, inComponent, inDossier, nextOrder } from './item-places';
import type { StoredContent, StoredItem } from './records';
import type { Vault } from './vault';

/** A page or document on its way into a component. With an `id` a repeated add is kept once. */
export interface NewItem extends Pick<StoredItem, 'dossier' | 'component' | 'facts'> {
  readonly id?: string;
  readonly content: Blob;
  readonly thumbnail?: Blob;
}

/** An item without its content. */
export interface Item extends StoredItem {
  /** Absent where there is none or where it cannot be read any more. */
  readonly thumbnail?: Blob;
}

/** What `remove` took away, still sealed; `restore` puts it back. */
export interface RemovedItem {
  readonly item: StoredItem;
  readonly sealed: StoredContent;
}

/** Pages and whole documents of components, sealed. 'storage/gone' where the item or its dossier was erased. */
export interface ItemStore {
  /**
   * Appends. On the disk when it answers. 'file/too-large': the dossier would pass its limit; 'storage/gone': the
   * dossier is not saved, or was erased while the page was prepared.
   */
  add(item: NewItem): Promise<Result<StoredItem>>;
  /** In order, with thumbnails. */
  list(dossier: string, component: string): Promise<Result<readonly Item[]>>;
  content(id: string): Promise<Result<Blob>>;
  /** Puts the named items first, in this order; items that are not named follow as they stood. */
  reorder(dossier: string, component: string, ids: readonly string[]): Promise<Result<void>>;
  /** Sets a page's turn. A whole document has none: it stays as it is. */
  turn(id: string, turn: Turn): Promise<Result<void>>;
  /** Moves to the end of another component of the same dossier. */
  move(id: string, component: string): Promise<Result<void>>;
  remove(id: string): Promise<Result<RemovedItem>>;
  /** Undoes `remove`: same place, same bytes. */
  restore(removed: RemovedItem): Promise<Result<void>>;
  eraseComponent(dossier: string, component: string): Promise<Result<void>>;
}

const STORES = ['dossiers', 'items', 'sealed'] as const;

/** The store of items. `maxDossierBytes` is the limit of all that a dossier holds. */
export function itemStore(db: Database, vault: Vault, maxDossierBytes = MAX_DOSSIER_BYTES): ItemStore {
  return {
    add: (item) => add(db, vault, item, maxDossierBytes),
    list: (dossier, component) => list(db, vault, dossier, component),
    content: (id) => content(db, vault, id),
    reorder: (dossier, component, ids) =>
      write(db, STORES, async (tx) => {
        const items = tx.objectStore('items');
        const found = await items.index('place').getAll(inComponent(dossier, component));
        const named = ids.flatMap((id) => found.find((item) => item.id === id) ?? []);
        const rest = found.filter((item) => !ids.includes(item.id));
        for (const [order, item] of [...named, ...rest].entries()) await items.put({ ...item, order });
        return ok(undefined);
      }),
    turn: (id, turn) =>
      change(db, id, (item) =>
        item.facts.kind === 'page' ? { ...item, facts: { ...item.facts, turn } } : item,
      ),
    move: (id, component) =>
      change(db, id, async (item, tx) => ({
        ...item,
        component,
        order: await nextOrder(tx, item.dossier, component),
      })),
    remove: (id) =>
      write(db, STORES, async (tx) => {
        const item = await tx.objectStore('items').get(id);
        const sealed = await tx.objectStore('sealed').get(id);
        if (!item || !sealed) return fail({ code: 'storage/gone' });
        await dropItems(tx, [id]);
        return ok({ item, sealed });
      }),
    restore: ({ item, sealed }) => write(db, STORES, (tx) => insert(tx, item, sealed)),
    eraseComponent: (dossier, component) =>
      write(db, STORES, async (tx) => {
        await dropItems(
          tx,
          await tx.objectStore('items').index('place').getAllKeys(inComponent(dossier, component)),
        );
        return ok(undefined);
      }),
  };
}

async function add(db: Database, vault: Vault, item: NewItem, limit: number): Promise<Result<StoredItem>> {
  const { content: page, thumbnail, ...place } = item;
  const id = item.id ?? crypto.randomUUID();
  // Sealed before the transaction: IndexedDB ends a transaction that waits for anything else.
  const bound = await vault.seal(page, binding(item.dossier, id, 'content'));
  if (!bound.ok) return bound;
  const small = thumbnail && (await vault.seal(thumbnail, binding(item.dossier, id, 'thumbnail')));
  if (small && !small.ok) return small;
  return write(db, STORES, async (tx) => {
    const items = tx.objectStore('items');
    const known = await items.get(id);
    if (known) return ok(known);
    const held = await items.index('place').getAll(inDossier(item.dossier));
    const bytes = held.reduce((sum, other) => sum + other.bytes, page.size);
    if (bytes > limit) return fail({ code: 'file/too-large', bytes, limit });
    const order = await nextOrder(tx, item.dossier, item.component);
    const stored: StoredItem = { ...place, id, order, bytes: page.size };
    const put = await insert(tx, stored, {
      id,
      content: bound.value,
      ...(small && { thumbnail: small.value }),
    });
    return put.ok ? ok(stored) : put;
  });
}

async function insert(tx: WriteTransaction, item: StoredItem, sealed: StoredContent): Promise<Result<void>> {
  if (!(await tx.objectStore('dossiers').count(item.dossier))) return fail({ code: 'storage/gone' });
  await tx.objectStore('items').put(item);
  await tx.objectStore('sealed').put(sealed);
  return ok(undefined);
}

async function list(
  db: Database,
  vault: Vault,
  dossier: string,
  component: string,
): Promise<Result<readonly Item[]>> {
  const rows = await read(db, ['items'], (tx) =>
    tx.objectStore('items').index('place').getAll(inComponent(dossier, component)),
  );
  if (!rows.ok) return rows;
  return ok(await Promise.all(rows.value.map((row) => withThumbnail(db, vault, row))));
}

async function withThumbnail(db: Database, vault: Vault, item: StoredItem): Promise<Item> {
  const sealed = await readSealed(db, item.id);
  if (!sealed.ok || !sealed.value.thumbnail) return item;
  const thumbnail = await vault.open(sealed.value.thumbnail, binding(item.dossier, item.id, 'thumbnail'));
  return thumbnail.ok ? { ...item, thumbnail: thumbnail.value } : item;
}

async function content(db: Database, vault: Vault, id: string): Promise<Result<Blob>> {
  const item = await read(db, ['items'], (tx) => tx.objectStore('items').get(id));
  if (!item.ok) return item;
  if (!item.value) return fail({ code: 'storage/gone' });
  const sealed = await readSealed(db, id);
  return sealed.ok ? vault.open(sealed.value.content, binding(item.value.dossier, id, 'content')) : sealed;
}

/** Writes an item's facts anew; its bytes are not touched. */
function change(
  db: Database,
  id: string,
  changed: (item: StoredItem, tx: WriteTransaction) => StoredItem | Promise<StoredItem>,
): Promise<Result<void>> {
  return write(db, STORES, async (tx) => {
    const item = await tx.objectStore('items').get(id);
    if (!item) return fail({ code: 'storage/gone' });
    await tx.objectStore('items').put(await changed(item, tx));
    return ok(undefined);
  });
}

/** What a ciphertext is bound to: it opens neither for another item nor for another dossier. */
function binding(dossier: string, id: string, part: 'content' | 'thumbnail'): string {
  return `item/${dossier}/${id}/${part}`;
}
