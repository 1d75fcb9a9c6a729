import type { BacklogEntry, BacklogField } from '../../../shared/domain/backlog/entry';
import { BACKLOG_LIMITS } from '../../../shared/domain/backlog/limits';
import { identityOf, isSameRow } from '../../../shared/domain/backlog/row-key';
import { breather } from '../../../shared/domain/breather';
import { dayOf, personalNumberOf } from './cells';
import type { ColumnMeanings, TableHead } from './columns';
import type { Table, TableRow } from './table';

/**
 * Why a row is not taken. 'nameless': neither number nor dossier. 'date', 'future': of the day of issue. 'twice': the
 * same row stands above. 'broken': a quotation mark is missing.
 */
export type RowFault =
  | { readonly why: 'nameless' | 'date' | 'future' | 'personal-number' | 'broken' }
  | { readonly why: 'too-long'; readonly field: BacklogField }
  | { readonly why: 'twice'; readonly first: number };

/** A row that is not taken, by its place in the file. */
export interface WrongRow {
  readonly line: number;
  readonly fault: RowFault;
}

/** An entry, and how many of the same identity stand above it: two papers may bear one number. */
export interface ReadEntry {
  readonly entry: BacklogEntry;
  readonly identity: string;
  readonly nth: number;
}

/** What a table holds when its columns mean this. Every row is in one of the two. */
export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  readonly wrong: readonly WrongRow[];
}

/** Reads the rows below the heading. `today`: ISO date in Vietnam. */
export async function readEntries(
  { rows, dayZero }: Table,
  { at }: Pick<TableHead, 'at'>,
  meanings: ColumnMeanings,
  today: string,
): Promise<ReadEntries> {
  const entries: ReadEntry[] = [];
  const wrong: WrongRow[] = [];
  const seen = new Map<string, BacklogEntry[]>();
  const breathe = breather();
  for (const row of rows.slice(at + 1)) {
    await breathe();
    if (isNumbering(row)) continue;
    const read = entryOf(row, meanings, dayZero, today);
    if ('why' in read) {
      wrong.push({ line: row.line, fault: read });
      continue;
    }
    const identity = identityOf(read);
    const alike = seen.get(identity) ?? [];
    const first = alike.find((one) => isSameRow(one, read));
    if (first) wrong.push({ line: row.line, fault: { why: 'twice', first: first.line } });
    else {
      entries.push({ entry: read, identity, nth: alike.length });
      seen.set(identity, [...alike, read]);
    }
  }
  return { entries, wrong };
}

/** The row of `(1)`, `(2)`, `(3)` that many lists have below their heading. */
function isNumbering({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^\(\d{1,2}\)$/.test(cell));
}

function entryOf(
  row: TableRow,
  meanings: ColumnMeanings,
  dayZero: number,
  today: string,
): BacklogEntry | RowFault {
  if (row.broken) return { why: 'broken' };
  const said: Partial<Record<BacklogField, string>> = {};
  for (const [column, field] of meanings.entries()) {
    const cell = row.cells[column] ?? '';
    if (field === undefined || cell === '') continue;
    if (cell.length > BACKLOG_LIMITS.cell) return { why: 'too-long', field };
    said[field] = cell;
  }
  if (said.number === undefined && said.dossier === undefined) return { why: 'nameless' };
  const issuedOn = said.issuedOn === undefined ? undefined : dayOf(said.issuedOn, dayZero);
  if (said.issuedOn !== undefined && issuedOn === undefined) return { why: 'date' };
  if (issuedOn !== undefined && issuedOn > today) return { why: 'future' };
  const personalNumber = personalNumberOf(said.personalNumber ?? '');
  if (said.personalNumber !== undefined && personalNumber === undefined) return { why: 'personal-number' };
  const validUntil = dayOf(said.term ?? '', dayZero);
  return {
    ...said,
    line: row.line,
    ...(issuedOn !== undefined && { issuedOn }),
    ...(personalNumber !== undefined && { personalNumber }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
