import type { ReportPeriod, ReportSpan } from '../contracts/report';
import { isIsoDate, isoDate } from '../domain/dates';

/**
 * Reads what a period is called: `2026-11`, `2026-Q4`, `2026`, or `2026-10-15..2026-11-14`. A period that goes on after
 * `day` (ISO date) ends on that day. Undefined for anything else, and for a period that has not begun.
 */
export function periodOf(text: string, day: string): ReportPeriod | undefined {
  const name = text.trim();
  const whole = wholePeriod(name);
  if (!whole || whole.from > whole.until || whole.from > day) return undefined;
  const complete = whole.until <= day;
  return { ...whole, name, until: complete ? whole.until : day, complete };
}

interface Whole {
  readonly span: ReportSpan;
  readonly from: string;
  readonly until: string;
}

function wholePeriod(text: string): Whole | undefined {
  const [, year, rest] = /^(\d{4})(?:-(Q[1-4]|\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return anyDays(text);
  if (rest === undefined) return months('year', Number(year), 1, 12);
  if (!rest.startsWith('Q')) return months('month', Number(year), Number(rest), Number(rest));
  const last = Number(rest.slice(1)) * 3;
  return months('quarter', Number(year), last - 2, last);
}

function months(span: ReportSpan, year: number, first: number, last: number): Whole | undefined {
  const from = isoDate(year, first, 1);
  const until = isoDate(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate());
  return from && until ? { span, from, until } : undefined;
}

function anyDays(text: string): Whole | undefined {
  const [from = '', until = '', ...rest] = text.split('..');
  return rest.length === 0 && isIsoDate(from) && isIsoDate(until) ? { span: 'days', from, until } : undefined;
}
