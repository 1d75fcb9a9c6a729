import { evidenceFileReader } from '../../shared/domain/evidence-file/reader';
import { canonical, GENESIS, type ChainLink } from '../../shared/domain/evidence-chain';
import { ok, type Result } from '../../shared/domain/result';
import type { StoredSource } from '../../shared/storage/audit-store';
import { mergedFaults } from './counted-source';
import type { Folding } from './folding';

/** Lines that are read at once. */
const BATCH_LINES = 1_000;

/** A chain that this machine itself writes: its counter's log, or its checks. */
export interface OwnChain {
  readonly id: string;
  readonly kind: StoredSource['kind'];
  /** Lines behind this number, oldest first. */
  after(seq: number, count: number): Promise<Result<readonly ChainLink[]>>;
}

/** A chain as it was taken: how it stands now, and what was new. */
interface Taken {
  readonly source: StoredSource;
  readonly added: number;
}

/** Folds the lines of a chain that come behind what is known of it; `before` undefined: all of them. */
export async function foldOwn(
  chain: OwnChain,
  before: StoredSource | undefined,
  folding: Folding,
): Promise<Result<Taken>> {
  const { id, kind } = chain;
  const last = before?.upTo ?? 0;
  const hashAt = (seq: number): string | undefined => (seq === last ? before?.last : undefined);
  const reader = evidenceFileReader({ known: { last, hashAt } });
  let seq = last;
  for (;;) {
    const lines = await chain.after(seq, BATCH_LINES);
    if (!lines.ok) return lines;
    const end = lines.value.at(-1);
    if (!end) break;
    seq = end.seq;
    const folded = await folding.take(
      id,
      reader.push(lines.value.map(canonical)).map(({ line }) => line),
    );
    if (!folded.ok) return folded;
  }
  const report = await reader.end();
  const newest = report.newest ?? before?.newest;
  const source: StoredSource = {
    ...{ id, kind, spans: [], counted: true },
    upTo: Math.max(last, report.to),
    last: report.added > 0 ? report.last : (before?.last ?? GENESIS),
    ...(newest === undefined ? {} : { newest }),
    // Nobody needs to sign what lies on the machine that reads it.
    faults: mergedFaults(
      before?.faults ?? [],
      report.faults.filter(({ is }) => is !== 'unsigned'),
    ),
  };
  return ok({ source, added: report.added });
}
