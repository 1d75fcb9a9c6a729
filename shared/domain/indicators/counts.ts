import { FIGURE_IDS, type FigureId } from './figure';

/**
 * Numerators and denominators of all figures, one after the other, in the order of `FIGURE_IDS`: small enough to keep for
 * each of a hundred thousand dossiers, and added up in no time.
 */
export type Counts = readonly number[];

// The keys are those of the list.
const PLACES = Object.fromEntries(FIGURE_IDS.map((id, place) => [id, 2 * place])) as Readonly<
  Record<FigureId, number>
>;

/** Zero everywhere. */
export function noCounts(): number[] {
  return new Array<number>(2 * FIGURE_IDS.length).fill(0);
}

/** Counts `numerator` of `denominator` more for a figure. */
export function count(counts: number[], id: FigureId, numerator: number, denominator: number): void {
  const place = PLACES[id];
  counts[place] = (counts[place] ?? 0) + numerator;
  counts[place + 1] = (counts[place + 1] ?? 0) + denominator;
}

/** Adds what one dossier, or one sum, counts. */
export function addCounts(sum: number[], more: Counts): void {
  for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (more[place] ?? 0);
}

/** Numerator and denominator of a figure. */
export function shareOf(counts: Counts, id: FigureId): readonly [number, number] {
  const place = PLACES[id];
  return [counts[place] ?? 0, counts[place + 1] ?? 0];
}
