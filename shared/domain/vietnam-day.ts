const ZONE = '+07:00';
const ZONE_MS = 7 * 3_600_000;

/** The day in Vietnam of a moment: ISO 8601 with zone, or milliseconds. `2026-11-21T18:00:00Z` → `2026-11-22`. */
export function vietnamDay(at: string | number): string {
  if (typeof at === 'string' && at.endsWith(ZONE)) return at.slice(0, 10);
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  return new Date(ms + ZONE_MS).toISOString().slice(0, 10);
}

/** The moment by Vietnam's clock, to the second: `2026-11-22T09:05:00+07:00`. `ms`: since 1970. */
export function vietnamTime(ms: number): string {
  return `${new Date(ms + ZONE_MS).toISOString().slice(0, 19)}${ZONE}`;
}
