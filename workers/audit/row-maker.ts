import type { AuditDossierRow, AuditOffice } from '../../shared/contracts/audit';
import { colourOf } from '../../shared/domain/indicators/colour';
import { DossierCounter } from '../../shared/domain/indicators/count-dossier';
import { LEDGER_FORM } from '../../shared/domain/indicators/ledger';
import type { DossierRecord } from '../../shared/domain/indicators/record';
import { indexRow, type IndexRow } from '../../shared/domain/indicators/roll-up';
import { without } from '../../shared/domain/without';

/** An index row on the disk. Nothing in it depends on the day or on the thresholds of the colours. */
type StoredRow = readonly [
  row: Omit<AuditDossierRow, 'colour'>,
  known: boolean,
  counts: readonly number[],
  /** Day with whose end it is late, where it is open and that day is known, and what it counts more from then on. */
  late?: readonly [after: string, more: readonly (readonly [place: number, count: number])[]],
];

/** Raised whenever the figures or the form of a stored row change: rows are then made anew from the dossiers. */
const FORM = 2;
const LONG_AGO = '0001-01-01';
const IN_THE_END = '9999-12-31';

/** What of an office's rules the rows depend on. */
type RowRules = Pick<AuditOffice, 'province' | 'withoutPaperResult' | 'signedResults'>;

/** The office with the rules by which rows of this stand were made; undefined where another version made them. */
export function withRulesOf(stand: string, office: AuditOffice): AuditOffice | undefined {
  // Written by a maker, of this version or another.
  const [form, ledger, province, withoutPaperResult, signedResults] = JSON.parse(stand) as readonly [
    ...(readonly [form: number, ledger: number, province: string | null]),
    ...(readonly [RowRules['withoutPaperResult'], signedResults: boolean]),
  ];
  if (form !== FORM || ledger !== LEDGER_FORM) return undefined;
  return {
    ...without(office, 'province', 'signedResults'),
    ...{ withoutPaperResult, signedResults },
    ...(province !== null && { province }),
  };
}

/** Makes the rows of dossiers by the rules of one office. */
export class RowMaker {
  /** What rows on the disk depend on: those of another stand are of no use. */
  readonly stand: string;
  readonly #inTime: DossierCounter;
  readonly #late: DossierCounter;

  constructor(private readonly office: AuditOffice) {
    const { province = null, withoutPaperResult, signedResults = false } = office;
    this.stand = JSON.stringify([FORM, LEDGER_FORM, province, withoutPaperResult, signedResults]);
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
    for (const [plain, known, stored, late] of JSON.parse(text) as StoredRow[]) {
      const colour = colourOf(plain.percent, this.office.thresholds);
      const row = colour ? { ...plain, colour } : plain;
      const counts = [...stored];
      if (late && late[0] < today)
        for (const [place, by] of late[1]) counts[place] = (counts[place] ?? 0) + by;
      yield { row, known, counts };
    }
  }

  #stored(record: DossierRecord): StoredRow {
    const { row, known, counts } = indexRow(record, this.office, this.#inTime);
    const stored = [without(row, 'colour'), known, [...counts]] as const;
    if (record.status !== 'open' || record.dueOn === undefined) return stored;
    const more = this.#late.count(record).flatMap((late, place) => {
      const by = late - (counts[place] ?? 0);
      return by === 0 ? [] : [[place, by] as const];
    });
    return more.length > 0 ? [...stored, [record.dueOn, more]] : stored;
  }
}
