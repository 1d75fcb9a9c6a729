import Papa from 'papaparse';
import { guarded } from '../../../shared/catalogue/csv-cells';
import type { AuditDossierRow, AuditQuery, DossierOrder } from '../../../shared/contracts/audit';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { AuditText } from '../../../shared/text/audit';
import type { AuditEngine } from './audit-port';

/** Rows that are asked for at a time. */
const WINDOW = 5_000;

/**
 * All dossiers of a question as a table, in its order. Begins with a byte order mark, separated by semicolons, which
 * is what spreadsheets set to Vietnamese want; no cell is a formula.
 */
export async function dossierCsv(
  engine: Pick<AuditEngine, 'dossiers'>,
  query: AuditQuery,
  order: DossierOrder,
  words: AuditText['dossiers'],
): Promise<Result<Blob>> {
  const { code, unit, received, procedure, officer, ...counts } = words.columns;
  const { settled, required, open, faults, percent } = counts;
  const head = [code, unit, received, procedure, officer, settled, required, open, faults, percent];
  const parts = [`\uFEFF${lines([head])}`];
  for (let from = 0, total = 1; from < total; from += WINDOW) {
    const window = await engine.dossiers(query, order, from, WINDOW);
    if (!window.ok) return fail(window.failure);
    total = window.value.total;
    if (window.value.rows.length > 0) parts.push(lines(window.value.rows.map((row) => cellsOf(row, words))));
  }
  return ok(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}

function cellsOf(row: AuditDossierRow, words: AuditText['dossiers']): readonly string[] {
  const known = row.percent !== undefined;
  return [
    row.code,
    row.unit,
    row.receivedOn,
    row.procedure,
    row.officer ?? '',
    known ? String(row.settled) : '',
    known ? String(row.required) : words.unknownPapers,
    row.open.join(' | '),
    String(row.faults),
    // A decimal comma: spreadsheets set to Vietnamese read it as a number.
    row.percent === undefined ? '' : String(row.percent).replace('.', ','),
  ];
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { delimiter: ';', newline: '\r\n' },
  )}\r\n`;
}
