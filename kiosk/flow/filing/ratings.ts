import type { Rating } from '../../../shared/domain/visit';
import type { DeviceSettings, RatingCounts } from '../../../shared/storage/device-shelf';

/** Days that are kept; older ones go with each new rating. */
const MAX_DAYS = 366;

/** The settings with one rating more on a day (`YYYY-MM-DD`). Counts only: nobody can be found by them. */
export function withRating(settings: DeviceSettings, day: string, rating: Rating): DeviceSettings {
  const { ratings = {} } = settings;
  const [one, two, three, four, five] = ratings[day] ?? [0, 0, 0, 0, 0];
  const more = (which: Rating, count: number): number => count + (which === rating ? 1 : 0);
  const counts: RatingCounts = [more(1, one), more(2, two), more(3, three), more(4, four), more(5, five)];
  const days = Object.entries({ ...ratings, [day]: counts }).toSorted(([a], [b]) => a.localeCompare(b));
  return { ...settings, ratings: Object.fromEntries(days.slice(-MAX_DAYS)) };
}
