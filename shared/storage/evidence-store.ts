import type { EvidenceFacts, EvidenceLine } from '../domain/evidence';
import { parseEvidenceFacts } from '../domain/evidence-facts';
import { appendLine } from '../domain/evidence-log';
import { ok, type Result } from '../domain/result';
import { appendRows, rowsAfter } from './chain-rows';
import { read, type Database } from './database';
import { signedExport, type ExportRequest, type SignedExport } from './signed-export';

/** The evidence log of this device: lines are added, never changed, and no erasure of a dossier touches them. */
export interface EvidenceStore {
  /** Adds a line at the end of the chain. Several tabs may append at once: the chain never forks. */
  append(facts: EvidenceFacts): Promise<Result<EvidenceLine>>;
  /** Adds lines in this order, all or none. */
  appendAll(facts: readonly EvidenceFacts[]): Promise<Result<void>>;
  /** Lines behind this number (0: from the first), oldest first, at most so many. */
  after(seq: number, count?: number): Promise<Result<readonly EvidenceLine[]>>;
  /** What the log says of a dossier, oldest first. */
  ofDossier(dossier: string): Promise<Result<readonly EvidenceLine[]>>;
  /** What the log says of a file, oldest first. */
  ofFile(sha256: string): Promise<Result<readonly EvidenceLine[]>>;
  /** The log as a file, for the verifying command and the supervisor. */
  exportSigned(request: ExportRequest): Promise<Result<SignedExport>>;
}

/** The store of evidence. `batchLines`: lines of an export that are in memory at once. */
export function evidenceStore(db: Database, batchLines = 1_000): EvidenceStore {
  return {
    async append(facts) {
      const added = await append(db, [facts]);
      if (!added.ok) return added;
      const [line] = added.value;
      if (!line) throw new Error('evidence: a line was added and is not there');
      return ok(line);
    },
    async appendAll(facts) {
      const added = facts.length > 0 ? await append(db, facts) : ok([]);
      return added.ok ? ok(undefined) : added;
    },
    after: (seq, count) => rowsAfter(db, 'evidence', seq, count),
    ofDossier: (dossier) =>
      read(db, ['evidence'], (tx) => tx.objectStore('evidence').index('dossier').getAll(dossier)),
    ofFile: (sha256) =>
      read(db, ['evidence'], (tx) => tx.objectStore('evidence').index('sha256').getAll(sha256)),
    exportSigned: (request) => signedExport(db, { store: 'evidence', kind: 'counter', batchLines }, request),
  };
}

async function append(
  db: Database,
  given: readonly EvidenceFacts[],
): Promise<Result<readonly EvidenceLine[]>> {
  for (const facts of given) {
    const allowed = parseEvidenceFacts(facts);
    if (!allowed.ok) return allowed;
  }
  return appendRows(db, 'evidence', given, appendLine);
}
