import type { Language } from './sentence';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** `12.345` or `12,345`; at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value);
}

/** `4,6 MB` in Vietnamese, `4.6 MB` in English; kilobytes below 100 kB. A megabyte is a million bytes. */
export function formatBytes(bytes: number, language: Language, digits = 1): string {
  if (bytes < 1_000) return `${formatNumber(bytes, language)} byte`;
  if (bytes < 100_000) return `${formatNumber(bytes / 1_000, language)} kB`;
  return `${formatNumber(bytes / 1_000_000, language, digits)} MB`;
}

/** Two sizes that differ are never written the same: decimals are added until they differ. */
export function formatSizes(one: number, other: number, language: Language): readonly [string, string] {
  for (let digits = 1; digits < 6; digits++) {
    const sizes = [formatBytes(one, language, digits), formatBytes(other, language, digits)] as const;
    if (sizes[0] !== sizes[1]) return sizes;
  }
  return [`${formatNumber(one, language)} byte`, `${formatNumber(other, language)} byte`];
}

/** Milliseconds as seconds: `20 giây`, `20 seconds`. */
export function formatSeconds(milliseconds: number, language: Language): string {
  return `${formatNumber(milliseconds / 1_000, language, 1)} ${language === 'vi' ? 'giây' : 'seconds'}`;
}

/** Pixels as megapixels: `230 megapixel`. */
export function formatMegapixels(pixels: number, language: Language): string {
  return `${formatNumber(pixels / 1_000_000, language, 1)} megapixel`;
}

/** A moment by the clock of this device: `14:05 21/11`. */
export function formatMoment(at: number, language: Language): string {
  const parts = { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], parts).format(at);
}

/** An ISO date, or the date of an ISO time: `22/11/2026`. */
export function formatDay(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** An ISO time with zone by the clock of this device: `14:05 22/11/2026`. */
export function formatTime(iso: string, language: Language): string {
  const parts = {
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    ...({ day: '2-digit', month: '2-digit', year: 'numeric' } as const),
  };
  const shown = new Intl.DateTimeFormat(LOCALES[language], parts).formatToParts(Date.parse(iso));
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    shown.find((part) => part.type === type)?.value ?? '';
  return `${of('hour')}:${of('minute')} ${of('day')}/${of('month')}/${of('year')}`;
}
