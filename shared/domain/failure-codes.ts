import type { FailureCode } from './failure';

/* A record, not a list: a new failure that is forgotten here does not compile. */
const CODES: Readonly<Record<FailureCode, true>> = {
  'file/empty': true,
  'file/unreadable': true,
  'file/type-unknown': true,
  'file/too-large': true,
  'image/undecodable': true,
  'image/too-large': true,
  'image/too-many-pages': true,
  'image/resolution-low': true,
  'pdf/unreadable': true,
  'pdf/no-pages': true,
  'pdf/too-many-pages': true,
  'pdf/page-too-large': true,
  'pdf/password-needed': true,
  'pdf/password-wrong': true,
  'pdf/encryption-unsupported': true,
  'pdf/too-heavy': true,
  'pdf/signed-with-others': true,
  'pdf/over-budget': true,
  'pdf/not-conforming': true,
  'worker/lost': true,
  'worker/timeout': true,
  'worker/out-of-memory': true,
  'worker/refused': true,
  cancelled: true,
  defect: true,
  'storage/full': true,
  'storage/locked': true,
  'storage/passphrase-wrong': true,
  'storage/busy-elsewhere': true,
  'storage/damaged': true,
  'storage/gone': true,
  'storage/unavailable': true,
  'evidence/not-allowed': true,
  'page/not-recognised': true,
  'page/permission-missing': true,
  'page/closed': true,
  'page/changed': true,
  'page/target-missing': true,
  'page/target-ambiguous': true,
  'page/no-answer': true,
  'attach/too-large': true,
  'attach/type-refused': true,
  'attach/refused': true,
  'attach/session-ended': true,
  'attach/network': true,
  'attach/no-upload': true,
  'attach/unproven': true,
  'attach/differs': true,
  'attach/empty-on-host': true,
  'attach/overwrites': true,
};

/** Every failure code, in the order of `failure.ts`. */
export const FAILURE_CODES = Object.keys(CODES) as readonly FailureCode[];

/** Whether a foreign value is the code of a failure. */
export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(CODES, value);
}
