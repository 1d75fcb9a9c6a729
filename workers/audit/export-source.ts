import { serialiseTrailer } from '../../shared/domain/evidence-file/trailer';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { StoredSource, StoredSpan } from '../../shared/storage/audit-store';
import type { Desk } from './desk';
import { KnownLines } from './known-lines';

/**
 * The kept lines of a source and the newest signature, as a file that another machine takes in. Where lines are missing
 * in between it begins behind the last gap: no signature spans one.
 */
export async function exportSource(desk: Desk, id: string): Promise<Result<Blob>> {
  const source = desk.source(id);
  if (!source) return fail({ code: 'storage/gone' });
  const parts: Blob[] = [];
  for await (const lines of new KnownLines(desk.store, unbroken(source)).all()) {
    if (!lines.ok) return lines;
    // A Blob a span: what is in a Blob need not stay in memory.
    parts.push(new Blob([`${lines.value.join('\n')}\n`]));
  }
  if (source.trailer) parts.push(new Blob([`${serialiseTrailer(source.trailer)}\n`]));
  return ok(new Blob(parts, { type: 'application/jsonl' }));
}

/** The spans at the end that follow each other without a gap. */
function unbroken({ spans }: StoredSource): readonly StoredSpan[] {
  const gap = spans.findLastIndex(({ from }, place) => place > 0 && from !== (spans[place - 1]?.to ?? 0) + 1);
  return spans.slice(Math.max(0, gap));
}
