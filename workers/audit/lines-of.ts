import { ok, type Result } from '../../shared/domain/result';
import type { AuditStore, StoredSource } from '../../shared/storage/audit-store';
import type { Desk } from './desk';
import { lineOf, type AuditLine } from './folding';
import { keptText } from './known-lines';
import type { OwnChain } from './own-logs';

/** Lines of this machine's own that are read at once. */
const BATCH_LINES = 1_000;

/**
 * Every line of a dossier in the sources that count, oldest first. There is no index of them: all that is kept is
 * searched, seconds where a million lines are.
 */
export async function linesOf(
  desk: Desk,
  own: readonly OwnChain[],
  code: string,
): Promise<Result<readonly AuditLine[]>> {
  const found: AuditLine[] = [];
  for (const source of desk.sources) {
    if (!source.counted) continue;
    const chain = own.find(({ id }) => id === source.id);
    const lines = await (chain ? ownLines(chain, source, code) : keptLines(desk.store, source, code));
    if (!lines.ok) return lines;
    found.push(...lines.value);
  }
  return ok(found.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)));
}

/** In canonical text nothing but a line of this dossier looks like this, so no other line is parsed. */
async function keptLines(
  store: AuditStore,
  { spans }: StoredSource,
  code: string,
): Promise<Result<readonly AuditLine[]>> {
  const mark = `"dossier":${JSON.stringify(code)}`;
  const found: AuditLine[] = [];
  for (const span of spans) {
    const kept = await keptText(store, span);
    if (!kept.ok) return kept;
    const text = kept.value;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const end = text.indexOf('\n', at);
      found.push(lineOf(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)));
    }
  }
  return ok(found);
}

/** As far as they are in the figures. */
async function ownLines(
  chain: OwnChain,
  { upTo = 0 }: StoredSource,
  code: string,
): Promise<Result<readonly AuditLine[]>> {
  const found: AuditLine[] = [];
  for (let seq = 0; seq < upTo;) {
    const lines = await chain.after(seq, BATCH_LINES);
    if (!lines.ok) return lines;
    const end = lines.value.at(-1);
    if (!end) break;
    seq = end.seq;
    // What this machine's own chains hold was checked before it was written.
    const those = lines.value as readonly (AuditLine & typeof end)[];
    found.push(...those.filter((line) => line.dossier === code && line.seq <= upTo));
  }
  return ok(found);
}
