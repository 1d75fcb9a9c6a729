import type { Faces, MonthRatings } from '../../shared/domain/indicators/office';
import type { RatingCounts } from '../../shared/storage/device-shelf';

const NOBODY: Faces = [0, 0, 0, 0, 0];

/**
 * What this kiosk's citizens rated by month, oldest first, as the audit's file of the office takes it. Counts only:
 * whose kiosk it is, and whether several are added up, is for the office to say.
 * @param days counts of each day, `YYYY-MM-DD`
 */
export function ratingRows(days: Readonly<Record<string, RatingCounts>>): readonly MonthRatings[] {
  const months = new Map<string, Faces>();
  for (const [day, [one, two, three, four, five]] of Object.entries(days)) {
    const month = day.slice(0, 7);
    const [a, b, c, d, e] = months.get(month) ?? NOBODY;
    months.set(month, [a + one, b + two, c + three, d + four, e + five]);
  }
  return [...months].map(([month, faces]) => ({ month, faces })).toSorted(byMonth);
}

function byMonth(one: MonthRatings, other: MonthRatings): number {
  return one.month < other.month ? -1 : 1;
}
