import type { ComponentChildren } from 'preact';
import type { AuditQuery, AuditUnitRow } from '../../../../shared/contracts/audit';
import type { AgencyLevel } from '../../../../shared/domain/targets';
import { Button } from '../../../../shared/ui/button';
import { without } from '../../../../shared/domain/without';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import styles from './filters.module.css';
import { PeriodFilter } from './period-filter';

export interface FiltersProps {
  readonly query: AuditQuery;
  /** ISO date. */
  readonly today: string;
  /** Units to choose from, by their codes and names. */
  readonly units: readonly Pick<AuditUnitRow, 'unit' | 'name'>[];
  readonly onQuery: (query: AuditQuery) => void;
  /** More of the same. */
  readonly children?: ComponentChildren;
}

const LEVELS: readonly AgencyLevel[] = ['central', 'province', 'district', 'commune'];

/** What narrows every view: when, which unit, which level. */
export function Filters({ query, today, units, onQuery, children }: FiltersProps) {
  const { text } = useText();
  const words = text.filters;
  const { units: chosen = [] } = query;
  const [only] = chosen;
  const unit = chosen.length > 1 ? 'several' : (only ?? '');
  const known = units.some((one) => one.unit === only);
  const unitOptions: readonly (readonly [string, string])[] = [
    ['', words.allUnits],
    ...(chosen.length > 1 ? [['several', words.several(String(chosen.length))] as const] : []),
    ...(chosen.length === 1 && only !== undefined && !known ? [[only, only] as const] : []),
    ...units.map(({ unit: code, name }) => [code, name === code ? code : `${name} (${code})`] as const),
  ];
  return (
    <div class={styles['filters']} role="group" aria-label={words.label}>
      <PeriodFilter period={query} today={today} onPeriod={(period) => onQuery({ ...query, ...period })} />
      <Choice
        label={words.unit}
        value={unit}
        options={unitOptions}
        onValue={(code) =>
          onQuery(code === '' || code === 'several' ? without(query, 'units') : { ...query, units: [code] })
        }
      />
      <Choice
        label={words.level}
        value={query.level ?? ''}
        options={[
          ['', words.allLevels],
          ...LEVELS.map((level) => [level, text.common.level[level]] as const),
        ]}
        onValue={(level) => onQuery(level === '' ? without(query, 'level') : { ...query, level })}
      />
      {children}
      {isNarrowed(query) && (
        <Button kind="quiet" onClick={() => onQuery({ from: query.from, until: query.until })}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** Whether anything but days narrows it. */
function isNarrowed(query: AuditQuery): boolean {
  return Object.keys(without(query, 'from', 'until')).length > 0;
}
