import * as v from 'valibot';
import { catalogueOn } from '../../shared/catalogue/catalogue';
import { procedureSchema } from '../../shared/catalogue/schema';
import { holdsOn } from '../../shared/domain/dates';
import type { Procedure } from '../../shared/domain/procedure';
import type { DeviceRows } from '../../shared/storage/device-rows';

/** A catalogue that was brought in, in place of the one that ships. */
export interface KeptCatalogue {
  readonly procedures: readonly Procedure[];
  /** ISO 8601 with zone. */
  readonly at: string;
}

const KEPT = v.object({
  procedures: v.pipe(v.array(procedureSchema), v.minLength(1)),
  at: v.string(),
});

/** The catalogue that was brought in; undefined where there is none, or none that is whole. */
export async function readCatalogue(rows: DeviceRows): Promise<KeptCatalogue | undefined> {
  const row = await rows.get('catalogue');
  if (row === undefined) return undefined;
  const kept = v.safeParse(KEPT, row);
  return kept.success ? kept.output : undefined;
}

/** The procedures of a day: those that were brought in, else those that ship. The same day gives the same list. */
export function proceduresOf(kept: KeptCatalogue | undefined): (day: string) => readonly Procedure[] {
  if (!kept) return catalogueOn;
  const days = new Map<string, readonly Procedure[]>();
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    days.clear();
    const held = kept.procedures.filter((procedure) => holdsOn(procedure, day));
    days.set(day, held);
    return held;
  };
}
