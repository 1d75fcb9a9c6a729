import type { Result } from '../domain/result';
import { read, type Database } from './database';
import type { StoredAttempt, StoredDossier, StoredItem } from './records';

/** A dossier with all that this device keeps of it, without a byte of content. */
export interface KeptDossier {
  readonly dossier: StoredDossier;
  readonly items: readonly StoredItem[];
  readonly attempts: readonly StoredAttempt[];
}

/** Every dossier of this device, the one worked on last first. Needs no key. */
export function keptDossiers(db: Database): Promise<Result<readonly KeptDossier[]>> {
  return read(db, ['dossiers', 'items', 'attempts'], async (tx) => {
    const items = byDossier(await tx.objectStore('items').getAll());
    const attempts = byDossier(await tx.objectStore('attempts').getAll());
    const dossiers = await tx.objectStore('dossiers').getAll();
    return dossiers
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map((dossier) => ({
        dossier,
        items: items.get(dossier.code) ?? [],
        attempts: attempts.get(dossier.code) ?? [],
      }));
  });
}

function byDossier<Row extends { readonly dossier: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.dossier);
    if (others) others.push(row);
    else found.set(row.dossier, [row]);
  }
  return found;
}
