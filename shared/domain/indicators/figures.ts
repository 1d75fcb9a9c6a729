import { percentOf } from '../completeness';
import { DossierCounter } from './count-dossier';
import { addCounts, count, shareOf, noCounts, type Counts } from './counts';
import { FIGURE_IDS, type Figure, type FigureId, type FigureRule } from './figure';
import type { AuditOffice, MonthRatings } from './office';
import type { DossierRecord } from './record';
import { ruleOn } from './rules';

/** By what figures are made. */
export interface FigureContext {
  readonly office: AuditOffice;
  /** ISO date. */
  readonly today: string;
  /** Those of the months and units that the figures are about: `ratingsIn`. */
  readonly ratings: readonly MonthRatings[];
  /** Day whose rules count (ISO date): the period's last one. Today's where it is absent. */
  readonly rulesOn?: string;
}

/** All figures over a set of dossiers, in the order of `FIGURE_IDS`. Which dossiers: those received in the period. */
export function figuresOf(records: Iterable<DossierRecord>, context: FigureContext): readonly Figure[] {
  const counter = new DossierCounter(context.office, context.today);
  const sum = noCounts();
  for (const record of records) addCounts(sum, counter.count(record));
  countRatings(sum, context.ratings);
  return figuresFrom(sum, context.rulesOn ?? context.today);
}

/** The figures that sums make, by the rules of a day (ISO date). */
export function figuresFrom(counts: Counts, day: string): readonly Figure[] {
  return FIGURE_IDS.map((id) => figureFrom(counts, id, day));
}

/** One of them. */
export function figureFrom(counts: Counts, id: FigureId, day: string): Figure {
  const [numerator, denominator] = shareOf(counts, id);
  const percent = percentOf(numerator, denominator);
  const points = ruleOn(id, day)?.points;
  return {
    ...{ id, numerator, denominator },
    ...(percent !== undefined && { percent }),
    ...(points && percent !== undefined && { score: scoreOf(percent, points) }),
    ...(points && { maxScore: points.max }),
  };
}

/** Citizens' faces: the two best of five count as satisfied. */
export function countRatings(sum: number[], ratings: readonly MonthRatings[]): void {
  for (const { faces } of ratings) {
    const [, , , good, best] = faces;
    count(
      sum,
      'satisfaction',
      good + best,
      faces.reduce((all, one) => all + one, 0),
    );
  }
}

/**
 * The ratings of the months that a period (ISO dates) touches: of one unit, or, without one, of all units and of the
 * office as a whole.
 */
export function ratingsIn(
  ratings: readonly MonthRatings[],
  { from, until, unit }: { readonly from: string; readonly until: string; readonly unit?: string },
): readonly MonthRatings[] {
  return ratings.filter(
    (row) =>
      row.month >= from.slice(0, 7) &&
      row.month <= until.slice(0, 7) &&
      (unit === undefined || row.unit === unit),
  );
}

/** All points from `fullFrom` percent on, below it in proportion, with two decimals. */
function scoreOf(percent: number, { max, fullFrom }: NonNullable<FigureRule['points']>): number {
  return percent >= fullFrom ? max : Math.round(((percent * max) / fullFrom) * 100) / 100;
}
