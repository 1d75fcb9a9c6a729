import { ok, type Result } from '../domain/result';
import { isUnfinished } from './attempt-store';
import { write, type Database } from './database';
import { keptDossiers } from './kept-dossiers';
import type { StoredAttempt, StoredDossier } from './records';

/** A dossier whose work was cut off, and what waits in it. */
export interface InterruptedDossier {
  readonly dossier: StoredDossier;
  /** Pages and documents that are not proven to be on the host. */
  readonly items: number;
  /** Attempts whose outcome is unknown: the host is asked first. */
  readonly attempts: readonly StoredAttempt[];
}

/** Dossiers to be offered again after a crash, newest first. Needs no key: the passphrase is asked for afterwards. */
export async function interrupted(db: Database): Promise<Result<readonly InterruptedDossier[]>> {
  const kept = await keptDossiers(db);
  if (!kept.ok) return kept;
  const found = kept.value.map(({ dossier, items, attempts }) => ({
    dossier,
    items: items.length,
    attempts: attempts.filter(isUnfinished),
  }));
  return ok(found.filter(({ items, attempts }) => items > 0 || attempts.length > 0));
}

/** Ends a citizen's session: every dossier, page, document and attempt goes at once. Evidence and keys stay. */
export function wipe(db: Database): Promise<Result<void>> {
  const stores = ['dossiers', 'items', 'sealed', 'additions', 'attempts'] as const;
  return write(db, stores, async (tx) => {
    for (const store of stores) await tx.objectStore(store).clear();
    return ok(undefined);
  });
}
