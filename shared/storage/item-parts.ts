import type { PageLayers } from '../contracts/image-worker';
import type { PageText } from '../domain/page-text';
import type { PaperFieldValues } from '../domain/paper-fields/fields';
import { fail, ok, type Result } from '../domain/result';
import { read, readSealed, type Database } from './database';
import { parsePageText } from './page-text-row';
import { parsePaperFields } from './paper-fields-row';
import type { StoredAddition, StoredContent, StoredItem } from './records';
import type { Vault } from './vault';

/** One sealed thing of an item. */
export type ItemPart = 'content' | 'layers' | 'thumbnail' | 'text' | 'note' | 'fields';

/** What a ciphertext is bound to: it opens neither for another item, nor for another dossier, nor as another part. */
export function binding(dossier: string, id: string, part: ItemPart): string {
  return `item/${dossier}/${id}/${part}`;
}

/** An item's parts on their way in. */
export interface NewParts {
  readonly content: Blob;
  readonly layers?: Blob;
  readonly thumbnail?: Blob;
}

/** Size of all the parts before sealing. */
export function sizeOf({ content, layers, thumbnail }: NewParts): number {
  return content.size + (layers?.size ?? 0) + (thumbnail?.size ?? 0);
}

/** Seals what comes with an item. All of it, or the first failure. */
export async function sealParts(
  vault: Vault,
  dossier: string,
  id: string,
  { content, layers, thumbnail }: NewParts,
): Promise<Result<StoredContent>> {
  const seal = (blob: Blob, part: ItemPart) => vault.seal(blob, binding(dossier, id, part));
  const page = await seal(content, 'content');
  if (!page.ok) return page;
  const cleaned = layers && (await seal(layers, 'layers'));
  if (cleaned && !cleaned.ok) return cleaned;
  const small = thumbnail && (await seal(thumbnail, 'thumbnail'));
  if (small && !small.ok) return small;
  return ok({
    id,
    content: page.value,
    ...(cleaned && { layers: cleaned.value }),
    ...(small && { thumbnail: small.value }),
  });
}

/** Opens an item's picture or PDF. 'storage/gone', 'storage/damaged', 'storage/locked'. */
export function openContent(db: Database, vault: Vault, id: string): Promise<Result<Blob>> {
  return openOf(db, id, async ({ dossier }) => {
    const sealed = await readSealed(db, id);
    return sealed.ok ? vault.open(sealed.value.content, binding(dossier, id, 'content')) : sealed;
  });
}

/** Opens a page's layers; undefined where it has none. */
export function openLayers(db: Database, vault: Vault, id: string): Promise<Result<PageLayers | undefined>> {
  return openOf(db, id, async ({ dossier, facts }) => {
    if (facts.kind !== 'page' || !facts.layers) return ok(undefined);
    const sealed = await readSealed(db, id);
    if (!sealed.ok) return sealed;
    if (!sealed.value.layers) return fail({ code: 'storage/damaged' });
    const bundle = await vault.open(sealed.value.layers, binding(dossier, id, 'layers'));
    return bundle.ok ? ok({ ...facts.layers, bundle: bundle.value }) : bundle;
  });
}

/** Opens what OCR read on a page; undefined where it has not been read. */
export function openText(db: Database, vault: Vault, id: string): Promise<Result<PageText | undefined>> {
  return openOf(db, id, async ({ dossier }) => {
    const json = await openAddition(db, vault, dossier, id, 'text');
    if (!json.ok || json.value === undefined) return json.ok ? ok(undefined) : json;
    return parsePageText(json.value);
  });
}

/** Opens what the officer typed beside an override; undefined where nothing was. */
export function openNote(db: Database, vault: Vault, id: string): Promise<Result<string | undefined>> {
  return openOf(db, id, ({ dossier }) => openAddition(db, vault, dossier, id, 'note'));
}

/** What the checklist shows of an item beside its facts. */
export interface ShownParts {
  /** Of the look that was chosen last. Absent where there is none or where it cannot be read any more. */
  readonly thumbnail?: Blob;
  /** What the officer has confirmed of the paper that begins with it. */
  readonly fields?: PaperFieldValues;
}

/** Opens what the checklist shows of an item. */
export async function openShown(db: Database, vault: Vault, item: StoredItem): Promise<ShownParts> {
  const added = await addition(db, item.id);
  const { thumbnail: later, fields: confirmed } = (added.ok ? added.value : undefined) ?? { id: item.id };
  let sealed = later;
  if (!sealed) {
    const content = await readSealed(db, item.id);
    sealed = content.ok ? content.value.thumbnail : undefined;
  }
  const thumbnail = sealed && (await vault.open(sealed, binding(item.dossier, item.id, 'thumbnail')));
  const json = confirmed && (await vault.open(confirmed, binding(item.dossier, item.id, 'fields')));
  const fields = json?.ok ? parsePaperFields(await json.value.text()) : undefined;
  return {
    ...(thumbnail?.ok && { thumbnail: thumbnail.value }),
    ...(fields?.ok && { fields: fields.value }),
  };
}

async function openAddition(
  db: Database,
  vault: Vault,
  dossier: string,
  id: string,
  part: 'text' | 'note',
): Promise<Result<string | undefined>> {
  const added = await addition(db, id);
  if (!added.ok) return added;
  const sealed = added.value?.[part];
  if (!sealed) return ok(undefined);
  const opened = await vault.open(sealed, binding(dossier, id, part));
  return opened.ok ? ok(await opened.value.text()) : opened;
}

/** Rows of additions hold Blobs: each is read in a transaction of its own, as `readSealed` does. */
function addition(db: Database, id: string): Promise<Result<StoredAddition | undefined>> {
  return read(db, ['additions'], (tx) => tx.objectStore('additions').get(id));
}

async function openOf<T>(
  db: Database,
  id: string,
  open: (item: StoredItem) => Promise<Result<T>>,
): Promise<Result<T>> {
  const item = await read(db, ['items'], (tx) => tx.objectStore('items').get(id));
  if (!item.ok) return item;
  return item.value ? open(item.value) : fail({ code: 'storage/gone' });
}
