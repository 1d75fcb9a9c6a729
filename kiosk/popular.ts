import type { Procedure } from '../shared/domain/procedure';

/**
 * What most walk-in citizens ask for, by national code: certified copies, civil status, residence. An order for the
 * eye, no statement about numbers.
 */
const POPULAR: readonly string[] = ['2.000815', '1.001193', '1.000894', '1.004873', '1.000656', '2.000635'];

/** The popular ones among these procedures, in that order. */
export function popularOf(procedures: readonly Procedure[]): readonly Procedure[] {
  return POPULAR.flatMap((code) => procedures.find((procedure) => procedure.code === code) ?? []);
}
