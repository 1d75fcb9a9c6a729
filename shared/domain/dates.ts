/** Whether the numbers name a day that exists. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

/** `31122025` → `2025-12-31`; undefined for anything that is no day of the calendar. */
export function isoFromDdMmYyyy(text: string): string | undefined {
  const found = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return found ? isoDate(Number(found[3]), Number(found[2]), Number(found[1])) : undefined;
}

/** The day as Vietnamese papers write it, `31/12/2026`, by this device's clock. */
export function vietnameseDay(at: Date): string {
  return [twoDigits(at.getDate()), twoDigits(at.getMonth() + 1), String(at.getFullYear())].join('/');
}

/** `2026-12-31` as Vietnamese papers write it: `31/12/2026`. */
export function slashedDay(isoDay: string): string {
  return isoDay.split('-').reverse().join('/');
}

/** `2025-12-31` for a day that exists between the years 1000 and 9999, else undefined. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 9999 || !isRealDate(year, month, day)) return undefined;
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Whether the text is `yyyy-mm-dd` and names a day that exists. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return !!found && isoDate(Number(found[1]), Number(found[2]), Number(found[3])) !== undefined;
}

/** Whether a row with these ISO dates holds on the day; `until` is the first day on which it no longer does. */
export function holdsOn(row: { readonly from: string; readonly until?: string }, date: string): boolean {
  return row.from <= date && (row.until === undefined || date < row.until);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
