import { vietnamDay } from '../vietnam-day';
import type { DossierLedger } from './ledger';

/**
 * The last day (ISO date) on which a procedure's result is in time by the catalogue, from the day of receipt (ISO date)
 * and the hour, where that is known. Undefined where it does not know.
 */
export type DueOf = (procedure: string, receivedOn: string, hour?: number) => string | undefined;

const VIETNAM_HOURS = 7;

/**
 * The last day on which a dossier's result is in time: as the host promised, else by the catalogue. The catalogue is
 * not asked where a check has not seen the dossier, nor where papers were asked for again, which stops the clock.
 */
export function resultDueOn(
  { host }: Pick<DossierLedger, 'host'>,
  procedure: string,
  receivedOn: string,
  dueOf: DueOf | undefined,
): string | undefined {
  if (!host) return undefined;
  if (host.dueAt !== undefined) return vietnamDay(host.dueAt);
  if (host.status === 'waiting' || (host.supplements ?? 0) > 0) return undefined;
  return dueOf?.(procedure, receivedOn, hourOf(host.receivedAt));
}

/** The hour in Vietnam of a moment. Hosts write midnight where they know only the day. */
function hourOf(at: string | undefined): number | undefined {
  if (at === undefined) return undefined;
  const local = new Date(Date.parse(at) + VIETNAM_HOURS * 3_600_000).toISOString();
  return local.slice(11, 19) === '00:00:00' ? undefined : Number(local.slice(11, 13));
}
