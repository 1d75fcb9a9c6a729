import { isIsoDate, isoDate } from '../../../shared/domain/dates';

const DAY_MS = 86_400_000;
/** Dates that are numbers: from 1950 to 2100. */
const SERIAL = { from: 18_000, to: 73_500 } as const;

/**
 * A day as lists write it: `31/12/2015`, `31-12-2015`, `31.12.2015`, `2015-12-31`, with a time behind, in words, or as a
 * spreadsheet's number. Day before month, always; a year has four digits. Undefined for anything else.
 */
export function dayOf(text: string, dayZero: number): string | undefined {
  const [, iso = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  if (isIsoDate(iso)) return iso;
  const found =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:[ ,].*)?$/.exec(text) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(text);
  if (found) return isoDate(Number(found[3]), Number(found[2]), Number(found[1]));
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < SERIAL.from || serial > SERIAL.to) return undefined;
  return new Date((serial + dayZero) * DAY_MS).toISOString().slice(0, 10);
}

/** A personal number or tax code as spreadsheets leave it: without the nought at its front, with blanks or a quote. */
export function personalNumberOf(text: string): string | undefined {
  const digits = text.replace(/[\s.'’]/g, '');
  if (/^\d{10}-\d{3}$/.test(digits)) return digits;
  if (!/^\d{8,13}$/.test(digits)) return undefined;
  // Eleven digits are twelve that lost theirs, eight are nine.
  return digits.length === 11 || digits.length === 8 ? `0${digits}` : digits;
}
