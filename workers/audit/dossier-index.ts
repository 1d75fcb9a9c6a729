import type {
  AuditDossierRow,
  AuditOffice,
  AuditOverview,
  AuditQuery,
  DossierOrder,
} from '../../shared/contracts/audit';
import { rollUp, unitsOf, type IndexRow } from '../../shared/domain/indicators/roll-up';
import { inQuery } from './in-query';
import { ordered } from './order-rows';

/** A list that was asked for last: a table that scrolls asks for the same one again and again. */
interface LastList {
  readonly asked: string;
  readonly rows: readonly AuditDossierRow[];
}

/** A small row of every dossier: what views are chosen, sorted and counted from without reading the disk. */
export class DossierIndex {
  readonly #rows = new Map<string, IndexRow>();
  #byCode: readonly IndexRow[] | undefined;
  #last: LastList | undefined;

  constructor(private readonly office: AuditOffice) {}

  /** Puts rows in the place of what was known of their dossiers. */
  put(rows: Iterable<IndexRow>): void {
    for (const row of rows) this.#rows.set(row.row.code, row);
    this.#byCode = undefined;
    this.#last = undefined;
  }

  /** The rows of a query in an order; asked for once more they are there at once. */
  list(query: AuditQuery, order: DossierOrder): readonly AuditDossierRow[] {
    const asked = JSON.stringify([query, order]);
    if (this.#last?.asked === asked) return this.#last.rows;
    const rows = ordered(
      this.#select(query).map(({ row }) => row),
      order,
    );
    this.#last = { asked, rows };
    return rows;
  }

  /** The matrix and the figures of a query. `asOf`: time of the newest line of all. */
  overview(query: AuditQuery, asOf: string | undefined): AuditOverview {
    const { office } = this;
    const units = unitsOf(office, query);
    const { from, until } = query;
    return rollUp(this.#select(query), {
      office,
      from,
      until,
      units,
      ...(asOf === undefined ? {} : { asOf }),
    });
  }

  /** In the order of their codes. */
  #select(query: AuditQuery): readonly IndexRow[] {
    const fits = inQuery(query, this.office);
    this.#byCode ??= [...this.#rows.values()].sort((a, b) => (a.row.code < b.row.code ? -1 : 1));
    return this.#byCode.filter(({ row }) => fits(row));
  }
}
