import type { PageLayers } from '../../shared/contracts/image-worker';
import { fail, ok, type Result } from '../../shared/domain/result';
import { eraseEverything, openCuaSoDatabase, read, type Database } from '../../shared/storage/database';
import { dossierStore } from '../../shared/storage/dossier-store';
import { itemStore, type ItemStore, type NewItem } from '../../shared/storage/item-store';
import { memoryVault, type Vault } from '../../shared/storage/vault';

/** The kiosk's own database: nothing else is erased with it. */
export const KIOSK_DATABASE = 'cua-so-kiosk';

/** What is kept of one page or document. */
export type KeptPage = Pick<NewItem, 'component' | 'facts' | 'content' | 'layers'> & { readonly id: string };

/** The pages of one session, sealed under a key that only this object knows. */
export interface PageStore {
  keep(page: KeptPage): Promise<Result<void>>;
  /** A page as it was kept. 'storage/gone' where there is none. */
  page(id: string): Promise<Result<KeptPage>>;
  content(id: string): Promise<Result<Blob>>;
  /** The cleaned page; undefined where there is none. */
  layers(id: string): Promise<Result<PageLayers | undefined>>;
  /** Removes pages. Ids that are gone already are passed over. */
  forget(ids: readonly string[]): Promise<void>;
  /** Drops the key at once: from now on nothing of this session can be read by anybody. Every call fails. */
  close(): void;
}

interface Opened {
  readonly db: Database;
  readonly items: ItemStore;
  readonly vault: Vault;
}

/** A store for one session. It opens its database at the first page, under a random session name. */
export function sessionStore(database = KIOSK_DATABASE): PageStore {
  const session = crypto.randomUUID();
  let closed = false;
  let opening: Promise<Result<Opened>> | undefined;

  const opened = (): Promise<Result<Opened>> => {
    if (closed) return Promise.resolve({ ok: false, failure: { code: 'storage/locked' } });
    opening ??= open(database, session);
    return opening;
  };
  return {
    keep: async (page) => {
      const store = await opened();
      if (!store.ok) return store;
      const added = await store.value.items.add({ ...page, dossier: session });
      return added.ok ? ok(undefined) : added;
    },
    page: async (id) => {
      const store = await opened();
      return store.ok ? pageOf(store.value, id) : store;
    },
    content: async (id) => {
      const store = await opened();
      return store.ok ? store.value.items.content(id) : store;
    },
    layers: async (id) => {
      const store = await opened();
      return store.ok ? store.value.items.layers(id) : store;
    },
    forget: async (ids) => {
      const store = await opened();
      if (store.ok) for (const id of ids) await store.value.items.remove(id);
    },
    close: () => {
      closed = true;
      void opening?.then((store) => {
        if (!store.ok) return;
        store.value.vault.close();
        store.value.db.close();
      });
    },
  };
}

async function pageOf({ db, items }: Opened, id: string): Promise<Result<KeptPage>> {
  const row = await read(db, ['items'], (tx) => tx.objectStore('items').get(id));
  if (!row.ok) return row;
  if (!row.value) return fail({ code: 'storage/gone' });
  const [content, layers] = [await items.content(id), await items.layers(id)];
  if (!content.ok) return content;
  if (!layers.ok) return layers;
  const { component, facts } = row.value;
  return ok({
    id,
    component,
    facts,
    content: content.value,
    ...(layers.value && { layers: layers.value.bundle }),
  });
}

/** Deletes whatever an earlier session left: ciphertext whose key is gone. */
export function eraseLeftovers(database = KIOSK_DATABASE): Promise<Result<void>> {
  return eraseEverything(database);
}

async function open(database: string, session: string): Promise<Result<Opened>> {
  const db = await openCuaSoDatabase(database);
  if (!db.ok) return db;
  const vault = await memoryVault();
  // The session's row names no procedure and no person: it is only what its pages hang on.
  const saved = await dossierStore(db.value).save({
    code: session,
    procedure: '',
    adapter: 'kiosk',
    url: '',
    components: [],
    updatedAt: new Date().toISOString(),
  });
  return saved.ok ? ok({ db: db.value, vault, items: itemStore(db.value, vault) }) : saved;
}
