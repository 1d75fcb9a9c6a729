import type { Failure } from '../../shared/domain/failure';
import { isFailureCode } from '../../shared/domain/failure-codes';

/** What went wrong last with one scanner. */
export interface LastTrouble {
  readonly failure: Failure;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What went wrong last with each scanner, wherever in the extension it happened. */
export interface LastTroubles {
  of(scannerId: string): Promise<LastTrouble | undefined>;
  keep(scannerId: string, failure: Failure): Promise<void>;
  clear(scannerId: string): Promise<void>;
}

/**
 * Kept in the session's area: Chromium empties it when the browser ends and when the extension is updated, so that what
 * is read was written by this very version.
 */
export function lastTroubles(area: chrome.storage.StorageArea, now: () => number = Date.now): LastTroubles {
  return {
    async of(scannerId) {
      const kept: unknown = (await area.get(keyOf(scannerId)))[keyOf(scannerId)];
      return isTrouble(kept) ? kept : undefined;
    },
    keep: (scannerId, failure) => area.set({ [keyOf(scannerId)]: { failure, at: now() } }),
    clear: (scannerId) => area.remove(keyOf(scannerId)),
  };
}

function keyOf(scannerId: string): string {
  return `scanTrouble:${scannerId}`;
}

function isTrouble(kept: unknown): kept is LastTrouble {
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('failure' in kept)) return false;
  const { failure, at } = kept;
  const named = typeof failure === 'object' && failure !== null && 'code' in failure;
  return typeof at === 'number' && named && isFailureCode(failure.code);
}
