import { without } from '../../../shared/domain/without';
import { keyOf } from '../flow/query-address';
import { useAnswer } from '../flow/use-answer';
import { UnitScreen } from '../screens/unit';
import type { OfficeViewProps } from './overview-view';
import { useDesk, useTallies } from './use-desk';

/** Asks for one unit. Its rank is among all units, so all of them are asked for. */
export function UnitView({ unit, query, office }: OfficeViewProps & { readonly unit: string }) {
  const { port, version } = useDesk();
  const all = without(query, 'units');
  const keys = [keyOf(all), version.value];
  const { value, loading, failure } = useAnswer(() => port.engine.overview(all), keys);
  const own = { ...query, units: [unit] };
  return (
    <UnitScreen
      {...{ unit, query, office, loading, failure }}
      overview={value}
      byOfficer={useTallies(own, 'officer')}
      byProcedure={useTallies(own, 'procedure')}
    />
  );
}
