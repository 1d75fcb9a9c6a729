import * as v from 'valibot';
import { fail, ok, type Result } from '../result';
import type { RowMarks } from './entry';

/** What a machine tells others of its part of a list: hashes and times. Neither a name nor a number is in it. */
export interface BacklogProgress {
  readonly format: typeof FORMAT;
  /** The whole list that it is a part of, as `sourceOf` names it. */
  readonly source: string;
  /** Which part, of how many. */
  readonly part: number;
  readonly of: number;
  /** Rows of the whole list, and of the part. */
  readonly all: number;
  readonly rows: number;
  readonly aside: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Rows that are proven there: key, SHA-256 of the file, time. */
  readonly done: readonly (readonly [key: string, sha256: string, at: string])[];
}

const FORMAT = 'cua-so-backlog-progress:1';
/** Longest file that is read: 50,000 rows take half of it, and every character of it is one byte. */
export const MAX_PROGRESS_BYTES = 16_000_000;
const MAX_ROWS = 50_000;

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(digits)}}$`)));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ROWS));
const part = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/),
  v.check((text) => Number.isFinite(Date.parse(text))),
);

const schema = v.strictObject({
  format: v.literal(FORMAT),
  source: hex(32),
  ...{ part, of: part, all: count, rows: count, aside: count, at: time },
  done: v.pipe(v.array(v.strictTuple([hex(32), hex(64), time])), v.maxLength(MAX_ROWS)),
});

/** The progress of a part of a list as a file. */
export function progressText(
  list: Pick<BacklogProgress, 'source' | 'part' | 'of' | 'all'>,
  rows: readonly (RowMarks & { readonly key: string })[],
  at: string,
): string {
  const done = rows.flatMap(({ key, sha256, doneAt }) =>
    sha256 !== undefined && doneAt !== undefined ? [[key, sha256, doneAt] as const] : [],
  );
  const aside = rows.filter((row) => row.setAside && row.sha256 === undefined && !row.elsewhere).length;
  const { source, part: own, of, all } = list;
  const progress: BacklogProgress = {
    ...{ format: FORMAT, source, part: own, of, all, rows: rows.length, aside, at, done },
  };
  return JSON.stringify(progress);
}

/** Reads such a file: 'backlog/progress-unreadable' for anything else. */
export function parseProgress(text: string): Result<BacklogProgress> {
  const unreadable = fail({ code: 'backlog/progress-unreadable' });
  if (text.length > MAX_PROGRESS_BYTES) return unreadable;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const parsed = v.safeParse(schema, input);
  return parsed.success && isPossible(parsed.output) ? ok(parsed.output) : unreadable;
}

/** A part of the whole, and no more of it done than there is. */
function isPossible({ part: own, of, all, rows, aside, done }: BacklogProgress): boolean {
  const keys = new Set(done.map(([key]) => key));
  return own <= of && rows <= all && keys.size === done.length && done.length + aside <= rows;
}
