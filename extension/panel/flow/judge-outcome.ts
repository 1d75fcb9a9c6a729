import type { AttachOutcome, HostComponent } from '../../../shared/contracts/messages';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import type { PersonWait } from '../../../shared/storage/records';

/**
 * The refusal in an outcome: the page's own words, the upload's answer, or a plan that could not be run.
 * Undefined where the document may have arrived: then the host's list decides.
 */
export function refusal(
  outcome: Result<AttachOutcome>,
  component: HostComponent,
  bytes: number,
): Failure | undefined {
  if (!outcome.ok) return mayHaveLeft(outcome.failure) ? undefined : outcome.failure;
  const { response, pageRefusal } = outcome.value;
  if (response?.verdict === 'refused') return refusedWith(response.status);
  switch (pageRefusal) {
    case undefined:
      return undefined;
    case 'too-large':
      return { code: 'attach/too-large', bytes, limit: component.maxBytes };
    case 'type':
      return { code: 'attach/type-refused', extension: 'pdf', allowed: component.extensions };
    case 'other':
      return { code: 'attach/refused', status: response?.status ?? 0 };
  }
}

/**
 * Whether the refusal is the last word. A gateway that gave up on the host (502 to 504) is not: the host behind it may
 * still be at work on the upload.
 */
export function isFinalRefusal(
  outcome: Result<AttachOutcome>,
  component: HostComponent,
  bytes: number,
): boolean {
  const refused = refusal(outcome, component, bytes);
  return refused !== undefined && !(refused.code === 'attach/refused' && GATEWAY.includes(refused.status));
}

const GATEWAY: readonly number[] = [502, 503, 504];

/** Whether the host answered yes, in status and body. */
export function isAccepted(outcome: Result<AttachOutcome>): boolean {
  return outcome.ok && outcome.value.response?.verdict === 'accepted' && !outcome.value.pageRefusal;
}

/** What the page waits for a person to do, where it keeps the file back until then. */
export function waitOf(outcome: Result<AttachOutcome>): PersonWait | undefined {
  if (!outcome.ok || outcome.value.held !== true || outcome.value.response?.verdict === 'refused')
    return undefined;
  const { savedBy } = outcome.value;
  return { for: 'save', ...(savedBy === undefined ? {} : { savedBy }) };
}

/** What to say while a person is waited for. */
export function waitFailure(waits: PersonWait | undefined): Failure | undefined {
  if (!waits) return undefined;
  if (waits.for === 'hand') return { code: 'attach/by-hand' };
  if (waits.for === 'sign') return { code: 'attach/to-sign' };
  return { code: 'attach/held', ...(waits.savedBy === undefined ? {} : { savedBy: waits.savedBy }) };
}

/** What to say of an upload that was neither refused nor seen to arrive. */
export function withoutTrace(outcome: Result<AttachOutcome>, limitMs: number): Failure {
  if (!outcome.ok) return outcome.failure;
  return outcome.value.response ? { code: 'attach/unproven' } : { code: 'attach/no-upload', limitMs };
}

function refusedWith(status: number): Failure {
  // 401 and 403 come from a session that ended; hosts answer so to an officer who was away for lunch.
  return status === 401 || status === 403
    ? { code: 'attach/session-ended', status }
    : { code: 'attach/refused', status };
}

/** Failures that come after the steps may have run. */
function mayHaveLeft(failure: Failure): boolean {
  switch (failure.code) {
    case 'page/no-answer':
    case 'page/closed':
    case 'attach/network':
    case 'cancelled':
    case 'defect':
      return true;
    case 'page/changed':
      return failure.midway === true;
    default:
      return false;
  }
}

/** Nothing more can go after it: the page is gone as it was read, or every further signature would fail alike. */
export function stopsRun(failure: Failure | undefined): boolean {
  switch (failure?.code) {
    case 'page/closed':
    case 'page/changed':
    case 'page/permission-missing':
    case 'page/unsound':
    case 'attach/session-ended':
    case 'sign/locked':
    case 'sign/service-missing':
    case 'sign/service-closed':
    case 'sign/service-refused':
    case 'sign/service-answer':
    case 'sign/service-timeout':
    case 'sign/cancelled':
    case 'sign/certificate-expired':
    case 'sign/certificate-not-yet':
    case 'sign/revoked':
    case 'sign/key-usage':
    case 'sign/too-weak':
    case 'sign/time-stamp':
      return true;
    default:
      return false;
  }
}
