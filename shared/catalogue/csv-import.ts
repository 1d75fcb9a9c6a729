import Papa from 'papaparse';
import * as v from 'valibot';
import type { Component, Procedure } from '../domain/procedure';
import { unguarded } from './csv-cells';
import {
  COLUMN_KEYS,
  columnOf,
  COLUMNS,
  COMPONENT_KEYS,
  HEAD_KEYS,
  NEEDED_COLUMNS,
  type Column,
  type Row,
} from './csv-columns';
import { readComponent, readHead, type Head, type Reading } from './csv-rows';
import {
  importError,
  MAX_IMPORT_CHARACTERS,
  nothingImported,
  overlapping,
  type CatalogueImport,
  type ImportError,
} from './import-report';
import { procedureSchema } from './schema';

/** A procedure while its rows are read. */
interface Group {
  readonly row: number;
  readonly cells: Row;
  readonly head: Reading<Head>;
  readonly components: Component[];
  broken: boolean;
}

/**
 * Reads a table as `exportCatalogueCsv` writes it or a spreadsheet saves it: with or without byte order mark,
 * separated by semicolons, commas or tabs, columns in any order. Never throws; what is wrong stands in `errors`.
 */
export function importCatalogueCsv(text: string): CatalogueImport {
  if (text.length > MAX_IMPORT_CHARACTERS) return nothingImported('too-large');
  const { data, errors: broken } = Papa.parse<string[]>(
    text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, ''),
    {
      delimiter: delimiterOf(text),
    },
  );
  const columns = (data[0] ?? []).map(columnOf);
  if (NEEDED_COLUMNS.some((column) => !columns.includes(column))) return nothingImported('no-columns');
  const errors: ImportError[] = broken.map((fault) => importError((fault.row ?? 0) + 1, 'not-csv'));
  const groups = new Map<string, Group>();
  for (const [index, cells] of data.entries()) {
    if (index > 0 && cells.some((cell) => cell.trim() !== '')) {
      readRow(rowOf(cells, columns), index + 1, groups, errors);
    }
  }
  return finish([...groups.values()], errors);
}

/** Adds a row to its procedure, which it begins if it is the first. */
function readRow(cells: Row, row: number, groups: Map<string, Group>, errors: ImportError[]): void {
  if (cells.id === '') {
    errors.push(importError(row, 'orphan', COLUMNS.id));
    return;
  }
  const key = `${cells.id} ${cells.from}`;
  const known = cells.from === '' ? lastOf(cells.id, groups) : groups.get(key);
  const group = known ?? { row, cells, head: readHead(cells, row), components: [], broken: false };
  if (!known) groups.set(key, group);
  const found = known ? conflicts(cells, group.cells, row) : group.head.errors;
  const component = COMPONENT_KEYS.some((column) => cells[column] !== '')
    ? readComponent(cells, row)
    : undefined;
  errors.push(...found, ...(component?.errors ?? []));
  if (found.length > 0 || component?.errors.length) group.broken = true;
  if (!component?.value) return;
  if (group.components.some(({ code }) => code === component.value?.code)) {
    errors.push(importError(row, 'component-twice', COLUMNS.componentCode));
    group.broken = true;
  }
  group.components.push(component.value);
}

/** A row without a first day belongs to the procedure above it. */
function lastOf(id: string, groups: ReadonlyMap<string, Group>): Group | undefined {
  return [...groups.values()].findLast(({ cells }) => cells.id === id);
}

/** Columns in which a later row says something else of the procedure than its first row. */
function conflicts(cells: Row, first: Row, row: number): ImportError[] {
  return HEAD_KEYS.filter((column) => cells[column] !== '' && cells[column] !== first[column]).map((column) =>
    importError(row, 'conflict', COLUMNS[column]),
  );
}

/** The procedures whose every row was sound. */
function finish(groups: readonly Group[], errors: readonly ImportError[]): CatalogueImport {
  const procedures: Procedure[] = [];
  const found = [...errors];
  for (const { head, components, broken, row } of groups) {
    if (broken || !head.value) continue;
    const parsed = v.safeParse(procedureSchema, { ...head.value, components });
    if (!parsed.success) found.push(importError(row, 'type'));
    else if (overlapping(parsed.output, procedures)) found.push(importError(row, 'overlap', COLUMNS.id));
    else procedures.push(parsed.output);
  }
  return { procedures, errors: found.sort((one, other) => one.row - other.row) };
}

function rowOf(cells: readonly string[], columns: readonly (Column | undefined)[]): Row {
  const row: Partial<Record<Column, string>> = {};
  for (const key of COLUMN_KEYS) row[key] = unguarded(cells[columns.indexOf(key)] ?? '').trim();
  return row as Row; // Every key was just set.
}

/** What separates the headings: no heading holds one of these signs itself. */
function delimiterOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/, 2);
  const header = (/^sep=.$/i.test(lines[0] ?? '') ? lines[1] : lines[0]) ?? '';
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
