import * as v from 'valibot';
import { PAPER_FIELDS, type PaperFieldValues } from '../domain/paper-fields/fields';
import { fail, ok, type Result } from '../domain/result';

const values = v.record(v.picklist(PAPER_FIELDS), v.string());

/** Stored metadata of a paper as they were confirmed. 'storage/damaged' where they are none. */
export function parsePaperFields(json: string): Result<PaperFieldValues> {
  try {
    const parsed = v.safeParse(values, JSON.parse(json));
    return parsed.success ? ok(parsed.output) : fail({ code: 'storage/damaged' });
  } catch {
    // No JSON: sealed by something else than this product.
    return fail({ code: 'storage/damaged' });
  }
}
