import type { ComponentState } from '../domain/dossier';
import { fail, ok, type Result } from '../domain/result';
import { read, write, type Database } from './database';
import { dropItems, inDossier } from './item-places';
import type { StoredDossier } from './records';

/** Dossiers that this device works on: codes, states and times, no person and no bytes. */
export interface DossierStore {
  /** Writes the dossier, in place of an older one of the same code. */
  save(dossier: StoredDossier): Promise<Result<void>>;
  find(code: string): Promise<Result<StoredDossier | undefined>>;
  /** Newest first. */
  list(): Promise<Result<readonly StoredDossier[]>>;
  /** Sets one component's state, adding the component if need be. `at`: ISO 8601 in UTC. 'storage/gone': erased. */
  setComponentState(code: string, key: string, state: ComponentState, at: string): Promise<Result<void>>;
  /** The dossier, its pages, documents and attempts, all at once. Evidence stays. */
  erase(code: string): Promise<Result<void>>;
}

/** The store of dossiers. */
export function dossierStore(db: Database): DossierStore {
  return {
    save: (dossier) =>
      write(db, ['dossiers'], async (tx) => {
        await tx.objectStore('dossiers').put(dossier);
        return ok(undefined);
      }),
    find: (code) => read(db, ['dossiers'], (tx) => tx.objectStore('dossiers').get(code)),
    list: () =>
      read(db, ['dossiers'], async (tx) => (await tx.objectStore('dossiers').getAll()).sort(newestFirst)),
    setComponentState: (code, key, state, at) =>
      write(db, ['dossiers'], async (tx) => {
        const found = await tx.objectStore('dossiers').get(code);
        if (!found) return fail({ code: 'storage/gone' });
        const component = { key, state, updatedAt: at };
        const others = found.components.filter((other) => other.key !== key);
        const position = found.components.findIndex((other) => other.key === key);
        const components = position < 0 ? [...others, component] : others.toSpliced(position, 0, component);
        await tx.objectStore('dossiers').put({ ...found, components, updatedAt: at });
        return ok(undefined);
      }),
    erase: (code) =>
      write(db, ['dossiers', 'items', 'sealed', 'additions', 'attempts'], async (tx) => {
        const attempts = await tx.objectStore('attempts').index('dossier').getAllKeys(code);
        await dropItems(tx, await tx.objectStore('items').index('place').getAllKeys(inDossier(code)));
        for (const id of attempts) {
          await tx.objectStore('attempts').delete(id);
          await tx.objectStore('sealed').delete(id);
        }
        await tx.objectStore('dossiers').delete(code);
        return ok(undefined);
      }),
  };
}

function newestFirst(a: StoredDossier, b: StoredDossier): number {
  return b.updatedAt.localeCompare(a.updatedAt);
}
