import { isAgencyCode, recogniseProcedureCode } from './codes';
import type { EvidenceEvent, EvidenceFacts } from './evidence';
import { exemptionById } from './exemptions';
import { isFailureCode } from './failure-codes';
import {
  closedParser,
  FILE_CHECKS,
  isBoolean,
  isComponent,
  isDossier,
  isHashedComponent,
  isOfficer,
  isOneOf,
  isProcedure,
  isTime,
  UNKNOWN_PROCEDURE,
  type FieldCheck,
  type LineShape,
} from './log-fields';
import { OVERRIDE_REASONS } from './override';
import { fail, type Result } from './result';
import { REUSE_SIGHTS, SHARED_DATABASES, unfitReuseField } from './reuse-source';
import { sha256Hex } from './sha256';

export { UNKNOWN_PROCEDURE } from './log-fields';

/** What a file's facts may be, and of which paper it was made. */
const FILE = [
  ...['sha256', 'bytes', 'pages', 'minDpi', 'override'],
  ...['origin', 'pdf', 'colour', 'signed'],
] as const;
/** From where a paper is used again, and which file that is. */
const REUSE = [
  ...['source', 'database', 'from', 'fromComponent'],
  ...['sha256', 'signed', 'seen', 'reference'],
] as const;
const ALWAYS = ['at', 'event', 'dossier', 'procedure', 'component', 'officer'] as const;

/** What each event must be able to show, and what else may stand beside it. */
const SHAPES: Readonly<Record<EvidenceEvent, LineShape>> = {
  asked: { needs: [...ALWAYS, 'required', 'part'] },
  attached: { needs: ALWAYS, may: [...FILE, 'exemption'] },
  verified: { needs: [...ALWAYS, 'sha256', 'bytes', 'grade'], may: [...FILE, 'exemption'] },
  replaced: { needs: ALWAYS, may: FILE },
  reused: { needs: ALWAYS, may: REUSE },
  exempt: { needs: [...ALWAYS, 'exemption'] },
  presented: { needs: ALWAYS, may: ['exemption'] },
  withdrawn: { needs: ALWAYS },
  failed: { needs: [...ALWAYS, 'failure'], may: FILE },
};

const CHECKS: Readonly<Record<keyof EvidenceFacts, FieldCheck>> = {
  at: isTime,
  event: isOneOf(Object.keys(SHAPES)),
  dossier: isDossier,
  procedure: isProcedure,
  component: isComponent,
  officer: isOfficer,
  ...FILE_CHECKS,
  grade: isOneOf(['read-back', 'listed', 'accepted']),
  failure: isFailureCode,
  exemption: (value) => typeof value === 'string' && exemptionById(value) !== undefined,
  override: isOneOf([...OVERRIDE_REASONS, 'several']),
  required: isBoolean,
  part: isOneOf(['component', 'result', 'other']),
  origin: isOneOf(['scan', 'file', 'kiosk']),
  source: isOneOf(['shared-data', 'other-dossier']),
  database: isOneOf(SHARED_DATABASES),
  from: isDossier,
  fromComponent: isComponent,
  seen: isOneOf(REUSE_SIGHTS),
  reference: isComponent,
};

/** Names of all fields, for whoever writes or shows a line. */
export const EVIDENCE_FIELDS = Object.keys(CHECKS) as readonly (keyof EvidenceFacts)[];

/**
 * Lets nothing into the evidence log but codes, numbers, hashes and times. A closed object for each event: a verified
 * component needs its hash, size and grade, an exempt one its exemption, a failed one its failure, and none carries
 * what belongs to another. A field that the log does not know is refused as `unknown`; so is an exemption by itself
 * where a citizen's PDF has to stand in the paper's place: that PDF's own lines carry it. What a 'reused' line says of its
 * source has to fit together (`unfitReuseField`).
 */
export function parseEvidenceFacts(input: unknown): Result<EvidenceFacts> {
  const facts = parseShape(input);
  const field = facts.ok ? unfitField(facts.value) : undefined;
  return field === undefined ? facts : fail({ code: 'evidence/not-allowed', field });
}

const parseShape = closedParser<EvidenceFacts>(CHECKS, SHAPES);

/** Of lines whose fields depend on each other. */
function unfitField(facts: EvidenceFacts): keyof EvidenceFacts | undefined {
  if (facts.event === 'reused') return unfitReuseField(facts);
  return facts.event === 'exempt' && !isSettledAlone(facts.exemption) ? 'exemption' : undefined;
}

function isSettledAlone(exemption: string | undefined): boolean {
  return exemptionById(exemption ?? '')?.instead === 'nothing';
}

/** Whether an officer may sign lines with this id. Names and identity numbers do not fit. */
export function isOfficerId(text: string): boolean {
  return isOfficer(text);
}

/** Code of the agency that an officer's id begins with: `H40.12` of `H40.12-CB03`. */
export function unitOfOfficer(id: string): string | undefined {
  const [agency = ''] = id.split('-');
  return isAgencyCode(agency) ? agency : undefined;
}

/** Whether a component's code may stand in the log as it is. */
export function isEvidenceComponent(text: string): boolean {
  return isComponent(text);
}

/**
 * What stands for a component in the log: its code, or, where the host's key is a text of any kind, 16 digits of its
 * SHA-256, so that the same component is always the same and nothing of the text gets in.
 */
export async function componentForEvidence(key: string): Promise<string> {
  if (isComponent(key) && !isHashedComponent(key)) return key;
  const hex = await sha256Hex(new TextEncoder().encode(key));
  return `x-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}`;
}

/** What stands for a procedure in the log: its code as the host shows it, or `unknown`. */
export function procedureForEvidence(text: string | undefined): string {
  return recogniseProcedureCode(text ?? '')?.code ?? UNKNOWN_PROCEDURE;
}
