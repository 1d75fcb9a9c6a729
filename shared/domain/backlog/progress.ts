import { isWorkingDay, workingDaysAfter } from '../working-days';
import { YEARLY_TARGETS, type AgencyLevel } from '../targets';
import { vietnamDay } from '../vietnam-day';
import { SET_ASIDE, type RowMarks, type SetAside } from './entry';
import { rowState } from './row-state';

/** How far a list has come. Each row is counted once. */
export interface BacklogCounts {
  readonly rows: number;
  /** Proven here. */
  readonly done: number;
  /** Of this list, proven on other machines by their own word. */
  readonly elsewhere: number;
  readonly aside: Readonly<Record<SetAside, number>>;
  /** Still to be done; those being worked on are among them. */
  readonly left: number;
  readonly working: number;
}

/** What one day has brought. */
export interface DayDone {
  /** ISO date in Vietnam. */
  readonly day: string;
  readonly done: number;
}

/** When the list will be done at the present pace. */
export interface Forecast {
  readonly perDay: number;
  /** ISO date; absent where it is more than ten years away. */
  readonly end?: string;
}

/** What QĐ 468/QĐ-TTg asks of a level: of this year, or of the last year that it names. */
export interface BacklogTarget {
  readonly percent: number;
  readonly year: number;
  /** No target is known of this year itself. */
  readonly past: boolean;
  /** Done or elsewhere that are still lacking. */
  readonly lacking: number;
}

/** The pace is that of the last ten working days. */
const PACE_DAYS = 10;
const LONGEST_WORKING_DAYS = 2_500;
const DAY_MS = 86_400_000;

export function countRows(rows: readonly RowMarks[], now: number): BacklogCounts {
  const aside: Record<SetAside, number> = { ...ZERO };
  let [done, elsewhere, working] = [0, 0, 0];
  for (const row of rows) {
    // By an officer that nobody is: whoever works on it, it is being worked on.
    const state = rowState(row, '', now);
    if (state === 'done') done += 1;
    else if (state === 'elsewhere') elsewhere += 1;
    else if (row.setAside) aside[row.setAside] += 1;
    else if (state === 'theirs') working += 1;
  }
  const away = SET_ASIDE.reduce((sum, why) => sum + aside[why], 0);
  return { rows: rows.length, done, elsewhere, aside, working, left: rows.length - done - elsewhere - away };
}

const ZERO: Readonly<Record<SetAside, number>> = {
  'not-found': 0,
  'not-in-force': 0,
  unreadable: 0,
  already: 0,
  other: 0,
};

/** Days on which something was proven here, the newest first. */
export function donePerDay(rows: readonly RowMarks[]): readonly DayDone[] {
  const days = new Map<string, number>();
  for (const { doneAt } of rows) {
    if (doneAt === undefined) continue;
    const day = vietnamDay(doneAt);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days]
    .map(([day, done]) => ({ day, done }))
    .sort((one, other) => other.day.localeCompare(one.day));
}

/** Undefined where nothing was done lately, or nothing is left. `today`: ISO date. */
export function forecast(days: readonly DayDone[], left: number, today: string): Forecast | undefined {
  const first = days.at(-1)?.day;
  if (first === undefined || left === 0) return undefined;
  const window = lastWorkingDays(today, first);
  const done = days.reduce((sum, { day, done }) => (day >= window.from ? sum + done : sum), 0);
  if (done === 0) return undefined;
  const perDay = done / window.days;
  const needed = Math.ceil(left / perDay);
  if (needed > LONGEST_WORKING_DAYS) return { perDay };
  return { perDay, end: workingDaysAfter(today, needed).day };
}

/** The target of a level, and how many results still in force are lacking for it. `today`: ISO date. */
export function targetFor(
  level: AgencyLevel,
  counts: BacklogCounts,
  today: string,
): BacklogTarget | undefined {
  const known = YEARLY_TARGETS.filter((row) => row.level === level && row.from <= today);
  const last = known.reduce<(typeof known)[number] | undefined>(
    (newest, row) => (newest === undefined || row.from > newest.from ? row : newest),
    undefined,
  );
  if (!last) return undefined;
  const wanted = Math.ceil(((counts.rows - counts.aside['not-in-force']) * last.percent) / 100);
  return {
    percent: last.percent,
    year: Number(last.from.slice(0, 4)),
    past: last.until <= today,
    lacking: Math.max(0, wanted - counts.done - counts.elsewhere),
  };
}

/** Where the last working days up to today begin, not before `first`, and how many they are: at least one. */
function lastWorkingDays(today: string, first: string): { readonly from: string; readonly days: number } {
  let days = 0;
  let from = today;
  for (let day = today; day >= first && days < PACE_DAYS; day = dayBefore(day)) {
    if (isWorkingDay(day)) days += 1;
    from = day;
  }
  return { from, days: Math.max(1, days) };
}

/** `2027-01-01` → `2026-12-31`. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
