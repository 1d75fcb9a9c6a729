import * as v from 'valibot';
import type { Procedure } from '../domain/procedure';
import {
  faultOf,
  importError,
  MAX_IMPORT_CHARACTERS,
  nothingImported,
  overlapping,
  type CatalogueImport,
  type ImportError,
} from './import-report';
import { procedureSchema } from './schema';

/** A list of procedures as a JSON text, one that `importCatalogueJson` gives back unchanged. */
export function exportCatalogueJson(procedures: readonly Procedure[]): string {
  return `${JSON.stringify(procedures, undefined, 2)}\n`;
}

/** Reads a JSON list of procedures, each by itself. Never throws; what is wrong stands in `errors`. */
export function importCatalogueJson(text: string): CatalogueImport {
  if (text.length > MAX_IMPORT_CHARACTERS) return nothingImported('too-large');
  const items = listIn(text);
  if (!items) return nothingImported('not-json');
  const procedures: Procedure[] = [];
  const errors: ImportError[] = [];
  for (const [index, item] of items.entries()) {
    const row = index + 1;
    const parsed = v.safeParse(procedureSchema, item);
    if (!parsed.success) {
      errors.push(
        ...parsed.issues.map((issue) => importError(row, faultOf(issue), v.getDotPath(issue) ?? undefined)),
      );
    } else if (overlapping(parsed.output, procedures)) {
      errors.push(importError(row, 'overlap', 'id'));
    } else {
      procedures.push(parsed.output);
    }
  }
  return { procedures, errors };
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined; // Told as 'not-json'.
  }
}
