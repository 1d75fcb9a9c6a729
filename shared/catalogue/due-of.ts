import { recogniseProcedureCode } from '../domain/codes';
import { latestResultDay } from '../domain/deadline';
import { catalogueOn } from './catalogue';

const known = new Map<string, string | undefined>();
/** Procedures on a day that are remembered. */
const MAX_KNOWN = 5_000;

/**
 * The last day (ISO date) on which the result of a procedure is in time, by the deadline of the catalogue that ships,
 * counted from a day of receipt (ISO date) and, where it is known, the hour. Undefined where the catalogue has none.
 */
export function dueOf(procedure: string, receivedOn: string, hour?: number): string | undefined {
  const asked = `${procedure} ${receivedOn} ${String(hour)}`;
  if (!known.has(asked)) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(asked, dueDay(recogniseProcedureCode(procedure)?.national, receivedOn, hour));
  }
  return known.get(asked);
}

function dueDay(national: string | undefined, day: string, hour: number | undefined): string | undefined {
  const found = catalogueOn(day).find(({ code }) => code !== undefined && code === national)?.deadline;
  return found && latestResultDay(found.value, { day, ...(hour !== undefined && { hour }) });
}
