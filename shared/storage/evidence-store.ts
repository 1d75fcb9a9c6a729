import type { EvidenceFacts, EvidenceLine } from '../domain/evidence';
import { parseEvidenceFacts } from '../domain/evidence-facts';
import { appendLine, serialiseLine } from '../domain/evidence-log';
import { fail, ok, type Result } from '../domain/result';
import { read, write, type Database, type ReadTransaction } from './database';

/** The evidence log of this device: lines are added, never changed, and no erasure of a dossier touches them. */
export interface EvidenceStore {
  /** Adds a line at the end of the chain. Several tabs may append at once: the chain never forks. */
  append(facts: EvidenceFacts): Promise<Result<EvidenceLine>>;
  /** Oldest first. */
  all(): Promise<Result<readonly EvidenceLine[]>>;
  last(): Promise<Result<EvidenceLine | undefined>>;
  /** One JSON object a line, oldest first, for the verifying command and the supervisor. */
  exportJsonLines(): Promise<Result<Blob>>;
}

/** The store of evidence. `batchLines`: lines of an export that are in memory at once. */
export function evidenceStore(db: Database, batchLines = 1_000): EvidenceStore {
  return {
    append: (facts) => append(db, facts),
    all: () => read(db, ['evidence'], (tx) => tx.objectStore('evidence').getAll()),
    last: () => last(db),
    exportJsonLines: () => read(db, ['evidence'], (tx) => exportJsonLines(tx, batchLines)),
  };
}

/**
 * Hashing ends a transaction, so the line is made first and added only if the chain still ends where it did. Whoever
 * finds it moved on tries again; each conflict means that another tab's line went in, so no one waits for ever.
 */
async function append(db: Database, given: EvidenceFacts): Promise<Result<EvidenceLine>> {
  const facts = parseEvidenceFacts(given);
  if (!facts.ok) return facts;
  for (;;) {
    const previous = await last(db);
    if (!previous.ok) return previous;
    const line = await appendLine(previous.value, facts.value);
    const added = await write(db, ['evidence'], async (tx) => {
      const lines = tx.objectStore('evidence');
      const end = (await lines.openCursor(null, 'prev'))?.value;
      if (end?.hash !== previous.value?.hash) return ok(false);
      await lines.add(line);
      return ok(true);
    });
    if (!added.ok) return fail(added.failure);
    if (added.value) return ok(line);
  }
}

function last(db: Database): Promise<Result<EvidenceLine | undefined>> {
  return read(
    db,
    ['evidence'],
    async (tx) => (await tx.objectStore('evidence').openCursor(null, 'prev'))?.value,
  );
}

async function exportJsonLines(tx: ReadTransaction, batchLines: number): Promise<Blob> {
  const parts: Blob[] = [];
  let after = -Infinity;
  for (;;) {
    const lines = await tx.objectStore('evidence').getAll(IDBKeyRange.lowerBound(after, true), batchLines);
    const end = lines.at(-1);
    if (!end) return new Blob(parts, { type: 'application/jsonl' });
    parts.push(new Blob(lines.map((line) => `${serialiseLine(line)}\n`)));
    after = end.seq;
  }
}
