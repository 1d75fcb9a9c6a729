import * as v from 'valibot';
import { recogniseDossierCode, recogniseProcedureCode } from './codes';
import { isIsoDate } from './dates';
import type { EvidenceFacts } from './evidence';
import { exemptionById } from './exemptions';
import { isFailureCode } from './failure-codes';
import { MAX_DOSSIER_BYTES, MAX_FILE_PAGES } from './limits';
import { OVERRIDE_REASONS } from './override';
import { fail, ok, type Result } from './result';
import { sha256Hex } from './sha256';

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

const exactly = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const fields = {
  at: v.pipe(
    v.string(),
    v.check((text) => isIsoDate(TIME.exec(text)?.[1] ?? '')),
  ),
  event: v.picklist(['attached', 'verified', 'replaced', 'reused', 'exempt', 'presented', 'failed']),
  dossier: v.pipe(
    v.string(),
    v.check((text) => recogniseDossierCode(text)?.code === text),
  ),
  procedure: v.pipe(
    v.string(),
    v.check((text) => text === UNKNOWN_PROCEDURE || recogniseProcedureCode(text)?.code === text),
  ),
  component: v.pipe(v.string(), v.check(isEvidenceComponent)),
  officer: v.pipe(v.string(), v.check(isOfficerId)),
  sha256: v.exactOptional(exactly(SHA256)),
  pages: v.exactOptional(whole(0, MAX_FILE_PAGES)),
  minDpi: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
  bytes: v.exactOptional(whole(0, MAX_DOSSIER_BYTES)),
  grade: v.exactOptional(v.picklist(['read-back', 'listed', 'accepted'])),
  failure: v.exactOptional(v.custom<NonNullable<EvidenceFacts['failure']>>(isFailureCode)),
  exemption: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((id) => exemptionById(id) !== undefined),
    ),
  ),
  override: v.exactOptional(v.picklist([...OVERRIDE_REASONS, 'several'])),
};

const evidenceFacts = v.strictObject(fields);

/** What each event must be able to show. */
const NEEDS: Partial<Record<EvidenceFacts['event'], readonly (keyof EvidenceFacts)[]>> = {
  verified: ['sha256', 'bytes', 'grade'],
  exempt: ['exemption'],
  failed: ['failure'],
};

/** Names of all fields, for whoever writes or shows a line. */
export const EVIDENCE_FIELDS = Object.keys(fields) as readonly (keyof EvidenceFacts)[];

/**
 * Lets nothing into the evidence log but codes, numbers, hashes and times. A closed object: an unknown field is
 * refused as `unknown`, so that not even its name gets into a log. A verified component needs its hash, size and
 * grade, an exempt one its exemption, a failed one its failure.
 */
export function parseEvidenceFacts(input: unknown): Result<EvidenceFacts> {
  const parsed = v.safeParse(evidenceFacts, input);
  if (!parsed.success) return notAllowed(v.getDotPath(parsed.issues[0]));
  const facts = parsed.output;
  const lacking = NEEDS[facts.event]?.find((field) => facts[field] === undefined);
  return lacking ? notAllowed(lacking) : ok(facts);
}

/** Whether an officer may sign lines with this id. Names and identity numbers do not fit. */
export function isOfficerId(text: string): boolean {
  return OFFICER.test(text);
}

/** Whether a component's code may stand in the log as it is. */
export function isEvidenceComponent(text: string): boolean {
  return text.length <= 40 && (COMPONENT.test(text) || HASHED_COMPONENT.test(text));
}

/**
 * What stands for a component in the log: its code, or, where the host's key is a text of any kind, 16 digits of its
 * SHA-256, so that the same component is always the same and nothing of the text gets in.
 */
export async function componentForEvidence(key: string): Promise<string> {
  if (isEvidenceComponent(key) && !HASHED_COMPONENT.test(key)) return key;
  const hex = await sha256Hex(new TextEncoder().encode(key));
  return `x-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}`;
}

/** What stands for a procedure in the log: its code as the host shows it, or `unknown`. */
export function procedureForEvidence(text: string | undefined): string {
  return recogniseProcedureCode(text ?? '')?.code ?? UNKNOWN_PROCEDURE;
}

function notAllowed(field: string | null): Result<never> {
  const known = field !== null && Object.hasOwn(fields, field);
  return fail({ code: 'evidence/not-allowed', field: known ? field : 'unknown' });
}
