import Papa from 'papaparse';
import { guarded } from '../../../shared/catalogue/csv-cells';

/** A table for a spreadsheet set to Vietnamese: no cell is a formula, and the byte order mark keeps its letters. */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  const cells = rows.map((row) => row.map(guarded));
  const text = `\uFEFF${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`;
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
