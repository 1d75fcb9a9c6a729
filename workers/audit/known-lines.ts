import { fail, ok, type Result } from '../../shared/domain/result';
import type { AuditStore, StoredSpan } from '../../shared/storage/audit-store';
import { unpack } from './pack-lines';

/** Kept lines are in their canonical form, in which nothing else looks like this. */
const HASH = /"hash":"([0-9a-f]{64})"/;
const PREVIOUS = /"previous":"([0-9a-f]{64})"/;

/** The lines of one source that are kept, read as they are asked for: one span is in memory at a time. */
export class KnownLines {
  #span: StoredSpan | undefined;
  #lines: readonly string[] = [];

  constructor(
    private readonly store: AuditStore,
    private readonly spans: readonly StoredSpan[],
  ) {}

  /** The kept lines from one number to another, by their numbers; those that are not kept are absent. */
  async between(from: number, to: number): Promise<Result<ReadonlyMap<number, string>>> {
    const found = new Map<number, string>();
    for (const span of this.spans) {
      if (span.to < from || span.from > to) continue;
      const opened = await this.#open(span);
      if (!opened.ok) return opened;
      for (let seq = Math.max(from, span.from); seq <= Math.min(to, span.to); seq++) {
        const line = this.#lines[seq - span.from];
        if (line !== undefined) found.set(seq, line);
      }
    }
    return ok(found);
  }

  /** Every kept line in its order, one span at a time. */
  async *all(): AsyncGenerator<Result<readonly string[]>> {
    for (const span of this.spans) {
      const opened = await this.#open(span);
      yield opened.ok ? ok(this.#lines) : opened;
      if (!opened.ok) return;
    }
  }

  async #open(span: StoredSpan): Promise<Result<void>> {
    if (this.#span === span) return ok(undefined);
    const text = await keptText(this.store, span);
    if (!text.ok) return text;
    this.#lines = text.value.split('\n');
    this.#span = span;
    return ok(undefined);
  }
}

/** The lines of a span as one text. 'storage/damaged' where they are gone or torn: their file must be taken in anew. */
export async function keptText(store: AuditStore, { id }: StoredSpan): Promise<Result<string>> {
  const packed = await store.lines(id);
  if (!packed.ok) return packed;
  try {
    if (packed.value) return ok(await unpack(packed.value));
    return fail({ code: 'storage/damaged' });
  } catch {
    // Torn bytes: each system has its own words for it.
    return fail({ code: 'storage/damaged' });
  }
}

/** A hash that a kept line states: its own, or that of the line before it. */
export function statedHash(line: string | undefined, which: 'hash' | 'previous'): string | undefined {
  return (which === 'hash' ? HASH : PREVIOUS).exec(line ?? '')?.[1];
}
