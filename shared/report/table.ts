/** What a cell holds, so that a spreadsheet can count with it. Percents are 0–100; days are ISO dates. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'day';

export interface ReportColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** How wide it is beside the others. */
  readonly width: number;
}

/** A cell; undefined where there is nothing to say. */
export type ReportCell = string | number | undefined;

/** A table of a report, the same for paper, spreadsheet and CSV. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}
