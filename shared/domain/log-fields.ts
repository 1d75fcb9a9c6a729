import { recogniseDossierCode, recogniseProcedureCode } from './codes';
import { isIsoDate } from './dates';
import { MAX_DOSSIER_BYTES, MAX_FILE_PAGES } from './limits';
import { fail, ok, type Result } from './result';

/** Whether a foreign value may stand in a field of a log. */
export type FieldCheck = (value: unknown) => boolean;

/** Which fields a kind of line must have, and which it may have besides. */
export interface LineShape {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
}

/** Stands for a procedure whose code the host does not show. */
export const UNKNOWN_PROCEDURE = 'unknown';

/**
 * What a component may be called: segments of a few letters and a few digits (`TP01`, `000.00.00.G09-KQ002269`,
 * `KQ.G07.000122`, `row-3`), or the form of `componentForEvidence`. Too tight for a name or an identity number.
 */
const COMPONENT = /^(?:(?:TP|KQ|GT|row)[.-])?[A-Za-z]{0,3}\d{1,6}(?:[._-][A-Za-z]{0,3}\d{1,6}){0,5}$/;
const HASHED_COMPONENT = /^x(?:-[0-9a-f]{4}){4}$/;
/** A short word and a number, behind the agency's code or not: `CB-012`, `canbo7`, `H40.12-CB03`. */
const OFFICER = /^(?:[A-Z]\d{2}(?:\.\d{1,3}){0,3}-)?[A-Za-z]{1,8}[._-]?\d{1,6}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** ISO 8601 with zone, of a day that exists. */
export const isTime: FieldCheck = (value) =>
  typeof value === 'string' && isIsoDate(TIME.exec(value)?.[1] ?? '');

/** A dossier's code and nothing around it. */
export const isDossier: FieldCheck = remembering(
  (value) => typeof value === 'string' && recogniseDossierCode(value)?.code === value,
);

/** A procedure's code and nothing around it, or `unknown`. */
export const isProcedure: FieldCheck = remembering(
  (value) =>
    value === UNKNOWN_PROCEDURE ||
    (typeof value === 'string' && recogniseProcedureCode(value)?.code === value),
);

/** Whether an officer may sign lines with this id. Names and identity numbers do not fit. */
export const isOfficer: FieldCheck = (value) => typeof value === 'string' && OFFICER.test(value);

/** Whether a component's code may stand in a log as it is. */
export const isComponent: FieldCheck = (value) =>
  typeof value === 'string' && value.length <= 40 && (COMPONENT.test(value) || HASHED_COMPONENT.test(value));

/** Whether it is what stands for a component whose key is no code. */
export function isHashedComponent(text: string): boolean {
  return HASHED_COMPONENT.test(text);
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const isSha256: FieldCheck = (value) => typeof value === 'string' && SHA256.test(value);

export const isBoolean: FieldCheck = (value) => typeof value === 'boolean';

/** A whole number between these two, both included. */
export const isWhole =
  (from: number, to: number): FieldCheck =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

/** One of these words or numbers. */
export const isOneOf = (words: readonly (string | number)[]): FieldCheck => {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
};

/** The facts of a file, which mean the same in every log. */
export const FILE_CHECKS = {
  sha256: isSha256,
  bytes: isWhole(0, MAX_DOSSIER_BYTES),
  pages: isWhole(0, MAX_FILE_PAGES),
  minDpi: (value: unknown) => typeof value === 'number' && value >= 1 && value <= 10_000,
  pdf: isWhole(10, 29),
  colour: isBoolean,
  signed: isBoolean,
} as const;

/**
 * Reads lines of a closed shape: every field is known, belongs to this kind of line (`event`) and passes its check.
 * 'evidence/not-allowed' names the first field that does not, or `unknown`, so that not even a foreign field's name
 * gets into a log. Plain checks instead of a schema: a million lines are read at once.
 */
export function closedParser<Facts>(
  checks: Readonly<Record<string, FieldCheck>>,
  shapes: Readonly<Record<string, LineShape>>,
): (input: unknown) => Result<Facts> {
  const known = new Map(Object.entries(checks));
  const kinds = new Map<unknown, ReadonlySet<string>>(
    Object.entries(shapes).map(([event, { needs, may = [] }]) => [event, new Set([...needs, ...may])]),
  );
  const needed = new Map<unknown, readonly string[]>(
    Object.entries(shapes).map(([event, { needs }]) => [event, needs]),
  );
  return (input) => {
    if (typeof input !== 'object' || input === null) return notAllowed('unknown');
    const facts: Readonly<Record<string, unknown>> = { ...input };
    const fields = kinds.get(facts['event']);
    if (!fields) return notAllowed('event');
    for (const key of Object.keys(facts)) {
      const check = known.get(key);
      if (!check) return notAllowed('unknown');
      if (!fields.has(key) || !check(facts[key])) return notAllowed(key);
    }
    const lacking = needed.get(facts['event'])?.find((field) => facts[field] === undefined);
    // Each field was held against its check, and none is missing or too many.
    return lacking === undefined ? ok(facts as Facts) : notAllowed(lacking);
  };
}

/** The same check, with the last text that passed it in mind: lines that follow each other are about one dossier. */
function remembering(check: FieldCheck): FieldCheck {
  let last: string | undefined;
  return (value) => {
    if (typeof value === 'string' && value === last) return true;
    if (!check(value)) return false;
    last = typeof value === 'string' ? value : undefined;
    return true;
  };
}

function notAllowed(field: string): Result<never> {
  return fail({ code: 'evidence/not-allowed', field });
}
