import type { Procedure } from '../../../shared/domain/procedure';

/** The procedures of these ids, in this order; ids that the kiosk does not know are left out. */
export function named(ids: readonly string[], procedures: readonly Procedure[]): readonly Procedure[] {
  return ids.flatMap((id) => procedures.find((procedure) => procedure.id === id) ?? []);
}
