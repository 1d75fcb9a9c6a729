import type { BaseIssue } from 'valibot';
import type { Procedure } from '../domain/procedure';
import { importFault, isImportFault, type ImportFault } from '../text/catalogue-import';

/** What is wrong with a row that was brought in. */
export interface ImportError {
  /** Line of the sheet, header included, or place in the JSON list, both from 1; 0 for the file as a whole. */
  readonly row: number;
  /** Heading of the column, or path of the field in JSON. */
  readonly column?: string;
  readonly message: { readonly vi: string; readonly en: string };
}

/** What a file came to. A procedure with any error is left out as a whole: half a checklist would mislead. */
export interface CatalogueImport {
  readonly procedures: readonly Procedure[];
  readonly errors: readonly ImportError[];
}

/** Most characters of a file that is read. */
export const MAX_IMPORT_CHARACTERS = 5_000_000;

/** An error at a row, and in a column where it has one. */
export function importError(row: number, fault: ImportFault, column?: string): ImportError {
  return { row, ...(column !== undefined && { column }), message: importFault(fault) };
}

/** An import that brought nothing. */
export function nothingImported(fault: ImportFault): CatalogueImport {
  return { procedures: [], errors: [importError(0, fault)] };
}

/** What a check of the schema complains about. */
export function faultOf(issue: BaseIssue<unknown>): ImportFault {
  if (isImportFault(issue.message)) return issue.received === 'undefined' ? 'missing' : issue.message;
  if (issue.expected === 'never') return 'unknown-field';
  return issue.received === 'undefined' ? 'missing' : 'type';
}

/** The first of `procedures` with the same id and a time in common with a procedure, if there is one. */
export function overlapping(procedure: Procedure, procedures: readonly Procedure[]): Procedure | undefined {
  return procedures.find(
    (other) =>
      other.id === procedure.id && startsBeforeEnd(other, procedure) && startsBeforeEnd(procedure, other),
  );
}

function startsBeforeEnd(one: Procedure, other: Procedure): boolean {
  return other.until === undefined || one.from < other.until;
}
