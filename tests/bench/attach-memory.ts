import type { AttachWorld } from '../../extension/panel/flow/attach-job';
import { appendLine } from '../../shared/domain/evidence-log';
import type { EvidenceLine } from '../../shared/domain/evidence';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { AttemptStore } from '../../shared/storage/attempt-store';
import type { StoredAttempt } from '../../shared/storage/records';

/** The outbox without a disk: the bench measures the page, not the storage. */
export function memoryOutbox(): AttemptStore {
  const attempts = new Map<string, StoredAttempt>();
  const documents = new Map<string, Blob>();
  const change = (id: string, more: Partial<StoredAttempt>): Promise<Result<void>> => {
    const attempt = attempts.get(id);
    if (attempt) attempts.set(id, { ...attempt, ...more });
    return Promise.resolve(ok(undefined));
  };
  const of = (dossier: string): StoredAttempt[] =>
    [...attempts.values()].filter((attempt) => attempt.dossier === dossier);
  return {
    intend({ document, items = [], ...facts }) {
      const id = `${facts.component} ${facts.sha256}`;
      const attempt: StoredAttempt = { ...facts, id, items, state: 'intended' };
      attempts.set(id, attempt);
      documents.set(id, document);
      return Promise.resolve(ok(attempt));
    },
    get: (id) => Promise.resolve(ok(attempts.get(id))),
    list: (dossier) => Promise.resolve(ok(of(dossier))),
    unfinished: (dossier) => Promise.resolve(ok(of(dossier).filter(({ state }) => state !== 'verified'))),
    markAttached: (id) => change(id, { state: 'attached' }),
    markRefused: (id) => change(id, { refused: true }),
    markVerified: (id) => change(id, { state: 'verified' }),
    document(id) {
      const kept = documents.get(id);
      return Promise.resolve(kept ? ok(kept) : fail({ code: 'storage/gone' }));
    },
    forget(id) {
      attempts.delete(id);
      return Promise.resolve(ok(undefined));
    },
  };
}

/** An evidence log without a disk; its chain is made as ever. */
export function memoryLog(): AttachWorld['evidence'] {
  const lines: EvidenceLine[] = [];
  return {
    append(facts) {
      const line = appendLine(lines.at(-1), facts);
      lines.push(line);
      return Promise.resolve(ok(line));
    },
    ofFile: (sha256) => Promise.resolve(ok(lines.filter((line) => line.sha256 === sha256))),
  };
}
