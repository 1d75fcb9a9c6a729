import type { ObservationFacts } from '../../shared/domain/observation';
import { ok, type Result } from '../../shared/domain/result';
import { openCuaSoDatabase, type Database } from '../../shared/storage/database';
import { deviceId } from '../../shared/storage/device-key';
import { evidenceStore } from '../../shared/storage/evidence-store';
import { observationStore } from '../../shared/storage/observation-store';
import { LOCAL, sourceId } from './counted-source';
import type { OwnChain } from './own-logs';

/** What this machine has written itself: its counter's log, and its checks of the host. */
export interface ThisMachine {
  readonly chains: readonly OwnChain[];
  /** Adds lines to the chain of checks, on the disk before it answers; tells the number of the last one. */
  observe(facts: readonly ObservationFacts[]): Promise<Result<number>>;
  /** A chain as a signed file. */
  exportSigned(chain: string): Promise<Result<Blob>>;
  /** Id of its key; undefined while it has not exported anything. */
  device(): Promise<Result<string | undefined>>;
}

/** This machine, over the counter's own database; it is opened when it is first needed. */
export function thisMachine(name?: string): ThisMachine {
  let database: Database | undefined;

  async function withDatabase<T>(work: (db: Database) => Promise<Result<T>>): Promise<Result<T>> {
    if (!database) {
      const opened = await openCuaSoDatabase(name);
      if (!opened.ok) return opened;
      database = opened.value;
      // A newer version of the product or an erasure has closed it: the next call opens it again.
      database.addEventListener('close', () => (database = undefined));
    }
    return work(database);
  }

  const counter: OwnChain = {
    id: sourceId(LOCAL, 'counter'),
    kind: 'counter',
    after: (seq, count) => withDatabase((db) => evidenceStore(db).after(seq, count)),
  };
  const check: OwnChain = {
    id: sourceId(LOCAL, 'check'),
    kind: 'check',
    after: (seq, count) => withDatabase((db) => observationStore(db).after(seq, count)),
  };

  return {
    chains: [counter, check],
    observe: (facts) => withDatabase((db) => observationStore(db).append(facts)),
    exportSigned: (chain) =>
      withDatabase(async (db) => {
        const store = chain === check.id ? observationStore(db) : evidenceStore(db);
        const made = await store.exportSigned({ at: new Date().toISOString() });
        return made.ok ? ok(made.value.file) : made;
      }),
    device: () => withDatabase(deviceId),
  };
}
