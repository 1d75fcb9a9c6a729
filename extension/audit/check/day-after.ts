const DAY_MS = 86_400_000;

/** The ISO date so many days after another; before it where there are fewer than none. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
