import type { ObservationFacts, ObservationLine } from '../domain/observation';
import { parseObservationFacts } from '../domain/observation-facts';
import { appendObservation } from '../domain/observation-log';
import { ok, type Result } from '../domain/result';
import { appendRows, rowsAfter } from './chain-rows';
import type { Database } from './database';
import { signedExport, type ExportRequest, type SignedExport } from './signed-export';

/** What this machine saw in looking at the host and at samples: a chain of its own beside the evidence log. */
export interface ObservationStore {
  /**
   * Adds lines in this order, all or none; on the disk when it answers. Several tabs may append at once: the chain
   * never forks. The answer: number of the last line added, 0 where there was none to add.
   */
  append(facts: readonly ObservationFacts[]): Promise<Result<number>>;
  /** Lines behind this number (0: from the first), oldest first, at most so many. */
  after(seq: number, count?: number): Promise<Result<readonly ObservationLine[]>>;
  /** The chain as a file that another supervisor's machine can take in. */
  exportSigned(request: ExportRequest): Promise<Result<SignedExport>>;
}

/** The store of observations. `batchLines`: lines of an export that are in memory at once. */
export function observationStore(db: Database, batchLines = 1_000): ObservationStore {
  return {
    async append(facts) {
      for (const one of facts) {
        const allowed = parseObservationFacts(one);
        if (!allowed.ok) return allowed;
      }
      const added = await appendRows(db, 'observations', facts, appendObservation);
      return added.ok ? ok(added.value.at(-1)?.seq ?? 0) : added;
    },
    after: (seq, count) => rowsAfter(db, 'observations', seq, count),
    exportSigned: (request) =>
      signedExport(db, { store: 'observations', kind: 'check', batchLines }, request),
  };
}
