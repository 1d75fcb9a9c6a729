import type { PageLayers, PageLook } from '../contracts/image-worker';
import type { PageText } from '../domain/page-text';
import type { PaperFieldValues } from '../domain/paper-fields/fields';
import type { Turn } from '../domain/turn';
import { MAX_DOSSIER_BYTES } from '../domain/limits';
import { fail, ok, type Result } from '../domain/result';
import { read, write, type Database, type WriteTransaction } from './database';
import { setFields, setLook, setOverride, setText, type NewOverride } from './item-additions';
import {
  openContent,
  openLayers,
  openNote,
  openShown,
  openText,
  sealParts,
  sizeOf,
  type NewParts,
  type ShownParts,
} from './item-parts';
import { dropItems, heldBytes, inComponent, ITEM_STORES, nextOrder, orderBefore } from './item-places';
import type { StoredAddition, StoredContent, StoredItem } from './records';
import { changedSheet, type SheetChanges } from './sheet-facts';
import type { Vault } from './vault';

export type { NewOverride } from './item-additions';

/** A page or document on its way into a component. With an `id` a repeated add is kept once. */
export interface NewItem extends Pick<StoredItem, 'dossier' | 'component' | 'facts' | 'sheet'>, NewParts {
  readonly id?: string;
  /** Goes right before this one; absent, or where that is gone: behind the last. */
  readonly before?: string;
}

/** An item without its content. */
export type Item = StoredItem & ShownParts;

/** What `remove` took away, still sealed; `restore` puts it back. */
export interface RemovedItem {
  readonly item: StoredItem;
  readonly sealed: StoredContent;
  readonly added?: StoredAddition;
}

/** What `replace` did. */
export interface ReplacedItem {
  readonly stored: StoredItem;
  /** Absent: it was gone already. */
  readonly removed?: RemovedItem;
}

/** Pages and whole documents of components, sealed. 'storage/gone' where the item or its dossier was erased. */
export interface ItemStore {
  /**
   * Appends, or puts it before another. On the disk, with all its parts, when it answers. 'file/too-large': the dossier would pass its limit;
   * 'storage/gone': the dossier is not saved, or was erased while the page was prepared.
   */
  add(item: NewItem): Promise<Result<StoredItem>>;
  /**
   * Puts an item where another of its component lies and takes that one away, both or none; as `add` where the other is
   * not there any more. `removed` brings it back.
   */
  replace(old: string, item: NewItem): Promise<Result<ReplacedItem>>;
  /** In order, with thumbnails. */
  list(dossier: string, component: string): Promise<Result<readonly Item[]>>;
  /** The natural picture, or the PDF. */
  content(id: string): Promise<Result<Blob>>;
  /** The cleaned page; undefined where there is none. */
  layers(id: string): Promise<Result<PageLayers | undefined>>;
  /** What OCR read; undefined until it did. */
  text(id: string): Promise<Result<PageText | undefined>>;
  /** What the officer typed beside an override; undefined where nothing was. */
  note(id: string): Promise<Result<string | undefined>>;
  /** Puts the named items first, in this order; items that are not named follow as they stood. */
  reorder(dossier: string, component: string, ids: readonly string[]): Promise<Result<void>>;
  /** Sets a page's turn. A whole document has none: it stays as it is. */
  turn(id: string, turn: Turn): Promise<Result<void>>;
  /** Adds what OCR read, or reads anew. The page's bytes are not written again. 'file/too-large' as in `add`. */
  setText(id: string, text: PageText): Promise<Result<void>>;
  /** Chooses how a page stands in the document, with a thumbnail of that. A page without layers stays natural. */
  setLook(id: string, look: PageLook, thumbnail?: Blob): Promise<Result<void>>;
  /** Records that a refused page goes all the same, or takes that back. */
  setOverride(id: string, override: NewOverride | undefined): Promise<Result<void>>;
  /** Keeps what the officer has confirmed of the paper, or forgets it. */
  setFields(id: string, fields: PaperFieldValues | undefined): Promise<Result<void>>;
  /** Changes what is known of an item as a sheet of a pile; what is not named stays, undefined takes away. */
  setSheet(id: string, changes: SheetChanges): Promise<Result<void>>;
  /** The same for several, all or none. Those that are gone already are passed over. */
  setSheets(ids: readonly string[], changes: SheetChanges): Promise<Result<void>>;
  /** Moves to the end of another component of the same dossier. */
  move(id: string, component: string): Promise<Result<void>>;
  remove(id: string): Promise<Result<RemovedItem>>;
  /** Undoes `remove`: same place, same bytes. */
  restore(removed: RemovedItem): Promise<Result<void>>;
  eraseComponent(dossier: string, component: string): Promise<Result<void>>;
}

