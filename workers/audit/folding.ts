import { dueOf } from '../../shared/catalogue/due-of';
import { requiredOf } from '../../shared/catalogue/required-of';
import type { EvidenceLine } from '../../shared/domain/evidence';
import { DossierBook } from '../../shared/domain/indicators/fold';
import type { ObservationLine } from '../../shared/domain/observation';
import { ok, type Result } from '../../shared/domain/result';
import type { AuditStore } from '../../shared/storage/audit-store';
import { pack } from './pack-lines';
import type { RowMaker } from './row-maker';
import { openState, readStates, recordsIn, textOf } from './states';
import { stateKeyOf } from './state-key';

/** A line of a counter's log or of a check. */
export type AuditLine = EvidenceLine | ObservationLine;

/** What lines have made: states of dossiers and their rows, for the disk. */
export interface Folded {
  readonly states: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly rows: ReadonlyMap<string, string>;
}

/** A state that has not been touched for so many lines is packed: what is behind in time comes back seldom. */
const GENERATION_LINES = 60_000;

/**
 * What lines make of dossiers, state by state: reads from the disk only those that a line touches, and holds unpacked
 * only those that were touched lately, so that a million lines need no more room than a few. `anew` begins with nothing,
 * whatever lies on the disk.
 */
export class Folding {
  #young = new Map<string, DossierBook>();
  #old = new Map<string, DossierBook>();
  readonly #states = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #rows = new Map<string, string>();
  #lines = 0;

  constructor(
    private readonly desk: { readonly store: AuditStore; readonly maker: RowMaker },
    private readonly anew = false,
  ) {}

  /** Takes lines of a source in their order. One call after the other. */
  async take(source: string, lines: readonly AuditLine[]): Promise<Result<void>> {
    const opened = await this.#open(new Set(lines.map(({ dossier }) => stateKeyOf(dossier))));
    if (!opened.ok) return opened;
    for (const line of lines) this.#young.get(stateKeyOf(line.dossier))?.take(source, line);
    this.#lines += lines.length;
    if (this.#lines >= GENERATION_LINES) await this.#age();
    return ok(undefined);
  }

  /** Everything that the lines have touched. */
  async end(): Promise<Folded> {
    await this.#age();
    await this.#age();
    return { states: this.#states, rows: this.#rows };
  }

  async #open(keys: ReadonlySet<string>): Promise<Result<void>> {
    const missing: string[] = [];
    for (const key of keys) {
      const book = this.#young.get(key) ?? this.#old.get(key);
      if (!book) missing.push(key);
      else if (this.#old.delete(key)) this.#young.set(key, book);
    }
    const packed = await this.#packed(missing);
    if (!packed.ok) return packed;
    for (const [place, key] of missing.entries()) {
      const state = packed.value[place];
      const book = state ? await openState(state) : ok(new DossierBook(requiredOf, dueOf));
      if (!book.ok) return book;
      this.#young.set(key, book.value);
    }
    return ok(undefined);
  }

  /** States as they were packed before, here or on the disk. */
  async #packed(keys: readonly string[]): Promise<Result<readonly (Uint8Array<ArrayBuffer> | undefined)[]>> {
    const here = keys.map((key) => this.#states.get(key));
    const wanted = keys.filter((_, place) => here[place] === undefined);
    if (this.anew || wanted.length === 0) return ok(here);
    const stored = await readStates(this.desk.store, wanted);
    return stored.ok ? ok(keys.map((key, place) => here[place] ?? stored.value.get(key))) : stored;
  }

  async #age(): Promise<void> {
    const closing = this.#old;
    this.#old = this.#young;
    this.#young = new Map();
    this.#lines = 0;
    for (const [key, book] of closing) {
      this.#rows.set(key, this.desk.maker.textOf(recordsIn(book)));
      this.#states.set(key, await pack(textOf(book)));
    }
  }
}

/** A line as it was checked before it was kept. */
export function lineOf(text: string): AuditLine {
  return JSON.parse(text) as AuditLine;
}
