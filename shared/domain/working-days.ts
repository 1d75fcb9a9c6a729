import { holidayOn, holidaysKnownIn, type Holiday } from './holidays';

/** Where a count of working days came to, and what it could not know. */
export interface CountedDays {
  /** ISO date. */
  readonly day: string;
  /** Days on the way of which nobody has settled whether they are off: each may move `day` by one. */
  readonly unsettled: readonly Holiday[];
  /** False where a year on the way has no list of holidays: only Saturdays and Sundays were left out. */
  readonly holidaysKnown: boolean;
}

const DAY_MS = 86_400_000;

/** Monday to Friday and no settled holiday. `date`: an ISO date of a day that exists. */
export function isWorkingDay(date: string): boolean {
  return isWeekday(date) && holidayOn(date)?.settled !== true;
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(date: string): CountedDays {
  return counted(date, 0, false);
}

/** The working day that comes `count` working days after a day; the day itself is not counted. */
export function workingDaysAfter(date: string, count: number): CountedDays {
  return counted(date, count, count > 0);
}

/** `2026-12-31` → `2027-01-01`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay();
}

/** Walks on until `count` working days lie behind it and it stands on one. */
function counted(from: string, count: number, fromNext: boolean): CountedDays {
  const unsettled: Holiday[] = [];
  let day = fromNext ? dayAfter(from) : from;
  let left = fromNext ? count - 1 : count;
  let holidaysKnown = holidaysKnownIn(from);
  for (;;) {
    holidaysKnown &&= holidaysKnownIn(day);
    const holiday = holidayOn(day);
    if (holiday && !holiday.settled && isWeekday(day)) unsettled.push(holiday);
    if (isWorkingDay(day)) {
      if (left <= 0) return { day, unsettled, holidaysKnown };
      left -= 1;
    }
    day = dayAfter(day);
  }
}

function isWeekday(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}
