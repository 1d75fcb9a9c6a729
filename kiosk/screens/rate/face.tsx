import type { Rating } from '../../../shared/domain/visit';

/** Mouths on a 48 × 48 grid, from the corners down to the corners up. */
const MOUTHS: Record<Rating, string> = {
  1: 'M14 36c3-7 17-7 20 0',
  2: 'M15 34c4-4 14-4 18 0',
  3: 'M15 33h18',
  4: 'M15 31c4 4 14 4 18 0',
  5: 'M13 29c3 9 19 9 22 0z',
};
const BROWS: Partial<Record<Rating, string>> = { 1: 'M13 15l7 3M35 15l-7 3' };

/** A face for a rating. The word below it says the same: it is drawn for the eye only. */
export function Face({ rating }: { readonly rating: Rating }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="20" />
      <path d="M17.5 20v2.5M30.5 20v2.5" />
      <path d={MOUTHS[rating]} />
      {BROWS[rating] && <path d={BROWS[rating]} />}
    </svg>
  );
}
