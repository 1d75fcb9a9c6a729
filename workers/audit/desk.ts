import type { AuditOffice, AuditSource } from '../../shared/contracts/audit';
import { ok, type Result } from '../../shared/domain/result';
import type { AuditStore, StoredSource } from '../../shared/storage/audit-store';
import { isBelieved, shownSource } from './counted-source';
import { DossierIndex } from './dossier-index';
import type { Folding } from './folding';
import type { EvidenceReader } from './read-evidence';
import { RowMaker, withRulesOf } from './row-maker';
import { storedRecords } from './states';

/**
 * What the engine has open: the sources, and a small row of every dossier. The dossiers themselves stay on the disk.
 * Another tab may change what lies there: `refresh` notices.
 */
export class Desk {
  sources: readonly StoredSource[] = [];
  index: DossierIndex;
  maker: RowMaker;
  /** As it was given; with the rules that another tab has set since, where one has. */
  office: AuditOffice;
  #revision: number | undefined;
  /** Rows that had to be made anew because the office has changed its rules; the next change writes them. */
  #remade: ReadonlyMap<string, string> = new Map();

  constructor(
    readonly store: AuditStore,
    readonly reader: EvidenceReader,
    readonly given: AuditOffice,
    readonly today: string,
  ) {
    this.office = given;
    this.index = new DossierIndex(given);
    this.maker = new RowMaker(given);
  }

  /** Reads what is on the disk, if it is not what was read last. 'storage/damaged': `foldAnew` mends it. */
  async refresh(): Promise<Result<void>> {
    const head = await this.store.head();
    if (!head.ok) return head;
    const { revision, sources, stand = this.maker.stand } = head.value;
    if (revision === this.#revision) return ok(undefined);
    this.sources = sources;
    this.#remade = new Map();
    if (this.#revision !== undefined) this.#followRules(stand);
    const rows = await (stand === this.maker.stand ? this.store.rows() : this.#remake());
    if (!rows.ok) return rows;
    this.index = new DossierIndex(this.office);
    this.#index(rows.value);
    this.#revision = revision;
    return ok(undefined);
  }

  /**
   * Puts the sources and what was folded of their lines, all of it or nothing. `anew`: every line that counts was
   * folded, and what was there before goes.
   */
  async commit(sources: readonly StoredSource[], folding: Folding, anew?: 'anew'): Promise<Result<void>> {
    const { states, rows: touched } = await folding.end();
    const rows = new Map([...(anew ? [] : this.#remade), ...touched]);
    const { stand } = this.maker;
    const change = { sources, states, rows, stand, ...(anew ? { anew: true as const } : {}) };
    const revision = await this.store.change(change);
    if (!revision.ok) return revision;
    if (anew) this.index = new DossierIndex(this.office);
    this.#index(rows.values());
    this.sources = sources;
    this.#remade = new Map();
    this.#revision = revision.value;
    return ok(undefined);
  }

  /** Whether what lies on the disk is what was read last. */
  async isCurrent(): Promise<Result<boolean>> {
    const head = await this.store.head();
    return head.ok ? ok(head.value.revision === this.#revision) : head;
  }

  /** Whether something is to be written before the rows on the disk are of use again. */
  isUnwritten(): boolean {
    return this.#remade.size > 0;
  }

  /** Whether a source that the office has named does not count yet, or one that it no longer names still does. */
  isBehindOffice(): boolean {
    return this.sources.some(({ id, counted }) => counted !== isBelieved(id, this.office));
  }

  source(id: string): StoredSource | undefined {
    return this.sources.find((source) => source.id === id);
  }

  /** The sources with one of them put in its place, or behind the others. */
  withSource(changed: StoredSource): readonly StoredSource[] {
    return [...this.sources.filter(({ id }) => id !== changed.id), changed];
  }

  shown(): readonly AuditSource[] {
    return this.sources.map((source) => shownSource(source, this.office));
  }

  /**
   * Rules that another tab has set since hold here, too: else each would make all rows anew by its own after every
   * change of the other's.
   */
  #followRules(stand: string): void {
    const office = stand === this.maker.stand ? undefined : withRulesOf(stand, this.office);
    if (!office) return;
    this.office = office;
    this.maker = new RowMaker(office);
  }

  #index(texts: Iterable<string>): void {
    for (const text of texts) this.index.put(this.maker.rowsOf(text, this.today));
  }

  async #remake(): Promise<Result<readonly string[]>> {
    const keys = await this.store.stateKeys();
    if (!keys.ok) return keys;
    const rows = new Map<string, string>();
    for await (const states of storedRecords(this.store, keys.value)) {
      if (!states.ok) return states;
      for (const { key, records } of states.value) rows.set(key, this.maker.textOf(records));
    }
    this.#remade = rows;
    return ok([...rows.values()]);
  }
}
