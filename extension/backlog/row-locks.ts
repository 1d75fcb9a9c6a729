import type { Result } from '../../shared/domain/result';
import { holdLock } from '../../shared/storage/dossier-lock';

const PREFIX = 'cua-so/backlog/';

/** Holds a row for this tab. 'storage/busy-elsewhere' where another has it; the browser lets go with the tab. */
export function holdRow(key: string): Promise<Result<() => Promise<void>>> {
  return holdLock(`${PREFIX}${key}`);
}

/** Keys of rows that any tab holds, this one's too. */
export async function heldRows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
  );
}
