import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { fail, ok, type Result } from '../../../shared/domain/result';

/** A row of a table: where it stands in its file, from 1, and its cells as text. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** It could not be read as it stands. */
  readonly broken?: true;
}

/** A table as it stands in a file. */
export interface Table {
  /** Those in which something stands. */
  readonly rows: readonly TableRow[];
  /** Day 0 of dates that are numbers, in days since 1970. */
  readonly dayZero: number;
}

/** Day 0 of spreadsheets, 30 December 1899. */
export const DAY_ZERO = -25_569;

/** The failure of every list that is over the bounds. */
export const TOO_LARGE = fail({ code: 'backlog/too-large', rows: BACKLOG_LIMITS.rows });

/** A table of these rows. 'backlog/too-large', 'backlog/no-table' where nothing stands in it. */
export function tableOf(rows: readonly TableRow[], dayZero = DAY_ZERO): Result<Table> {
  const filled = rows.filter(({ cells, broken }) => broken === true || cells.some((cell) => cell !== ''));
  if (filled.length > BACKLOG_LIMITS.rows) return TOO_LARGE;
  return filled.length === 0 ? fail({ code: 'backlog/no-table' }) : ok({ rows: filled, dayZero });
}

/** A cell as it is kept: one line, and a character more than is allowed where it is longer. */
export function cellText(text: string): string {
  const shorter = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return shorter.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const LONGEST = BACKLOG_LIMITS.cell + 1;