/** The store of items. `maxDossierBytes` is the limit of all that a dossier holds. */
export function itemStore(db: Database, vault: Vault, maxDossierBytes = MAX_DOSSIER_BYTES): ItemStore {
  return {
    add: async (item) => {
      const added = await add(db, vault, item, maxDossierBytes);
      return added.ok ? ok(added.value.stored) : added;
    },
    replace: (old, item) => add(db, vault, item, maxDossierBytes, old),
    list: (dossier, component) => list(db, vault, dossier, component),
    content: (id) => openContent(db, vault, id),
    layers: (id) => openLayers(db, vault, id),
    text: (id) => openText(db, vault, id),
    note: (id) => openNote(db, vault, id),
    setText: (id, text) => setText(db, vault, id, text, maxDossierBytes),
    setLook: (id, look, thumbnail) => setLook(db, vault, id, look, thumbnail),
    setOverride: (id, override) => setOverride(db, vault, id, override),
    setFields: (id, fields) => setFields(db, vault, id, fields),
    reorder: (dossier, component, ids) =>
      write(db, ITEM_STORES, async (tx) => {
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
    setSheet: (id, changes) => change(db, id, (item) => changedSheet(item, changes)),
    setSheets: (ids, changes) =>
      write(db, ITEM_STORES, async (tx) => {
        const items = tx.objectStore('items');
        for (const id of ids) {
          const item = await items.get(id);
          if (item) await items.put(changedSheet(item, changes));
        }
        return ok(undefined);
      }),
    move: (id, component) =>
      change(db, id, async (item, tx) => ({
        ...item,
        component,
        order: await nextOrder(tx, item.dossier, component),
      })),
    remove: (id) =>
      write(db, ITEM_STORES, async (tx) => {
        const removed = await takeAway(tx, id);
        return removed ? ok(removed) : fail({ code: 'storage/gone' });
      }),
    restore: ({ item, sealed, added }) => write(db, ITEM_STORES, (tx) => insert(tx, item, sealed, added)),
    eraseComponent: (dossier, component) =>
      write(db, ITEM_STORES, async (tx) => {
        await dropItems(
          tx,
          await tx.objectStore('items').index('place').getAllKeys(inComponent(dossier, component)),
        );
        return ok(undefined);
      }),
  };
}

async function add(
  db: Database,
  vault: Vault,
  item: NewItem,
  limit: number,
  instead?: string,
): Promise<Result<ReplacedItem>> {
  const { content, layers, thumbnail, before, ...place } = item;
  const parts: NewParts = { content, ...(layers && { layers }), ...(thumbnail && { thumbnail }) };
  const id = item.id ?? crypto.randomUUID();
  // Sealed before the transaction: IndexedDB ends a transaction that waits for anything else.
  const sealed = await sealParts(vault, item.dossier, id, parts);
  if (!sealed.ok) return sealed;
  const size = sizeOf(parts);
  return write(db, ITEM_STORES, async (tx) => {
    const known = await tx.objectStore('items').get(id);
    if (known) return ok({ stored: known });
    const old = instead === undefined ? undefined : await tx.objectStore('items').get(instead);
    const lies = old?.dossier === item.dossier && old.component === item.component;
    const removed = lies ? await takeAway(tx, old.id) : undefined;
    const bytes = (await heldBytes(tx, item.dossier)) + size;
    if (bytes > limit) return fail({ code: 'file/too-large', bytes, limit });
    const order = removed?.item.order ?? (await orderBefore(tx, item.dossier, item.component, before));
    const stored: StoredItem = { ...place, id, order, bytes: size };
    const put = await insert(tx, stored, sealed.value);
    return put.ok ? ok({ stored, ...(removed && { removed }) }) : put;
  });
}

async function takeAway(tx: WriteTransaction, id: string): Promise<RemovedItem | undefined> {
  const item = await tx.objectStore('items').get(id);
  const sealed = await tx.objectStore('sealed').get(id);
  const added = await tx.objectStore('additions').get(id);
  if (!item || !sealed) return undefined;
  await dropItems(tx, [id]);
  return { item, sealed, ...(added && { added }) };
}

async function insert(
  tx: WriteTransaction,
  item: StoredItem,
  sealed: StoredContent,
  added?: StoredAddition,
): Promise<Result<void>> {
  if (!(await tx.objectStore('dossiers').count(item.dossier))) return fail({ code: 'storage/gone' });
  await tx.objectStore('items').put(item);
  await tx.objectStore('sealed').put(sealed);
  if (added) await tx.objectStore('additions').put(added);
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
  return ok(
    await Promise.all(
      rows.value.map(async (row): Promise<Item> => ({ ...row, ...(await openShown(db, vault, row)) })),
    ),
  );
}

/** Writes an item's facts anew; its bytes are not touched. */
function change(
  db: Database,
  id: string,
  changed: (item: StoredItem, tx: WriteTransaction) => StoredItem | Promise<StoredItem>,
): Promise<Result<void>> {
  return write(db, ITEM_STORES, async (tx) => {
    const item = await tx.objectStore('items').get(id);
    if (!item) return fail({ code: 'storage/gone' });
    await tx.objectStore('items').put(await changed(item, tx));
    return ok(undefined);
  });
}
