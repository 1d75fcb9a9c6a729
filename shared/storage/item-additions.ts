import type { PageLook } from '../contracts/image-worker';
import type { PageText } from '../domain/page-text';
import type { PaperFieldValues } from '../domain/paper-fields/fields';
import { fail, ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { read, write, type Database } from './database';
import { binding, type ItemPart } from './item-parts';
import { heldBytes, ITEM_STORES } from './item-places';
import type { PageFacts, PageOverride, Sealed, StoredAddition, StoredItem } from './records';
import type { Vault } from './vault';

/** An officer's word that a refused page goes all the same. */
export interface NewOverride extends PageOverride {
  /** What was typed; it may tell of a person, so it is sealed and never leaves this device. */
  readonly said?: string;
}

/** Adds what OCR read. 'file/too-large' where the dossier would pass `limit`. */
export async function setText(
  db: Database,
  vault: Vault,
  id: string,
  text: PageText,
  limit: number,
): Promise<Result<void>> {
  const clear = new Blob([JSON.stringify(text)], { type: 'application/json' });
  const sealed = await sealFor(db, vault, id, 'text', clear);
  if (!sealed.ok) return sealed;
  return addTo(db, id, async (item, added, tx) => {
    const more = clear.size - (added.textBytes ?? 0);
    const bytes = (await heldBytes(tx, item.dossier)) + more;
    if (bytes > limit) return fail({ code: 'file/too-large', bytes, limit });
    return ok({
      item: { ...item, bytes: item.bytes + more },
      added: { ...added, text: sealed.value, textBytes: clear.size },
    });
  });
}

/** Chooses how a page stands in the document. */
export async function setLook(
  db: Database,
  vault: Vault,
  id: string,
  look: PageLook,
  thumbnail?: Blob,
): Promise<Result<void>> {
  const small = thumbnail && (await sealFor(db, vault, id, 'thumbnail', thumbnail));
  if (small && !small.ok) return small;
  return addTo(db, id, ({ facts, ...item }, added) => {
    if (facts.kind !== 'page' || (look === 'layers' && !facts.layers))
      return ok({ item: { ...item, facts }, added });
    return ok({
      item: { ...item, facts: { ...facts, look } },
      added: small ? { ...added, thumbnail: small.value } : added,
    });
  });
}

/** Records an override or, with undefined, takes it back. The reason and what was typed go in one transaction. */
export async function setOverride(
  db: Database,
  vault: Vault,
  id: string,
  override: NewOverride | undefined,
): Promise<Result<void>> {
  const { said, ...kept } = override ?? {};
  const note = said
    ? await sealFor(db, vault, id, 'note', new Blob([said], { type: 'text/plain' }))
    : undefined;
  if (note && !note.ok) return note;
  return addTo(db, id, ({ facts, ...item }, before) => {
    if (facts.kind !== 'page') return ok({ item: { ...item, facts }, added: before });
    const rest: PageFacts = without(facts, 'override');
    const next = isOverride(kept) ? { ...rest, override: kept } : rest;
    const added = without(before, 'note');
    return ok({ item: { ...item, facts: next }, added: note ? { ...added, note: note.value } : added });
  });
}

/** Keeps what the officer has confirmed of the paper or, with undefined, forgets it. */
export async function setFields(
  db: Database,
  vault: Vault,
  id: string,
  fields: PaperFieldValues | undefined,
): Promise<Result<void>> {
  const clear = new Blob([JSON.stringify(fields)], { type: 'application/json' });
  const sealed = fields && (await sealFor(db, vault, id, 'fields', clear));
  if (sealed && !sealed.ok) return sealed;
  return addTo(db, id, (item, before) => {
    const added = without(before, 'fields');
    return ok({ item, added: sealed ? { ...added, fields: sealed.value } : added });
  });
}

function isOverride(kept: Partial<PageOverride>): kept is PageOverride {
  return kept.reason !== undefined;
}

interface Changed {
  readonly item: StoredItem;
  readonly added: StoredAddition;
}

/** Changes an item and what was added to it in one transaction. */
function addTo(
  db: Database,
  id: string,
  change: (
    item: StoredItem,
    added: StoredAddition,
    tx: Parameters<Parameters<typeof write>[2]>[0],
  ) => Result<Changed> | Promise<Result<Changed>>,
): Promise<Result<void>> {
  return write(db, ITEM_STORES, async (tx) => {
    const item = await tx.objectStore('items').get(id);
    if (!item) return fail({ code: 'storage/gone' });
    const changed = await change(item, (await tx.objectStore('additions').get(id)) ?? { id }, tx);
    if (!changed.ok) return changed;
    await tx.objectStore('items').put(changed.value.item);
    await tx.objectStore('additions').put(changed.value.added);
    return ok(undefined);
  });
}

async function sealFor(
  db: Database,
  vault: Vault,
  id: string,
  part: ItemPart,
  clear: Blob,
): Promise<Result<Sealed>> {
  const item = await read(db, ['items'], (tx) => tx.objectStore('items').get(id));
  if (!item.ok) return item;
  if (!item.value) return fail({ code: 'storage/gone' });
  return vault.seal(clear, binding(item.value.dossier, id, part));
}
