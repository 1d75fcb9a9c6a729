import { isIsoDate, isoDate } from '../../../shared/domain/dates';

/** One-stop systems write the time of Vietnam, which has had one zone and no summer time since 1975. */
const ZONE = '+07:00';
const ZONE_MS = 7 * 3_600_000;
const PART = /dd|MM|yyyy|HH|mm|ss/gu;
const DEFAULT_DAY = 'yyyy-MM-dd';

/** An ISO date as the host writes days: `dd/MM/yyyy`. */
export function dayText(isoDay: string, pattern = DEFAULT_DAY): string {
  const [yyyy = '', MM = '', dd = ''] = isoDay.split('-');
  const parts: Readonly<Record<string, string>> = { dd, MM, yyyy, HH: '00', mm: '00', ss: '00' };
  return pattern.replace(PART, (part) => parts[part] ?? '');
}

/**
 * A time of the host as ISO 8601 with zone: text by the pattern, ISO text, or milliseconds since 1970. What follows the
 * day may be missing in a text. Undefined for anything that is no moment.
 */
export function isoTime(value: unknown, pattern?: string): string | undefined {
  if (typeof value === 'number') return ofMoment(value);
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (/^\d{11,14}$/u.test(text)) return ofMoment(Number(text));
  if (pattern !== undefined) return byPattern(text, pattern);
  if (isIsoDate(text)) return `${text}T00:00:00${ZONE}`;
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?$/u.exec(text);
  if (local) return byPattern(`${local[1]} ${local[2]}`, 'yyyy-MM-dd HH:mm:ss');
  return /(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? ofMoment(Date.parse(text)) : undefined;
}

function byPattern(text: string, pattern: string): string | undefined {
  const found = new Map<string, string>();
  let at = 0;
  let last = 0;
  for (const { 0: part, index } of pattern.matchAll(PART)) {
    const between = pattern.slice(last, index);
    if (at >= text.length && found.has('dd') && found.has('MM') && found.has('yyyy')) break;
    if (text.slice(at, at + between.length) !== between) return undefined;
    at += between.length;
    const digits = text.slice(at, at + part.length);
    if (!/^\d+$/u.test(digits) || digits.length !== part.length) return undefined;
    found.set(part, digits);
    at += part.length;
    last = index + part.length;
  }
  const number = (part: string): number => Number(found.get(part) ?? 0);
  const day = isoDate(number('yyyy'), number('MM'), number('dd'));
  const [hours, minutes, seconds] = ['HH', 'mm', 'ss'].map(number);
  if (day === undefined || (hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) return undefined;
  const two = (part: string): string => found.get(part) ?? '00';
  return `${day}T${two('HH')}:${two('mm')}:${two('ss')}${ZONE}`;
}

/** Beyond the year 9999 or before 1000 nothing was received. */
function ofMoment(ms: number): string | undefined {
  if (!Number.isFinite(ms) || ms < -30_000_000_000_000 || ms > 250_000_000_000_000) return undefined;
  return `${new Date(Math.floor(ms) + ZONE_MS).toISOString().slice(0, 19)}${ZONE}`;
}
