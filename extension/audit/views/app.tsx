import type { AuditQuery } from '../../../shared/contracts/audit';
import { auditText } from '../../../shared/text/audit';
import type { CheckDesk } from '../check/check-desk';
import { CheckScreen } from '../check/screens/check-screen';
import type { AuditDesk } from '../flow/audit-desk';
import type { Place } from '../flow/route';
import { useAnswer } from '../flow/use-answer';
import type { InspectDesk } from '../inspect/inspect-desk';
import { InspectView } from '../inspect/inspect-view';
import { ReportScreen } from '../report/report-screen';
import { AuditPage } from '../screens/audit-page';
import { DossierFilters } from '../screens/dossiers/dossier-filters';
import { Filters } from '../screens/parts/filters';
import { DossierView } from './dossier-view';
import { DossiersView } from './dossiers-view';
import { FileView } from './file-view';
import { OfficeView } from './office-view';
import { OverviewView } from './overview-view';
import { SourcesView } from './sources-view';
import { TodayView } from './today-view';
import { UnitView } from './unit-view';
import { go, useDesk, useTallies } from './use-desk';

export interface AppProps {
  readonly desk: AuditDesk;
  /** Absent where no one-stop system can be reached. */
  readonly check?: CheckDesk | undefined;
  readonly inspect?: InspectDesk | undefined;
}

/** The supervisor's page: the view that the address names. */
export function App({ desk, check, inspect }: AppProps) {
  return (
    <AuditPage desk={desk}>
      <Shown {...{ desk, check, inspect }} />
    </AuditPage>
  );
}

function Shown({ desk, check, inspect }: AppProps) {
  const { place, query } = desk.route.value;
  const office = desk.office.value;
  if (!office || !desk.sources.value)
    return <p role="status">{auditText(desk.language.value).common.loading}</p>;
  switch (place.at) {
    case 'overview':
      return (
        <>
          <PlaceFilters place={place} query={query} />
          <OverviewView {...{ query, office }} />
        </>
      );
    case 'unit':
      return (
        <>
          <PlaceFilters place={place} query={query} />
          <UnitView {...{ query, office }} unit={place.unit} />
        </>
      );
    case 'dossiers':
      return (
        <>
          <PlaceFilters place={place} query={query} />
          <DossiersView query={query} order={place.order} />
        </>
      );
    case 'dossier':
      return <DossierView {...{ query, office }} code={place.code} />;
    case 'file':
      return <FileView {...{ place, query }} />;
    case 'today':
      return (
        <>
          <PlaceFilters place={place} query={query} />
          <TodayView query={query} />
        </>
      );
    case 'sources':
      return <SourcesView office={office} />;
    case 'check':
      return check && <CheckScreen {...{ query, office }} desk={check} />;
    case 'inspect':
      return inspect && <InspectView {...{ query, office }} desk={inspect} />;
    case 'report':
      return <ReportScreen port={desk.port} language={desk.language.value} />;
    case 'office':
      return <OfficeView {...{ query, office }} />;
    default:
      return place satisfies never;
  }
}

interface PlaceFiltersProps {
  readonly place: Place;
  readonly query: AuditQuery;
}

/** The filters of a view; none before there is anything to filter. */
function PlaceFilters({ place, query }: PlaceFiltersProps) {
  const { port, sources, version } = useDesk();
  const { from, until } = query;
  const { value } = useAnswer(() => port.engine.overview({ from, until }), [from, until, version.value]);
  if (!sources.value?.ok || sources.value.value.length === 0) return null;
  const onQuery = (next: AuditQuery): void => {
    const [only, ...more] = next.units ?? [];
    const chosen = only !== undefined && more.length === 0 ? only : undefined;
    // The view of a unit is about the unit in its address.
    if (place.at !== 'unit') go(place, next);
    else go(chosen === undefined ? { at: 'overview' } : { at: 'unit', unit: chosen }, next);
  };
  const shown = place.at === 'unit' ? { ...query, units: [place.unit] } : query;
  return (
    <Filters query={shown} today={port.today()} units={value?.units ?? []} onQuery={onQuery}>
      {place.at === 'dossiers' && <MoreFilters query={query} onQuery={onQuery} />}
    </Filters>
  );
}

interface MoreFiltersProps {
  readonly query: AuditQuery;
  readonly onQuery: (query: AuditQuery) => void;
}

/** Officers and procedures are those of the days, whatever else is chosen. */
function MoreFilters({ query, onQuery }: MoreFiltersProps) {
  const { from, until } = query;
  return (
    <DossierFilters
      // The field for a code begins anew where the address was changed from elsewhere.
      key={query.code ?? ''}
      {...{ query, onQuery }}
      officers={useTallies({ from, until }, 'officer')}
      procedures={useTallies({ from, until }, 'procedure')}
    />
  );
}
