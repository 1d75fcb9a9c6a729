import type { HostFault } from '../observation';
import type { AuditOffice } from './office';
import type { ComponentRecord, DossierRecord } from './record';

/** What an office says of results. */
export type ResultRules = Pick<AuditOffice, 'withoutPaperResult' | 'signedResults'>;

/** What is wrong with a component: as checks found it, or by the office's own rules. */
export type RecordFault = HostFault | 'unsigned-result';

/**
 * How the result of a dossier stands. 'unsigned': it is there, but the office calls none valid without a signature.
 * 'lacking': the dossier ended without one. 'overdue': its last day is over. 'not-due': that day is to come, or the
 * citizen is waited for. 'unknown': nobody knows its last day. 'none': there is none to come.
 */
export type ResultStanding = 'there' | 'unsigned' | 'lacking' | 'overdue' | 'not-due' | 'unknown' | 'none';

/** How a dossier's result stands on a day (ISO date). Only 'unsigned', 'lacking' and 'overdue' are faults. */
export function resultStanding(record: DossierRecord, rules: ResultRules, today: string): ResultStanding {
  const { status, components, procedure, dueOn } = record;
  if (rules.withoutPaperResult.includes(procedure)) return 'none';
  const results = components.filter(({ part, state }) => part === 'result' && state === 'verified');
  if (results.some((result) => !isUnsignedResult(result, rules))) return 'there';
  if (results.length > 0) return 'unsigned';
  if (status === 'finished') return 'lacking';
  if (status === 'refused') return 'none';
  if (status === 'waiting') return 'not-due';
  if (status === undefined || dueOn === undefined) return 'unknown';
  return isPastDue(record, today) ? 'overdue' : 'not-due';
}

/** Whether it is open and its last day is over. */
export function isPastDue(
  { status, dueOn }: Pick<DossierRecord, 'status' | 'dueOn'>,
  today: string,
): boolean {
  return status === 'open' && dueOn !== undefined && dueOn < today;
}

/** Whether a proven file of a result bears no signature although the office wants one. Unknown is no fault. */
export function isUnsignedResult(
  { part, files }: Pick<ComponentRecord, 'part' | 'files'>,
  { signedResults }: Pick<ResultRules, 'signedResults'>,
): boolean {
  if (part !== 'result' || signedResults !== true) return false;
  return files.some(({ grade, signed }) => grade !== undefined && signed === false);
}

/** All that is wrong with a component by the rules of an office, gravest first. */
export function faultsIn(
  component: ComponentRecord,
  rules: Pick<ResultRules, 'signedResults'>,
): readonly RecordFault[] {
  const { faults } = component;
  return isUnsignedResult(component, rules) ? [...faults, 'unsigned-result'] : faults;
}
