import { isoDate } from '../../../shared/domain/dates';

/** Days, both included, as ISO dates. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Periods that can be had with one press, in the order in which they are offered. */
export const PERIODS = [
  'this-month',
  'last-month',
  'this-quarter',
  'six-months',
  'this-year',
  'twelve-months',
] as const;

export type PeriodName = (typeof PERIODS)[number];

/** What a page without a period in its address shows. */
export const DEFAULT_PERIOD: PeriodName = 'six-months';

/** The named period as it is today (ISO date). All but the last month end today. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year, month] = yearAndMonth(today);
  switch (name) {
    case 'this-month':
      return { from: firstDay(year, month), until: today };
    case 'last-month':
      return { from: firstDay(year, month - 1), until: dayBefore(firstDay(year, month)) };
    case 'this-quarter':
      return { from: firstDay(year, month - ((month - 1) % 3)), until: today };
    case 'six-months':
      return { from: firstDay(year, month - 5), until: today };
    case 'this-year':
      return { from: firstDay(year, 1), until: today };
    case 'twelve-months':
      return { from: firstDay(year, month - 11), until: today };
  }
}

/** Which named period this is today; undefined for any other. */
export function nameOfPeriod({ from, until }: Period, today: string): PeriodName | undefined {
  return PERIODS.find((name) => {
    const period = periodOf(name, today);
    return period.from === from && period.until === until;
  });
}

/** The days of a month (`2026-11`), as far as they lie in the period. */
export function monthIn(month: string, { from, until }: Period): Period {
  const [year, number] = yearAndMonth(`${month}-01`);
  const first = firstDay(year, number);
  const last = dayBefore(firstDay(year, number + 1));
  return { from: first < from ? from : first, until: last > until ? until : last };
}

/** The first day of a month; its number may lie before January or behind December. */
function firstDay(year: number, month: number): string {
  const months = year * 12 + (month - 1);
  return isoDate(Math.floor(months / 12), (months % 12) + 1, 1) ?? `${String(year)}-01-01`;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function yearAndMonth(date: string): readonly [year: number, month: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}
