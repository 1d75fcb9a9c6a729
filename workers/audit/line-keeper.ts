import { ok, type Result } from '../../shared/domain/result';
import type { AuditStore, StoredSpan } from '../../shared/storage/audit-store';
import { pack } from './pack-lines';

/** A line that is to be kept: its number and its text. */
interface KeptLine {
  readonly line: { readonly seq: number };
  readonly text: string;
}

/** Lines of a span: what is read at once where one of them is asked for. */
const SPAN_LINES = 5_000;

/** Puts new lines on the disk in packed spans, which count only once a source names them. */
export class LineKeeper {
  readonly #spans: StoredSpan[] = [];
  #texts: string[] = [];
  #from = 1;

  constructor(private readonly store: AuditStore) {}

  /** Takes lines in the order of their numbers. */
  async add(lines: readonly KeptLine[]): Promise<Result<void>> {
    for (const { line, text } of lines) {
      if (line.seq !== this.#from + this.#texts.length || this.#texts.length >= SPAN_LINES) {
        const put = await this.#put();
        if (!put.ok) return put;
        this.#from = line.seq;
      }
      this.#texts.push(text);
    }
    return ok(undefined);
  }

  /** The spans that were put, all of them on the disk. */
  async end(): Promise<Result<readonly StoredSpan[]>> {
    const put = await this.#put();
    return put.ok ? ok(this.#spans) : put;
  }

  async #put(): Promise<Result<void>> {
    const texts = this.#texts;
    if (texts.length === 0) return ok(undefined);
    this.#texts = [];
    const id = crypto.randomUUID();
    const put = await this.store.addLines(id, await pack(texts.join('\n')));
    if (put.ok) this.#spans.push({ id, from: this.#from, to: this.#from + texts.length - 1 });
    return put;
  }
}
