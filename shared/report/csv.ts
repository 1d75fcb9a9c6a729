import Papa from 'papaparse';
import { guarded } from '../catalogue/csv-cells';
import type { Report } from '../contracts/report';
import { reportSheets } from './sheets';
import type { ColumnKind, ReportCell } from './table';

/**
 * The whole report as one CSV for spreadsheets set to Vietnamese: byte order mark, semicolons, decimal comma; a line with
 * the name of each table, its head, its rows, an empty line. No cell is a formula.
 */
export function reportCsv(report: Report, note: string): string {
  const rows = reportSheets(report, note).flatMap(({ name, table: { columns, rows: cells } }) => [
    [guarded(name)],
    columns.map(({ title }) => guarded(title)),
    ...cells.map((row) => columns.map(({ kind }, index) => csvCell(row[index], kind))),
    [],
  ]);
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** Numbers without grouping, so that they can be counted with; days as ISO dates, which every program reads. */
function csvCell(cell: ReportCell, kind: ColumnKind): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return guarded(cell);
  const digits = String(kind === 'percent' ? Math.round(cell * 100) / 100 : cell).replace('.', ',');
  return kind === 'percent' ? `${digits}%` : digits;
}
