/** How many there are of a unit. */
export interface UnitSize {
  readonly unit: string;
  readonly population: number;
}

/** How many of them are to be looked at. */
export interface Stratum extends UnitSize {
  readonly drawn: number;
}

/**
 * Shares `size` out among units by how many each has, at least one for each, by largest remainders; equals in the order
 * of their codes. Whole numbers throughout, so that every machine shares alike. The sum is more than `size` only where
 * there are many small units.
 */
export function shareByUnit(units: readonly UnitSize[], size: number): readonly Stratum[] {
  const filled = units.filter(({ population }) => population > 0);
  const all = filled.reduce((sum, { population }) => sum + population, 0);
  const strata = filled.map(({ unit, population }) => {
    const whole = Math.floor((size * population) / all);
    const drawn = Math.min(population, Math.max(1, whole));
    return { unit, population, drawn, rest: drawn > whole ? -1 : (size * population) % all };
  });
  let left = size - strata.reduce((sum, { drawn }) => sum + drawn, 0);
  const byRest = strata.toSorted((one, other) => other.rest - one.rest || (one.unit < other.unit ? -1 : 1));
  for (const stratum of byRest) {
    if (left <= 0 || stratum.drawn >= stratum.population) continue;
    stratum.drawn += 1;
    left -= 1;
  }
  return strata
    .map(({ unit, population, drawn }) => ({ unit, population, drawn }))
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
}
