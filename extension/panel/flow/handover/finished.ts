import type { StoredAttempt, StoredHandover } from '../../../../shared/storage/records';
import type { Desk } from '../ports';

/** Whether every file of a package is proven to be in the dossier on the host. */
export function isProvenWhole(
  { files }: Pick<StoredHandover, 'files'>,
  attempts: readonly Pick<StoredAttempt, 'sha256' | 'state'>[],
): boolean {
  const proven = new Set(attempts.filter(({ state }) => state === 'verified').map(({ sha256 }) => sha256));
  return files.length > 0 && files.every((sha256) => proven.has(sha256));
}

/** A package of this dossier that is proven whole and still lies in the inbox. */
export async function finishedIn(
  { handovers, attempts }: Pick<Desk, 'handovers' | 'attempts'>,
  dossier: string,
): Promise<(StoredHandover & { readonly waitsAs: string }) | undefined> {
  const rows = await handovers.of(dossier);
  const waiting = (rows.ok ? rows.value : []).filter(waits);
  if (waiting.length === 0) return undefined;
  const known = await attempts.list(dossier);
  return known.ok ? waiting.find((row) => isProvenWhole(row, known.value)) : undefined;
}

function waits(row: StoredHandover): row is StoredHandover & { readonly waitsAs: string } {
  return row.waitsAs !== undefined;
}
