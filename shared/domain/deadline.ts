import type { Holiday } from './holidays';
import type { Deadline } from './procedure';
import { dayAfter, isWorkingDay, workingDayFrom, workingDaysAfter } from './working-days';

/** A moment by the office's clock. */
export interface OfficeMoment {
  /** ISO date. */
  readonly day: string;
  /** 0–23. */
  readonly hour: number;
}

/** When a dossier that is handed in now should be done. An expectation: only the receipt's date binds. */
export interface ExpectedResult {
  /** ISO dates. */
  readonly received: string;
  readonly result: string;
  /** Why it counts as received later than now: the hour, or a day on which the office is closed. */
  readonly later?: 'hour' | 'closed';
  /** Days of which it is not settled whether they are off, each once, oldest first. */
  readonly unsettled: readonly Holiday[];
  /** False where the holidays of a year that counts are unknown. */
  readonly holidaysKnown: boolean;
}

/**
 * The last day (ISO date) on which a result is surely not late yet. Whatever is not settled is in the office's favour:
 * each day that may be off, and the hour of receipt where it is unknown. Undefined where nobody can say: the deadline
 * has conditions, or the holidays of a year are unknown.
 */
export function latestResultDay(
  deadline: Deadline,
  at: Pick<OfficeMoment, 'day'> & Partial<OfficeMoment>,
): string | undefined {
  if (deadline.note !== undefined) return undefined;
  const { day, hour = 23 } = at;
  const expected = expectedResult(deadline, { day, hour });
  let latest = { day: expected.result, holidaysKnown: expected.holidaysKnown };
  for (let perhapsOff = expected.unsettled.length; perhapsOff > 0;) {
    const further = workingDaysAfter(latest.day, perhapsOff);
    latest = { day: further.day, holidaysKnown: latest.holidaysKnown && further.holidaysKnown };
    perhapsOff = further.unsettled.length;
  }
  return latest.holidaysKnown ? latest.day : undefined;
}

/**
 * Counts a deadline from a moment: working days from the day of receipt, and after the procedure's own hour (15:00
 * rule) from the next working day. A procedure without such an hour is received on any working day as a whole.
 */
export function expectedResult(deadline: Deadline, at: OfficeMoment): ExpectedResult {
  const closed = !isWorkingDay(at.day);
  const late = !closed && deadline.cutOffHour !== undefined && at.hour >= deadline.cutOffHour;
  const receipt = workingDayFrom(late ? dayAfter(at.day) : at.day);
  const result = workingDaysAfter(receipt.day, deadline.workingDays);
  const unsettled = new Map([...receipt.unsettled, ...result.unsettled].map((day) => [day.date, day]));
  return {
    received: receipt.day,
    result: result.day,
    ...(closed ? { later: 'closed' } : late ? { later: 'hour' } : {}),
    unsettled: [...unsettled.values()],
    holidaysKnown: receipt.holidaysKnown && result.holidaysKnown,
  };
}
