import type { ComponentState } from '../domain/dossier';
import { fail, ok, type Result } from '../domain/result';
import { without } from '../domain/without';
import { read, write, type Database } from './database';
import { dropItems, inDossier } from './item-places';
import type { StoredComponent, StoredDossier } from './records';

/** Dossiers that this device works on: codes, states and times, no person and no bytes. */
export interface DossierStore {
  /** Writes the dossier, in place of an older one of the same code. */
  save(dossier: StoredDossier): Promise<Result<void>>;
  find(code: string): Promise<Result<StoredDossier | undefined>>;
  /** Newest first. */
  list(): Promise<Result<readonly StoredDossier[]>>;
  /** Sets one component's state, adding the component if need be. `at`: ISO 8601 in UTC. 'storage/gone': erased. */
  setComponentState(code: string, key: string, state: ComponentState, at: string): Promise<Result<void>>;
  /**
   * How components stand now, in their places; components that are not named stay as they were. The dossier does not
   * count as worked on by this. 'storage/gone': erased.
   */
  saveComponents(code: string, components: readonly StoredComponent[]): Promise<Result<void>>;
  /** Takes it off the list until something lies in it again. Nothing of it is erased. 'storage/gone': erased. */
  putAway(code: string, at: string): Promise<Result<void>>;
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
      change(db, code, (found) => {
        const before = found.components.find((one) => one.key === key);
        // What failed before is mended, or said anew once the dossier is left.
        const component = { ...(before && without(before, 'failure')), key, state, updatedAt: at };
        return { ...found, components: merged(found.components, [component]), updatedAt: at };
      }),
    saveComponents: (code, components) =>
      change(db, code, (found) => ({ ...found, components: merged(found.components, components) })),
    putAway: (code, at) => change(db, code, (found) => ({ ...found, putAwayAt: at })),
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

function change(
  db: Database,
  code: string,
  changed: (dossier: StoredDossier) => StoredDossier,
): Promise<Result<void>> {
  return write(db, ['dossiers'], async (tx) => {
    const found = await tx.objectStore('dossiers').get(code);
    if (!found) return fail({ code: 'storage/gone' });
    await tx.objectStore('dossiers').put(changed(found));
    return ok(undefined);
  });
}

/** The new ones in the places of the old; those that are new follow. */
function merged(
  old: readonly StoredComponent[],
  now: readonly StoredComponent[],
): readonly StoredComponent[] {
  const kept = old.map((one) => now.find(({ key }) => key === one.key) ?? one);
  return [...kept, ...now.filter(({ key }) => !old.some((one) => one.key === key))];
}

function newestFirst(a: StoredDossier, b: StoredDossier): number {
  return b.updatedAt.localeCompare(a.updatedAt);
}
