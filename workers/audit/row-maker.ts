import type { AuditDossierRow, AuditOffice } from '../../shared/contracts/audit';
import { colourOf } from '../../shared/domain/indicators/colour';
import { DossierCounter } from '../../shared/domain/indicators/count-dossier';
import { count } from '../../shared/domain/indicators/counts';
import { LEDGER_FORM } from '../../shared/domain/indicators/ledger';
import type { DossierRecord } from '../../shared/domain/indicators/record';
import { indexRow, type IndexRow } from '../../shared/domain/indicators/roll-up';
import { without } from '../../shared/domain/without';
import { vietnamDay } from '../../shared/domain/vietnam-day';

/** An index row on the disk. Nothing in it depends on the day or on the thresholds of the colours. */
type StoredRow = readonly [
  row: Omit<AuditDossierRow, 'colour'>,
  known: boolean,
  counts: readonly number[],
  /** Day with whose end it is late, where it is open and was promised. */
  lateAfter?: string,
];

/** Raised whenever the figures or the form of a stored row change: rows are then made anew from the dossiers. */
const FORM = 1;
const LONG_AGO = '0001-01-01';
const IN_THE_END = '9999-12-31';

/** Makes the rows of dossiers by the rules of one office. */
export class RowMaker {
  /** What rows on the disk depend on: those of another stand are of no use. */
  readonly stand: string;
  readonly #inTime: DossierCounter;
  readonly #late: DossierCounter;

  constructor(private readonly office: AuditOffice) {
    this.stand = JSON.stringify([FORM, LEDGER_FORM, office.province ?? null, office.withoutPaperResult]);
    this.#inTime = new DossierCounter(office, LONG_AGO);
    this.#late = new DossierCounter(office, IN_THE_END);
  }

  /** The rows of these dossiers as one text. */
  textOf(records: Iterable<DossierRecord>): string {
    return JSON.stringify(Array.from(records, (record) => this.#stored(record)));
  }

  /** The rows that such a text holds, as they are on a day (ISO date). */
  *rowsOf(text: string, today: string): Generator<IndexRow> {
    // Written by `textOf` of the same stand.
    for (const [plain, known, stored, lateAfter] of JSON.parse(text) as StoredRow[]) {
      const colour = colourOf(plain.percent, this.office.thresholds);
      const row = colour ? { ...plain, colour } : plain;
      const counts = [...stored];
      if (lateAfter !== undefined && lateAfter < today) count(counts, 'on-time', 0, 1);
      yield { row, known, counts };
    }
  }

  #stored(record: DossierRecord): StoredRow {
    const { row, known, counts } = indexRow(record, this.office, this.#inTime);
    const stored = [without(row, 'colour'), known, [...counts]] as const;
    if (record.status !== 'open' || record.dueAt === undefined) return stored;
    const late = this.#late.count(record);
    return late.some((counted, place) => counted !== counts[place])
      ? [...stored, vietnamDay(record.dueAt)]
      : stored;
  }
}
