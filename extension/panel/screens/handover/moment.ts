import { formatMoment } from '../../../../shared/text/numbers';
import type { Language } from '../../../../shared/text/sentence';

/** A time as ISO 8601 or in milliseconds, by this device's clock; empty where it is none. */
export function momentOf(at: string | number | undefined, language: Language): string {
  const time = typeof at === 'string' ? Date.parse(at) : (at ?? Number.NaN);
  return Number.isNaN(time) ? '' : formatMoment(time, language);
}
